/** The shape of every data file of a story, for valibot. */
import * as v from 'valibot';
import { LANGUAGES, type Lang } from '../../model/languages.ts';
import { id, iso, words } from '../../model/schema.ts';
import { SHAPES, type Text } from '../../model/story.ts';

const codes = Object.keys(LANGUAGES) as [Lang, ...Lang[]];
const language = v.picklist(
	codes,
	`is no language that src/lib/model/languages.ts knows. Known: ${codes.join(', ')}`
);
/** Words by language. Which languages they have to be is the story's matter: check/texts.ts. */
export const text = v.pipe(
	v.record(language, words),
	v.check((t) => Object.keys(t).length > 0, 'is empty'),
	v.transform((t) => t as Text)
);

/** A colour; small letters, so that two ways of writing one are not two colours. */
const colour = v.pipe(
	v.string(),
	v.regex(/^#[0-9a-f]{6}$/i, 'is no colour. Write six hexadecimal digits, such as #a34912'),
	v.toLowerCase()
);

const report = v.pipe(
	v.strictObject({
		id,
		/** Its number on the page, from 1. */
		number: v.number(),
		/** The language that it is written in and quoted in: BCP 47, also one that no edition is in. */
		lang: v.pipe(
			v.string(),
			v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no code of a language, such as ar or pt-BR')
		),
		name: text,
		/** What kind of text it is, in a few words after its name: the evidence page. */
		character: text,
		/** What is known about it, a sentence or two. */
		about: text,
		/** How many paragraphs it has. */
		paragraphs: v.number(),
		/** First and last paragraph of the part that a machine wrote, where it has one; to its end without the last. */
		machineFrom: v.optional(v.number()),
		machineTo: v.optional(v.number()),
		shape: v.picklist(SHAPES),
		/** Its colour as ink by day, on paper, and by night. */
		colour: v.strictObject({ day: colour, night: colour })
	}),
	// Mostly machine-written: its threads are drawn hollow and double.
	v.transform((r) => ({
		...r,
		hollow:
			r.machineFrom !== undefined && (r.machineTo ?? r.paragraphs) - r.machineFrom + 1 > r.paragraphs / 2
	}))
);

/** evidence/reports.yaml: the texts that are compared. */
export const reportsSchema = v.pipe(
	v.array(report),
	v.minLength(2, 'names fewer than two reports'),
	v.maxLength(8, 'names more than eight reports')
);
/** A text that is compared, `hollow` worked out from its machine-written part. */
export type Report = v.InferOutput<typeof reportsSchema>[number];

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

/** places.yaml: everything that a map or the prose names. */
export const placesSchema = v.array(
	v.strictObject({
		id,
		name: text,
		/** Longitude, latitude in degrees. */
		at: v.tuple([longitude, latitude]),
		kind: v.picklist([
			'city',
			'capital',
			'base',
			'airport',
			'building',
			'country',
			'sea',
			'river',
			'region',
			'waypoint'
		] as const),
		/** Where its position comes from. */
		source: words,
		/** Its name is on every map of its place, at the end of a fine line: which way, and how far at least, km. */
		lead: v.optional(v.strictObject({ to: v.picklist(['left', 'right'] as const), km: v.number() }))
	})
);
/** Something that a map or the prose names; longitude before latitude. */
export type Place = v.InferOutput<typeof placesSchema>[number];

/** people.yaml */
export const peopleSchema = v.array(v.strictObject({ id, name: text, role: text }));
/** Somebody that the prose names, with a role in a few words. */
export type Person = v.InferOutput<typeof peopleSchema>[number];

const source = v.strictObject({ name: text, url: v.pipe(v.string(), v.url('is no address (https://…)')) });

/** record.yaml: what is known apart from the reports, with its sources. */
export const recordSchema = v.array(
	v.strictObject({
		id,
		/** Its day, or the first of several. */
		date: iso,
		/** The last day, where there are several. */
		to: v.optional(iso),
		text,
		source,
		/** Further sources. */
		also: v.optional(v.array(source))
	})
);
/** A dated item of the public record. */
export type RecordItem = v.InferOutput<typeof recordSchema>[number];

/** evidence/corrections.yaml: what was wrong and has been put right, newest first. */
export const correctionsSchema = v.array(
	v.strictObject({
		date: iso,
		text,
		/** Claims that it touches. */
		claims: v.optional(v.array(id))
	})
);
/** What was wrong on the page, with the day on which it was put right. */
export type Correction = v.InferOutput<typeof correctionsSchema>[number];

/** chapters/<id>/notes.yaml: texts in pictures, by id. */
export const notesSchema = v.record(id, text);

/** Interface words; a language may leave one empty ('27 to 29' needs no 'from' in English). */
export const uiSchema = v.record(v.string(), v.string());

/** Address of a step, chapter/step. */
const stepAddress = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is no chapter/step'));
/** chapter/step of a step that is gone: the chapter/step that its links open. */
const movedSchema = v.record(stepAddress, stepAddress);

/** Standard parallels of a conic projection, degrees. One as far south as the other is north has no cone. */
const parallels = v.pipe(
	v.tuple([latitude, latitude]),
	v.check(
		([south, north]) => south < north && south + north !== 0,
		'is no pair of parallels of a cone. Write the southern one, then the northern one, such as [35, 54]'
	)
);

/** story.yaml: what belongs to the story as a whole. */
export const storySchema = v.strictObject({
	/** The languages of the story; the first one's addresses have no prefix. */
	languages: v.pipe(
		v.tupleWithRest([language], language),
		v.check((all) => new Set(all).size === all.length, 'names a language twice')
	),
	title: text,
	/** Two or three sentences under the title. */
	standfirst: text,
	/** A line over the title. */
	kicker: text,
	/** For search engines and shared links. */
	description: text,
	witness: v.strictObject({ name: text, line: text }),
	dateline: text,
	/** One question of the front page, the claim that it is about … */
	question: v.strictObject({ claim: id, text }),
	/** … and each report's answer, by report. */
	answers: v.record(id, text),
	/** Chapters in their order. */
	chapters: v.pipe(v.array(id), v.minLength(1, 'names no chapter')),
	/** Steps that are gone, each with the step that its links open. */
	moved: v.optional(movedSchema),
	/** First and last day of the story, and the clock that it keeps, e.g. +03:00. */
	days: v.strictObject({
		from: iso,
		to: iso,
		offset: v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/)),
		/** The last night, which the ruler unfolds into hours. */
		night: v.optional(v.strictObject({ from: iso, to: iso }))
	}),
	/** The place whose sky the page follows. */
	sky: id,
	/** The projection of every map, with which the base maps were baked too: graphics/projection.ts. */
	projection: v.strictObject({ centre: v.tuple([longitude, latitude]), parallels }),
	/** What is to be known about the borders on the maps. */
	borders: text,
	/** What the piece is made from, for the foot of the page. Left out: the foot has the days alone. */
	colophon: v.optional(text),
	/** Days on which the piece was published and last changed. */
	published: iso,
	modified: iso,
	/** What was put right, where it has no file of its own. */
	corrections: v.optional(correctionsSchema)
});
/** story.yaml as parsed; in a typed story it is called `front`. */
export type StoryFile = v.InferOutput<typeof storySchema>;

/** What stands between --- and --- at the head of a chapter. */
export const frontMatterSchema = v.strictObject({
	title: words,
	short: words,
	/** The days that it is about, with their year: beside its number. Left out where it has none. */
	dateline: v.optional(words),
	summary: v.pipe(words, v.maxLength(200, 'is longer than 200 characters')),
	question: v.pipe(words, v.maxLength(60, 'is longer than 60 characters'))
});
