import * as v from 'valibot';
import { iso, reference } from '../../model/schema.ts';
import { definePicture, sceneSchema } from '../kind.ts';
import { checkRoad } from './check.ts';
import { compileRoad } from './compile.ts';

/** What a mark stands on: a report's saying, and where the claim does not name the place, one that does. */
const evidence = {
	report: reference('report'),
	claim: reference('claim'),
	where: v.optional(reference('claim'))
};
const words = {
	/** In two or three words. */
	words: v.optional(reference('note')),
	/** In place of them, where there is room. */
	more: v.optional(reference('note'))
};

/** Days that a report gives to something at a place. Days are points: '27 to 29' is two intervals. */
const bracket = v.strictObject({
	...evidence,
	...words,
	at: reference('place'),
	from: iso,
	to: iso,
	/** It came to pass at some time in these days, how far by which of them no report says: an even tint that never fills. */
	within: v.optional(v.literal(true))
});
/** A bracket as its author writes it; check.ts holds its days to the ledger. */
export type RoadBracket = v.InferOutput<typeof bracket>;

/** Something to which a report gives no day: it stands in the gutter beside the calendar. */
const undated = v.strictObject({
	...evidence,
	...words,
	/** The place's row. Left out: the report gives no place either, and the mark stands under all rows. */
	at: v.optional(reference('place')),
	/** Several places, none of them named: a bar along all rows. */
	spread: v.optional(v.literal(true))
});
/** An undated mark as its author writes it. */
export type RoadUndated = v.InferOutput<typeof undated>;

/** A dated item of the public record: a dotted ring on its day. */
const ring = v.strictObject({
	...words,
	record: reference('record'),
	/** Left out where the record gives no place: the ring stands on the axis of days. */
	at: v.optional(reference('place')),
	/** Words in place of its day, such as 'night to the 8th'. */
	when: v.optional(reference('note'))
});
/** A ring as its author writes it; its day is the record's. */
export type RoadRing = v.InferOutput<typeof ring>;

const schema = sceneSchema('road', {
	/** Towns and bends of the road, in order; the first and the last are the ends of the picture's upright axis. */
	through: v.pipe(v.array(reference('place')), v.minLength(2)),
	/** What the road is called, and that it is drawn schematically. */
	road: reference('note'),
	/** The towns on the road that have a row, from the first to the last, and the side of the road for their names. */
	towns: v.pipe(
		v.array(v.strictObject({ at: reference('place'), side: v.picklist(['left', 'right']) })),
		v.minLength(2)
	),
	/** A place far off the map, over a break: its row, and in words how far it is from another place, in whole tens of km. */
	far: v.optional(
		v.strictObject({ at: reference('place'), from: reference('place'), length: reference('note') })
	),
	/** Layers of the base map that lie in the light. */
	bright: v.optional(v.array(v.string())),
	/** A layer of the base map, the country that the road runs through: on phones a small map of it says where that is. */
	locator: v.optional(v.string()),
	/** Other names on the map; `wide`: only where the map reaches so far. */
	names: v.optional(v.array(v.strictObject({ at: reference('place'), wide: v.optional(v.literal(true)) }))),
	/** First and last day of the calendar, plain dates. */
	days: v.strictObject({ from: iso, to: iso }),
	/** Where the day line stands as the step begins and as it ends. */
	line: v.strictObject({
		from: iso,
		to: iso,
		/** The step has no day: the line rests over the gutter, or is away. What it has passed stays passed. */
		rests: v.optional(v.picklist(['no-day', 'away']))
	}),
	brackets: v.array(bracket),
	undated: v.array(undated),
	rings: v.array(ring),
	/** The first step: what it does not tell yet waits, but for the brackets, which stand open. */
	opens: v.optional(v.literal(true)),
	/** Claims that this step tells: their marks stand out. */
	lit: v.array(reference('claim')),
	/** Items of the record that say their words once the line has passed them; the others are rings alone. */
	captioned: v.array(reference('record')),
	/** What is missing, said in the empty part; no claim of the ledger may name these places. */
	unnamed: v.optional(v.strictObject({ note: reference('note'), places: v.array(reference('place')) }))
});
/** A scene as scenes.ts holds it. */
export type RoadScene = v.InferOutput<typeof schema>;

/** A road through towns as the upright axis, a calendar of days across it, and what reports and record date there. */
export const road = definePicture({ schema, check: checkRoad, compile: compileRoad });
