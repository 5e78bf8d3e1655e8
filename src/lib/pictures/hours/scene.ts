import * as v from 'valibot';
import { reference } from '../../model/schema.ts';
import { definePicture, sceneSchema, sharedReference } from '../kind.ts';
import { hoursCharts } from './chart.ts';
import { checkHours } from './check.ts';
import { compileHours } from './compile.ts';
import { moment } from './moment.ts';

const way = v.strictObject({
	report: reference('report'),
	/** The claim that gives the way: the report gives it. */
	claim: reference('claim'),
	/** The claim by which the report has someone at the plan's anchor: its thread comes there. */
	leaves: v.optional(reference('claim')),
	from: reference('place'),
	to: reference('place'),
	/** The report says where to, and not that it came there: the way fades. */
	fades: v.optional(v.literal(true)),
	/** The report has it arrive, and not by which way: its beginning is not drawn. */
	arrives: v.optional(v.literal(true)),
	/** A word or two; none where the report's words stand at another way. */
	words: v.optional(reference('note'))
});

/** A map inside the parted line: what is told of a way, without an hour. */
const plan = v.strictObject({
	/** The place at which the threads come in. */
	anchor: reference('place'),
	/** Places that must be seen. */
	frame: v.pipe(v.array(reference('place')), v.minLength(1)),
	/** Layer of the base map in the light. */
	bright: v.string(),
	places: v.array(
		v.strictObject({
			at: reference('place'),
			/** an open square, an open ring, a region's name; where there is room, a dot for orientation, a country's or a sea's name */
			mark: v.picklist(['house', 'ring', 'region', 'town', 'name']),
			/** Of its name; the map's own left and right. */
			side: v.optional(v.picklist(['left', 'right', 'below'])),
			/** Instead of its own name. */
			name: v.optional(reference('note')),
			/** What is told of the place, under its name, and the claim that tells it, without an hour. */
			caption: v.optional(v.strictObject({ claim: reference('claim'), note: reference('note') }))
		})
	),
	ways: v.pipe(v.array(way), v.minLength(1)),
	/** Where the ways' words stand: under the anchor, or beside the first way. */
	words: v.picklist(['under', 'beside']),
	/** Reports that give none of these ways: their threads end above the plan. */
	ends: v.array(v.strictObject({ report: reference('report'), words: reference('note') })),
	/** A small map of a layer with the plan's box and one place on it. */
	locator: v.optional(v.strictObject({ layer: v.string(), place: reference('place') }))
});
/** A plan as its author writes it. */
export type HoursPlan = v.InferOutput<typeof plan>;

const parting = v.strictObject({
	from: moment,
	to: moment,
	/** No report gives an end. */
	open: v.optional(v.literal(true)),
	/** What stands in the bracket instead of an hour. */
	words: reference('note'),
	/** Claims told here: no report gives an hour for any of them. */
	untimed: v.optional(v.array(reference('claim'))),
	plan: v.optional(plan)
});

const silence = v.strictObject({
	/** The last hour that any report gives. */
	after: moment,
	/** Where the bracket begins. */
	from: moment,
	/** Words beside the bracket, and over the empty hours. */
	bracket: reference('note'),
	words: reference('note'),
	/** What is told of these hours without one. */
	untimed: v.array(v.strictObject({ claim: reference('claim'), note: reference('note') })),
	/** What stands at the end, outside the reports. */
	record: v.strictObject({ id: reference('record'), head: reference('note') })
});

const schema = sceneSchema('hours', {
	/** A chart of hours of this chapter. */
	chart: sharedReference(hoursCharts),
	/** The hour at the now-line when the step ends. */
	at: moment,
	/** The hour from which it runs there, with the scroll; it stands where this is left out. */
	since: v.optional(moment),
	/** Marks in the light of this step; the others stay, quieter. */
	lit: v.array(v.string()),
	/** The now-line parts: what is told in between has no hour. */
	parting: v.optional(parting),
	/** After the last hour: the chart runs on empty. */
	silence: v.optional(silence)
});
/** A scene as scenes.ts holds it. */
export type HoursScene = v.InferOutput<typeof schema>;

/** Hours running down under a fixed now-line, over the sky's colours, a lane for each report. */
export const hours = definePicture({ schema, check: checkHours, compile: compileHours });
