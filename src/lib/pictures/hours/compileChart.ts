import { moonsetOf, skyStops, sunriseOf, sunsetOf, type SkyStops } from '../../graphics/sky.ts';
import { instantsOf, spanOf } from '../../graphics/spans.ts';
import { hourTicks } from '../../graphics/ticks.ts';
import { DAY, dayOf, dayWords, HOUR, hourMinute, minuteOf, toMs } from '../../model/clock.ts';
import type { GivenTime } from '../../model/story.ts';
import type { CompileContext } from '../kind.ts';
import type { HoursChart, HoursMark } from './chart.ts';
import type { ResolvedHours, ResolvedMark } from './compiled.ts';
import { sayingOf } from '../says.ts';
import { clockStretches, stretchesOf, wordInk, type Stretch, type WordInk } from './skyInk.ts';
import { thousandth } from '../../graphics/numbers.ts';

/** How far from its hour a tick's word reaches, h: half its height at the smallest scale. */
const TICK = 0.3;
/** How far words reach from where they stand, h: three lines at the smallest scale. */
const WORDS = 2.4;
/** Steps in which a place is sought for the words of a wide stretch, h. */
const STEP = 0.25;
/** Hours of the day with a stronger tick. */
const STRONG = 3;
/** No tick so near over and under the words of sunset and sunrise, h. */
const CROWDED = 0.9;

/** Of the chart at hand: its first moment in ms, length in h, sky, and how words stand over a stretch of it. */
export interface HoursScale {
	first: number;
	hours: number;
	sky: [number, string][];
	/** A moment, ms, in h since the chart's first. */
	at(ms: number): number;
	/** How words stand over the sky between two times, h. */
	ink(from: number, to: number): WordInk;
}

/** The scale of a chart of hours. */
export function scaleOfHours(chart: HoursChart, { offset, sky: place }: CompileContext): HoursScale {
	const [first, last] = [toMs(chart.from, offset), toMs(chart.to, offset)];
	const hours = (last - first) / HOUR;
	const sky = skyStops(first, last, place);
	const stops: SkyStops = sky;
	return {
		first,
		hours,
		sky,
		at: (ms) => Math.round(((ms - first) / HOUR) * 1e4) / 1e4,
		ink: (from, to) => wordInk(stops, [from / hours, to / hours])
	};
}

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

/** A mark before it is known how far its words may reach. */
type PlacedMark = Omit<ResolvedMark, 'more'>;

/** The next lane in which something stands beside a mark's words: its thread has not ended, or words of its own stand there. */
function firstTaken(mark: PlacedMark, marks: readonly PlacedMark[], lanes: number): number {
	const top = mark.above ? mark.at - WORDS : mark.at;
	let lane = mark.lane + 1;
	const free = () =>
		marks.every((other) => other.lane !== lane || (other.to <= top && other.at + WORDS <= top + WORDS / 4));
	// Its last lane reaches the picture's edge, and no lane is without a mark.
	while (lane < lanes && marks.some((other) => other.lane === lane) && free()) lane += 1;
	return lane;
}

/** A chart of hours in one language. */
export function compileHoursChart(chart: HoursChart, context: CompileContext): ResolvedHours {
	const { offset, sky: place } = context;
	const scale = scaleOfHours(chart, context);
	const { first, hours, at } = scale;
	const skyEvents = skyEventsOf(chart, scale, context);
	const widths = chart.widths?.[context.lang] ?? chart.lanes.map(() => 1);
	const width = sum(widths) / widths.length;
	const placed = chart.marks.map((mark) => markOf(mark, chart, scale, context));
	const marks = placed.map((mark) => {
		const taken = widths.slice(mark.lane, firstTaken(mark, placed, chart.lanes.length));
		return { ...mark, more: thousandth(sum(taken) / width - 1) };
	});
	return {
		hours,
		minute: minuteOf(first, offset),
		sky: scale.sky,
		clock: clockStretches(scale.sky, hours),
		ticks: ticksOf(scale, context).filter(
			(tick) =>
				(!tick.ink.plate || tick.strong) &&
				!skyEvents.some(
					(h) =>
						!h.far &&
						tick.at > h.at - (h.above ? CROWDED : TICK) &&
						tick.at < h.at + (h.above ? TICK : CROWDED)
				)
		),
		skyEvents,
		lanes: chart.lanes.map((report, lane) => {
			// A thread runs to the last hour that its report gives.
			const last = marks
				.filter((mark) => mark.lane === lane)
				.reduce<ResolvedMark | null>((latest, mark) => (latest && latest.to > mark.to ? latest : mark), null);
			const end = last?.to ?? 0;
			return {
				report,
				...(last?.soft && { soft: last.soft }),
				shift: thousandth(sum(widths.slice(0, lane)) / width - lane),
				stretches: threadOf(stretchesOf(first, first + end * HOUR, place), last).map(
					({ from, to, ...how }) => ({ from: at(from), to: at(to), ...how })
				)
			};
		}),
		marks
	};
}

/** Where its end is a limit of ours it fades; a casing that fades would be darker than its thread, so it goes no further. */
const threadOf = (stretches: Stretch[], last: ResolvedMark | null): Stretch[] =>
	last?.soft ? stretches.slice(0, stretches.findLastIndex(({ cased }) => !cased) + 1) : stretches;

function ticksOf(
	{ first, hours, at, ink }: HoursScale,
	{ offset, lang }: CompileContext
): ResolvedHours['ticks'] {
	return hourTicks(first, first + hours * HOUR, 1, offset).map((ms) => {
		const t = at(ms);
		const text = hourMinute(ms, offset);
		const midnight = text === '00:00';
		return {
			at: t,
			text,
			...(Number(text.slice(0, 2)) % STRONG === 0 && { strong: true as const }),
			...(midnight && { day: `${dayWords(ms, offset, lang).weekday} ${dayOf(ms, offset)}` }),
			ink: ink(t - TICK, t + TICK)
		};
	});
}

/** Sunset, moonset and sunrise of the chart's days, as far as they lie in it. */
function skyEventsOf(
	chart: HoursChart,
	scale: HoursScale,
	{ note, offset, sky }: CompileContext
): ResolvedHours['skyEvents'] {
	const { skyEvents } = chart;
	if (!skyEvents) return [];
	const { first, hours, at, ink } = scale;
	const last = first + hours * HOUR;
	const days = Array.from({ length: Math.ceil(hours / 24) }, (_, i) => first + i * DAY);
	const all = days.flatMap((day) => [
		{ ms: sunsetOf(day, sky), text: skyEvents.sunset, above: true as const },
		{ ms: sunriseOf(day, sky), text: skyEvents.sunrise },
		...(skyEvents.moonset
			? [{ ms: moonsetOf(day, sky), text: skyEvents.moonset, above: true as const, far: true as const }]
			: [])
	]);
	const seen = all.filter(({ ms }, i) => ms > first && ms < last && all.findIndex((h) => h.ms === ms) === i);
	return seen.map(({ ms, text, ...how }) => {
		const t = at(ms);
		return {
			at: t,
			text: note(text),
			hour: hourMinute(ms, offset),
			...how,
			ink: how.above ? ink(t - CROWDED, t) : ink(t, t + CROWDED)
		};
	});
}

function markOf(mark: HoursMark, chart: HoursChart, scale: HoursScale, context: CompileContext): PlacedMark {
	const { story, offset, note } = context;
	const time = sayingOf(
		story.claims.find((claim) => claim.id === mark.claim),
		mark.report
	)!.time!;
	const instants = instantsOf(time, offset);
	const [from, to] = spanOf(time.precision, instants).map(scale.at) as [number, number];
	const hour = scale.at(time.precision === 'by' ? (instants.to ?? instants.from) : instants.from);
	const { at, ink } = placeOf(
		stretchOf(time, [from, to], hour, mark.wordsFrom),
		mark.side === 'above',
		scale
	);
	return {
		id: mark.id,
		claim: mark.claim,
		report: mark.report,
		lane: chart.lanes.indexOf(mark.report),
		text: note(mark.note),
		precision: time.precision,
		...(time.wide && { soft: true as const }),
		...(mark.sign && { sign: mark.sign }),
		...(mark.side && { above: true as const }),
		from,
		to,
		at,
		ink
	};
}

/** How far from a wide word's beginning its words stand: where its band has come up, as a share of its length. */
const COME_UP = 0.3;

/** Where the words of a mark may stand, from and to. */
function stretchOf(
	{ precision, wide }: GivenTime,
	[from, to]: [number, number],
	hour: number,
	share = COME_UP
): [number, number] {
	if (precision !== 'range') return [hour, hour];
	return [wide ? from + (to - from) * share : from, to];
}

/** Where in a stretch words stand straight on the sky, the sooner the better; on a plate at its start if nowhere. */
function placeOf(
	[from, to]: [number, number],
	above: boolean,
	{ ink }: HoursScale
): { at: number; ink: WordInk } {
	const over = (at: number) => (above ? ink(at - WORDS, at) : ink(at, at + WORDS));
	for (let at = from; at <= to; at += STEP) {
		const here = over(at);
		if (!here.plate) return { at: Math.round(at * 1e4) / 1e4, ink: here };
	}
	return { at: from, ink: over(from) };
}
