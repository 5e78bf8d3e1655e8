import * as v from 'valibot';
import type { GivenTime } from '../../model/story.ts';
import { iso, reference } from '../../model/schema.ts';
import { defineShared, type Checks } from '../kind.ts';
import { compileHoursChart } from './compileChart.ts';
import { sayingOf } from '../says.ts';

/** What a report gives an hour for. Its time comes from the ledger, by claim and report, never from here. */
const mark = v.strictObject({
	/** Its own within the chart. */
	id: v.string(),
	claim: reference('claim'),
	/** Whose lane it stands in. */
	report: reference('report'),
	/**
	 * What stands at the hour itself, beside the drawing of its precision: the story's main person, or the witness.
	 * Only where a report gives an hour, exact or about; a wide word or 'by' has no hour to stand at.
	 */
	sign: v.optional(v.picklist(['knot', 'window'])),
	/** Its words. */
	note: reference('note'),
	/**
	 * How far from the beginning of a wide word's band its words stand, as a share of its length: where the clock stops
	 * at no hour that would run through them. Left out: where the band has come up.
	 */
	wordsFrom: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	/** Words stand under the hour; above it where the sky under it is too bright. */
	side: v.optional(v.literal('above'))
});
/** A mark as its author writes it; its hour is the ledger's. */
export type HoursMark = v.InferOutput<typeof mark>;

const schema = v.strictObject({
	/** First and last moment of the chart. */
	from: iso,
	to: iso,
	/** The reports, a lane each, in order. */
	lanes: v.pipe(v.array(reference('report')), v.minLength(1)),
	/** How wide each lane is beside the others where room is short, by language: words differ. Left out: all alike. */
	widths: v.optional(v.record(v.string(), v.array(v.pipe(v.number(), v.minValue(1))))),
	marks: v.array(mark),
	/** What the sky does, computed: the words that stand at it. */
	skyEvents: v.optional(
		v.strictObject({
			sunset: reference('note'),
			sunrise: reference('note'),
			moonset: v.optional(reference('note'))
		})
	)
});
/** A chart as scenes.ts holds it, under `hours`. */
export type HoursChart = v.InferOutput<typeof schema>;

/** How a given time may be drawn on a scale of hours; a day or a date that cannot be has no place on it. */
const DRAWN: ReadonlySet<GivenTime['precision']> = new Set(['exact', 'about', 'by', 'range']);
/** Where a report gives the hour itself, not a stretch that it lies in. */
const HAS_HOUR: ReadonlySet<GivenTime['precision']> = new Set(['exact', 'about']);

/** What a report gives that has no place on a scale of hours. */
const named = (time: GivenTime | undefined) =>
	!time ? 'none' : time.precision === 'impossible' ? 'an impossible date' : `a ${time.precision}`;

function check(chart: HoursChart, checks: Checks): void {
	for (const [lang, widths] of Object.entries(chart.widths ?? {})) {
		if (widths.length === chart.lanes.length) continue;
		checks.add(
			['widths', lang],
			`${widths.length} widths for ${chart.lanes.length} lanes`,
			'Give each lane its width, or leave the widths out'
		);
	}
	for (const [i, mark] of chart.marks.entries()) {
		checks.known(['marks', i, 'report'], 'lane', mark.report, chart.lanes, mark.id);
		const time = sayingOf(checks.claims.get(mark.claim), mark.report)?.time;
		if (!time || !DRAWN.has(time.precision)) {
			checks.add(
				['marks', i, 'claim'],
				`"${mark.id}" has no hour: report "${mark.report}" gives ${named(time)} for "${mark.claim}"`,
				'Draw only an hour that a report gives: name another claim or report, or leave the mark out'
			);
		} else if (mark.sign && !HAS_HOUR.has(time.precision)) {
			checks.add(
				['marks', i, 'sign'],
				`"${mark.id}" puts a sign at an hour, but "${mark.report}" gives a ${time.precision}`,
				'Leave the sign out: there is no hour for it to stand at'
			);
		}
	}
}

/** Charts of hours, a lane for each report, which several scenes of a chapter show. */
export const hoursCharts = defineShared({
	called: 'chart of hours',
	schema,
	check,
	compile: compileHoursChart
});
