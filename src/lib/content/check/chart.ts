import { suggest } from '../read/problem.ts';
import type { Chart, ChartItem } from '../../model/scene.ts';
import type { KnownIds, LineOf, SceneContext } from './scenes.ts';

export function checkChart(chart: Chart, context: SceneContext, known: KnownIds, at: LineOf): void {
	const { problems, file } = context;
	const lanes = new Set(chart.lanes.map((l) => l.id));
	for (const lane of chart.lanes) {
		if (lane.report) known.report(lane.report);
		if (lane.note) known.note(lane.note);
	}
	for (const item of chart.items) checkItem(item, chart, context, known, at);
	Object.values(chart.heavens ?? {}).forEach(known.note);
	for (const remark of chart.remarks ?? []) {
		known.note(remark.text);
		if (remark.strong) known.note(remark.strong);
		if (remark.lane && !lanes.has(remark.lane)) {
			problems.add(file, at(remark.lane), `Unknown lane "${remark.lane}"`, suggest(remark.lane, lanes));
		}
	}
}

/** An item stands on a lane, and at a time that the ledger or the public record gives. */
function checkItem(item: ChartItem, chart: Chart, context: SceneContext, known: KnownIds, at: LineOf): void {
	const { problems, file, claims, record } = context;
	const lanes = chart.lanes.map((l) => l.id);
	known.note(item.note);
	if (!lanes.includes(item.lane)) {
		problems.add(file, at(item.id), `Unknown lane "${item.lane}" of "${item.id}"`, suggest(item.lane, lanes));
	}
	if (item.record) {
		if (!record.has(item.record)) {
			problems.add(
				file,
				at(item.id),
				`Unknown public record "${item.record}"`,
				suggest(item.record, record.keys())
			);
		}
		return;
	}
	const saying = claims.get(item.claim ?? '')?.says.find((s) => s.report === item.report);
	if (saying?.time?.precision === 'impossible' && item.at) return;
	if (!saying?.time?.from && !saying?.time?.to) {
		problems.add(
			file,
			at(item.id),
			`"${item.id}" has no time: the ledger gives none for claim "${item.claim}" by report "${item.report}"`,
			'Draw only what a report gives: name a claim and a report with a time, or a public record, or leave it out'
		);
	}
}
