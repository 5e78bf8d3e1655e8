/** What of a chart of hours stands where, at which part of the step. Pure: the same progress, the same picture. */
import type { Ink } from '../../graphics/ink.ts';
import type { Stretch } from '../../model/compiled.ts';
import type { ClockInk, ResolvedHoursScene } from './compiled.ts';
import { clamp01 } from '../../graphics/numbers.ts';

/** Share of the step in which the hours run, while its words come up; after it the hour stands, and they are read. */
const BEGIN = 0.03;
const END = 0.34;
/** The stretch of a step in which its hours run. */
export const HOURS_RUN: Stretch = [BEGIN, END];

/** How far the run has come, 0 to 1. */
export const runShare = (progress: number): number => clamp01((progress - BEGIN) / (END - BEGIN));

/** The hour at the now-line, h since the chart's first moment. */
export function hourAt({ run: [from, to] }: Pick<ResolvedHoursScene, 'run'>, progress: number): number {
	return from + (to - from) * runShare(progress);
}

/** How the now-line's hour stands over the sky, at an hour since the chart's first moment. */
export function clockInkAt(stretches: readonly ClockInk[], hour: number): ClockInk {
	return stretches.findLast(({ from }) => from <= hour) ?? stretches[0]!;
}

/** Whether the words of sunset or sunrise, which stand about it, would lie under the now-line's own hour. Hours. */
export const underClock = (at: number, now: number): boolean => at > now - 2.1 && at < now + 0.95;

/** Whether the word of a day, which stands under its tick, would lie under the now-line's own hour. Hours. */
export const dayUnderClock = (tick: number, now: number): boolean => now > tick + 0.2 && now < tick + 1.9;

/** All ways in which the sky between two hours is seen; a stretch that is neither day nor night counts as both. */
export function inksBetween(stretches: readonly ClockInk[], from: number, to: number): Ink[] {
	const here = stretches.filter((s, i) => s.from < to && (stretches[i + 1]?.from ?? Infinity) > from);
	const inks = (here.length ? here : stretches.slice(0, 1)).flatMap(({ ink, plate }): Ink[] =>
		plate ? ['day', 'night'] : [ink]
	);
	return [...new Set(inks)];
}

/** Where the now-line and the parted line's upper edge are in a wide picture, as shares of its height. */
export const WIDE_LINE = { now: 0.42, parted: 0.31 } as const;
/** An hour's length there, and where the necks of the lanes begin and end, px from its top (Picture.svelte). */
const HOUR_PX = 44;
const NECKS = [28, 96] as const;

/**
 * The hours of the sky behind the threads that run from the spine to the heads of the lanes, in a wide picture as high as
 * the window. @param now hour at the line, h @param height of the window, px
 */
export function skyBehindNecks(now: number, parted: boolean, height: number): [number, number] {
	const line = height * (parted ? WIDE_LINE.parted : WIDE_LINE.now);
	return [now - (line - NECKS[0]) / HOUR_PX, now - (line - NECKS[1]) / HOUR_PX];
}

/** Minutes between two hours that the clock shows while it runs; where it stands it shows the minute. */
const SHOWN = 5;

/** The hour in digits. @param minute of the day at which the chart begins @param hour h since then */
export function digitsOf(minute: number, hour: number, runs: boolean): string {
	const exact = Math.round(minute + hour * 60);
	const minutes = (runs ? Math.round(exact / SHOWN) * SHOWN : exact) % 1440;
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * How near a tick is to the now-line's own hour, which stands over the line: `near` has no room beside it at any size,
 * `close` none where that hour is set large. Hours.
 */
export function nearness(tick: number, now: number): 'near' | 'close' | null {
	const over = now - tick;
	if (over > -0.45 && over < 0.75) return 'near';
	return over > -1.05 && over < 1.35 ? 'close' : null;
}
