/** The shape of every data file of a story, for valibot. */
import * as v from 'valibot';
import { id, iso, words } from '../../model/schema.ts';
import { SHAPES } from '../../model/story.ts';

export const text = v.strictObject({ en: words, ar: words });

export const reportsSchema = v.array(
	v.strictObject({
		id,
		number: v.number(),
		name: text,
		character: text,
		about: text,
		paragraphs: v.number(),
		machineFrom: v.optional(v.number()),
		machineTo: v.optional(v.number()),
		shape: v.picklist(SHAPES)
	})
);

export const placesSchema = v.array(
	v.strictObject({
		id,
		name: text,
		at: v.tuple([
			v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
			v.pipe(v.number(), v.minValue(-90), v.maxValue(90))
		]),
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
		source: words
	})
);

export const peopleSchema = v.array(v.strictObject({ id, name: text, role: text }));

const source = v.strictObject({ name: text, url: v.pipe(v.string(), v.url('is no address (https://…)')) });

export const recordSchema = v.array(
	v.strictObject({
		id,
		date: iso,
		to: v.optional(iso),
		text,
		source,
		also: v.optional(v.array(source))
	})
);

export const correctionsSchema = v.array(
	v.strictObject({ date: iso, text, claims: v.optional(v.array(id)) })
);

export const notesSchema = v.record(id, text);
/** Interface words; a language may leave one empty ('27 to 29' needs no 'from' in English). */
export const uiSchema = v.record(v.string(), v.string());

const stepAddress = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is no chapter/step'));
/** chapter/step of a step that is gone: the chapter/step that its links open. */
const movedSchema = v.record(stepAddress, stepAddress);

export const storySchema = v.strictObject({
	title: text,
	standfirst: text,
	kicker: text,
	description: text,
	witness: v.strictObject({ name: text, line: text }),
	dateline: text,
	question: v.strictObject({ claim: id, text }),
	answers: v.record(id, text),
	chapters: v.pipe(v.array(id), v.minLength(1, 'names no chapter')),
	moved: v.optional(movedSchema),
	days: v.strictObject({
		from: iso,
		to: iso,
		offset: v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/)),
		night: v.optional(v.strictObject({ from: iso, to: iso }))
	}),
	sky: id,
	borders: text,
	published: iso,
	modified: iso,
	corrections: v.optional(v.array(v.strictObject({ date: iso, text })))
});

export const frontMatterSchema = v.strictObject({
	title: words,
	short: words,
	summary: v.pipe(words, v.maxLength(200, 'is longer than 200 characters')),
	question: v.pipe(words, v.maxLength(60, 'is longer than 60 characters'))
});
