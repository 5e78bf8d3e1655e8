import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { moonsetOf, skyStops, sunHeight, sunriseOf } from '../../graphics/sky.ts';
import { DAY, HOUR, dayOf, dayWords, hourMinute, toMs } from '../../model/clock.ts';
import { round } from '../../graphics/round.ts';
import type { Lang } from '../../model/story.ts';
import type { CompileContext } from '../kind.ts';
import type { Chart, ChartItem } from './chart.ts';
import type { ResolvedChart, ResolvedItem } from './compiled.ts';
import { timeOf, type ItemTime } from './itemTime.ts';

/** Half of what 'about' covers, and the run-up that 'by' is drawn with, in ms: a drawing's size, not a claim. */
const ABOUT = 40 * 60_000;
const BY = 60 * 60_000;

/** What the parts of one chart share. */
interface ChartScale {
	lang: Lang;
	offset: string;
	from: number;
	to: number;
	/** ms to percent of the chart's height. */
	y: ScaleLinear<number, number>;
	/** Ink that reads on the sky at a moment, in ms. */
	ink(ms: number): 'day' | 'night';
	note(id: string): string;
}

/** A chart of lanes in one language: times as percent of its height. */
export function compileChart(chart: Chart, context: CompileContext): ResolvedChart {
	const { story, lang, offset, note, sky } = context;
	const from = toMs(chart.from, offset);
	const to = toMs(chart.to, offset);
	const y = scaleLinear([from, to], [0, 100]);
	const ink = (ms: number): 'day' | 'night' => (chart.sky && sunHeight(ms, sky) <= -4 ? 'night' : 'day');
	const scale: ChartScale = { lang, offset, from, to, y, ink, note };

	const timed = chart.items.map((item) => ({ item, time: timeOf(story, item, offset) }));
	return {
		from,
		to,
		unit: chart.unit,
		ticks: ticksOf(chart, scale),
		lanes: chart.lanes.map((l) => ({
			id: l.id,
			...(l.report && { report: l.report }),
			...(l.note && { text: note(l.note) }),
			// A report's thread runs to the last thing it says; a channel's line runs on.
			end: l.report
				? Math.max(
						0,
						...timed
							.filter(({ item }) => item.lane === l.id && !item.record)
							.map(({ time }) => round(y(time.to ?? time.from)))
					)
				: 100
		})),
		items: timed.map(({ item, time }) => compileItem(item, time, chart, scale)),
		heavens: chart.heavens
			? [
					{ ms: moonsetOf(from, sky), text: note(chart.heavens.moonset), above: true },
					{ ms: sunriseOf(from + DAY / 2, sky), text: note(chart.heavens.sunrise), above: false }
				].map(({ ms, text, above }) => ({ y: round(y(ms)), text, above, ink: ink(ms) }))
			: [],
		remarks: (chart.remarks ?? []).map((r) => {
			const ms = toMs(r.at, offset);
			return {
				y: round(y(ms)),
				ink: ink(ms),
				text: note(r.text),
				...(r.strong && { strong: note(r.strong) }),
				...(r.lane && { lane: chart.lanes.findIndex((l) => l.id === r.lane) })
			};
		}),
		sky: chart.sky ? skyStops(from, to, sky) : null
	};
}

function ticksOf(chart: Chart, { from, to, offset, lang, y, ink }: ChartScale): ResolvedChart['ticks'] {
	const ticks: ResolvedChart['ticks'] = [];
	for (let ms = from; ms <= to; ms += chart.every * HOUR) {
		const midnight = hourMinute(ms, offset) === '00:00';
		const at = { at: ms, y: round(y(ms)), ink: ink(ms) };
		if (chart.unit === 'hour') ticks.push({ ...at, text: hourMinute(ms, offset), strong: midnight });
		else if (ms < to) {
			ticks.push({
				...at,
				text: String(dayOf(ms, offset)),
				sub: dayWords(ms, offset, lang).weekday,
				strong: false
			});
		}
	}
	return ticks;
}

function compileItem(item: ChartItem, time: ItemTime, chart: Chart, scale: ChartScale): ResolvedItem {
	const { y, ink, note, lang } = scale;
	const [top, bottom] =
		time.precision === 'about'
			? [time.from - ABOUT, time.from + ABOUT]
			: time.precision === 'by'
				? [time.from - BY, time.from]
				: [time.from, time.to ?? time.from];
	return {
		id: item.id,
		lane: chart.lanes.findIndex((l) => l.id === item.lane),
		mark: item.mark,
		text: note(item.note),
		...(item.side === 'above' && { above: true as const }),
		...(item.span && { span: item.span }),
		...(item.record ? { record: item.record } : { claim: item.claim!, report: item.report! }),
		precision: time.precision,
		...(time.wide && { wide: true as const }),
		y: round(y(top)),
		height: round(y(bottom) - y(top)),
		// The sky behind the words, which stand towards the middle of a wide range.
		ink: ink(time.wide && time.to ? time.from + (time.to - time.from) * 0.45 : time.from),
		...(time.printed && { printed: time.printed[lang] })
	};
}
