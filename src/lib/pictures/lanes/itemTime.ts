import { DAY, toMs } from '../../model/clock.ts';
import type { Story, Text } from '../../model/story.ts';
import type { ChartItem } from './chart.ts';
import type { ResolvedItem } from './compiled.ts';

export interface ItemTime {
	precision: ResolvedItem['precision'];
	wide: boolean;
	from: number;
	to: number | null;
	printed?: Text | undefined;
}

/** An item's time: from the ledger, or the day of a public record. */
export function timeOf(story: Story, item: ChartItem, offset: string): ItemTime {
	if (item.record) {
		const r = story.record.find((x) => x.id === item.record)!;
		return {
			precision: 'day',
			wide: false,
			from: toMs(r.date, offset),
			to: toMs(r.to ?? r.date, offset) + DAY
		};
	}
	const time = story.claims
		.find((c) => c.id === item.claim)!
		.says.find((s) => s.report === item.report)!.time!;
	return {
		precision: time.precision,
		wide: time.wide ?? false,
		from: toMs(time.from ?? time.to ?? item.at!, offset),
		// A plain date as an end means the end of that day.
		to: time.from && time.to ? toMs(time.to, offset) + (time.to.includes('T') ? 0 : DAY) : null,
		printed: time.printed
	};
}
