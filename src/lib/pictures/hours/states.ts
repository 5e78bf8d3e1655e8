/** What of a chart of hours stands where, at which part of the step. Pure: the same progress, the same picture. */
import type { ResolvedHoursScene } from './compiled.ts';

/** Share of the step in which the hours run; before it the words come up, after it the hour stands. */
const BEGIN = 0.06;
const END = 0.7;

const clamp = (n: number) => Math.max(0, Math.min(1, n));

/** How far the run has come, 0 to 1. */
export const runShare = (progress: number): number => clamp((progress - BEGIN) / (END - BEGIN));

/** The hour at the now-line, h since the chart's first moment. */
export function hourAt({ run: [from, to] }: Pick<ResolvedHoursScene, 'run'>, progress: number): number {
	return from + (to - from) * runShare(progress);
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
