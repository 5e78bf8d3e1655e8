import { utcDay, utcHour } from 'd3-time';
import { offsetMinutes } from '../model/clock.ts';

/**
 * Ticks on whole hours of the story's own clock, ms: every `step` hours counted from its midnight, from `from`
 * (included) to `to` (left out). `step` divides 24.
 * @param offset of the story's clock from UTC, such as '+03:00'
 */
export function hourTicks(from: number, to: number, step: number, offset: string): number[] {
	const every = utcHour.every(step);
	if (!every || 24 % step !== 0) throw new Error(`Ticks every ${step} hours do not fit a day`);
	return onClock(offset, from, to, (a, b) => every.range(a, b));
}

/** The midnights of the story's own clock from `from` (included) to `to` (left out), ms. */
export function dayTicks(from: number, to: number, offset: string): number[] {
	return onClock(offset, from, to, (a, b) => utcDay.range(a, b));
}

/** d3-time knows UTC and the machine's own clock: the story's clock is run as if it were UTC. */
function onClock(
	offset: string,
	from: number,
	to: number,
	range: (from: Date, to: Date) => Date[]
): number[] {
	const shift = offsetMinutes(offset) * 60_000;
	return range(new Date(from + shift), new Date(to + shift)).map((date) => date.getTime() - shift);
}
