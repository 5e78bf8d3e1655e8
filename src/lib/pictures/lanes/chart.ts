import * as v from 'valibot';
import { iso, reference } from '../../model/schema.ts';
import { defineShared, type Checks } from '../kind.ts';
import { compileChart } from './compile.ts';

/** One thing on a lane. Its time comes from the ledger (claim and report) or from the public record, never from here. */
const item = v.strictObject({
	/** Its own within the chart. */
	id: v.string(),
	/** Id of its lane. */
	lane: v.string(),
	/** Claim and report whose saying gives the time … */
	claim: v.optional(reference('claim')),
	report: v.optional(reference('report')),
	/** … or the line of public record that does. */
	record: v.optional(reference('record')),
	/** window = the witness, knot = the main person, bar = a plain mark, cut = broken off, refused = a crossbar, cancelled = struck */
	mark: v.picklist(['window', 'knot', 'bar', 'cut', 'refused', 'cancelled', 'fallen']),
	/** Its words. */
	note: reference('note'),
	/** Words stand under or beside the mark; above where the sky under it is too bright. */
	side: v.optional(v.literal('above')),
	/** How many lanes its words may cover, where those beside it are empty; 1. */
	span: v.optional(v.number()),
	/** Only for an impossible date: where it is shown as printed, struck. */
	at: v.optional(iso)
});
export type ChartItem = v.InferOutput<typeof item>;

const schema = v.strictObject({
	/** Start and end of the chart. */
	from: iso,
	to: iso,
	/** What a tick stands for. */
	unit: v.picklist(['hour', 'day']),
	/** Hours between two ticks. */
	every: v.pipe(v.number(), v.minValue(1)),
	/** Paint the sky of these hours, computed from the sun. */
	sky: v.optional(v.boolean()),
	/** Say when the moon sets and the sun rises. */
	heavens: v.optional(v.strictObject({ moonset: reference('note'), sunrise: reference('note') })),
	/** Columns: a report's, or a channel's with a note as its head. */
	lanes: v.pipe(
		v.array(
			v.strictObject({
				id: v.string(),
				report: v.optional(reference('report')),
				note: v.optional(reference('note'))
			})
		),
		v.minLength(1)
	),
	items: v.array(item),
	/** Words over an empty part of the chart: of one lane where it is named, with a strong line where given. */
	remarks: v.optional(
		v.array(
			v.strictObject({
				at: iso,
				text: reference('note'),
				strong: v.optional(reference('note')),
				lane: v.optional(v.string())
			})
		)
	)
});
export type Chart = v.InferOutput<typeof schema>;

function check(chart: Chart, checks: Checks): void {
	const lanes = chart.lanes.map((l) => l.id);
	for (const [i, item] of chart.items.entries()) {
		checks.known(['items', i, 'lane'], 'lane', item.lane, lanes, item.id);
		checkTime(item, ['items', i], checks);
	}
	for (const [i, { lane }] of (chart.remarks ?? []).entries()) {
		if (lane) checks.known(['remarks', i, 'lane'], 'lane', lane, lanes);
	}
}

/** An item stands at a time that the ledger or the public record gives. */
function checkTime(item: ChartItem, path: [string, number], checks: Checks): void {
	if (item.record) return;
	const saying = checks.claims.get(item.claim ?? '')?.says.find((s) => s.report === item.report);
	if (saying?.time?.precision === 'impossible' && item.at) return;
	if (saying?.time?.from || saying?.time?.to) return;
	checks.add(
		[...path, 'id'],
		`"${item.id}" has no time: the ledger gives none for claim "${item.claim}" by report "${item.report}"`,
		'Draw only what a report gives: name a claim and a report with a time, or a public record, or leave it out'
	);
}

/** Charts of lanes, which several scenes of a chapter look at. */
export const charts = defineShared({ schema, check, compile: compileChart });
