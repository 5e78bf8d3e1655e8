import * as v from 'valibot';
import { iso, reference } from '../../model/schema.ts';
import { definePicture, sceneSchema } from '../kind.ts';
import { checkCalendar } from './check.ts';
import { compileCalendar } from './compile.ts';

/** What a report gives of when it was. */
const gives = v.picklist([
	/** a first and a last day: its lane widens into a box between them */
	'span',
	/** a wider time, such as a month: an open bracket along all days */
	'wider',
	/** a date that is not among these days: an arrow out of the frame, the lane itself dotted */
	'elsewhere',
	/** that it was, and no day: a ring under the days */
	'undated',
	/** nothing of it: a hair line */
	'silent'
]);
/** What a lane's report gives of the days. */
export type LaneGives = v.InferOutput<typeof gives>;

const lane = v.strictObject({
	report: reference('report'),
	/** What the lane stands on, and opens: the report gives it, with the time that is drawn; a silent one does not. */
	claim: reference('claim'),
	gives,
	/** Its words. `{date}` in them is the time as the ledger has it: stated, or, where it cannot be, printed. */
	words: reference('note'),
	/** The rest of them, where there is room. */
	detail: v.optional(reference('note')),
	/** Something else that the report gives here, and its words. */
	also: v.optional(v.strictObject({ claim: reference('claim'), words: reference('note') }))
});
/** A lane as its author writes it. */
export type CalendarLane = v.InferOutput<typeof lane>;

/** What one report has happen from a first to a last day in the other column. */
const box = v.strictObject({
	report: reference('report'),
	claim: reference('claim'),
	words: reference('note')
});
/** A box as its author writes it; its days are the ledger's. */
export type CalendarBox = v.InferOutput<typeof box>;

/** A dated record: a ring on its day. */
const ring = v.strictObject({
	record: reference('record'),
	/** At the last day of the record instead of its first. */
	last: v.optional(v.literal(true)),
	/** Which of the record's sources says so, from 0; 0. */
	source: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
	/**
	 * On the clock, where it dates what the lanes tell; else in a column of its own beside both, under what a ring means:
	 * a record need not be of either place.
	 */
	column: v.picklist(['clock', 'outside']),
	words: reference('note'),
	/** In place of them, where there is room. */
	more: v.optional(reference('note')),
	/** Who says so, where there is room. */
	detail: v.optional(reference('note'))
});
/** A ring as its author writes it; its day is the record's. */
export type CalendarRing = v.InferOutput<typeof ring>;

const schema = sceneSchema('calendar', {
	/** First and last day of the clock. */
	days: v.strictObject({ from: iso, to: iso }),
	/** The places that the two columns tell of; lanes are of the first. */
	columns: v.strictTuple([reference('place'), reference('place')]),
	/** The claim that dates what the lanes tell: undated and silent lanes have no saying of it. */
	dates: reference('claim'),
	/** One for each report, in their order. */
	lanes: v.pipe(v.array(lane), v.minLength(1)),
	boxes: v.array(box),
	rings: v.array(ring),
	/** What a ring means: the heading of the rings' column. */
	key: reference('note'),
	/** Under the days: what reports give without a day. */
	undated: v.strictObject({
		claim: reference('claim'),
		words: reference('note'),
		detail: v.optional(reference('note'))
	}),
	/** A claim that all reports give: their lanes close into one knot at it. */
	knot: v.optional(
		v.strictObject({
			claim: reference('claim'),
			words: reference('note'),
			/** What only some reports have beside it, each with those that give it. */
			some: v.optional(v.array(v.strictObject({ claim: reference('claim'), words: reference('note') })))
		})
	),
	/** What each report has as the answer to what the knot carries: threads part from the knot to their answers. */
	answers: v.optional(
		v.strictObject({
			claim: reference('claim'),
			groups: v.array(v.strictObject({ words: reference('note'), reports: v.array(reference('report')) }))
		})
	),
	/** One report has both columns told to others: a table under the boxes, with nobody at it. */
	table: v.optional(
		v.strictObject({
			report: reference('report'),
			claim: reference('claim'),
			place: reference('place'),
			words: reference('note'),
			details: v.array(reference('note'))
		})
	),
	/** What the step is about: the days, what has none, the knot, the answers, or the table. */
	part: v.picklist(['days', 'undated', 'knot', 'answers', 'table']),
	/** Where the line goes, or stands while it fades, day by day; without an end it goes past the last one, to what has no day. */
	line: v.optional(v.strictObject({ from: iso, to: v.optional(iso) }))
});
/** A scene as scenes.ts holds it. */
export type CalendarScene = v.InferOutput<typeof schema>;

/**
 * Days run down between two columns. The spine opens into a lane for each report, which shows what that report gives
 * of when it was, and closes again; beside it what went on elsewhere, tied to it where the days are the same.
 */
export const calendar = definePicture({ schema, check: checkCalendar, compile: compileCalendar });
