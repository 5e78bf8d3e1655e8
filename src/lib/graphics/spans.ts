import { DAY, HOUR, toMs } from '../model/clock.ts';
import type { GivenTime } from '../model/story.ts';

/** Half of what 'about' is drawn with, ms. A size of the drawing, not a claim. */
export const ABOUT = (40 / 60) * HOUR;
/** The run-up that 'by' is drawn with, ms. A size of the drawing, not a claim. */
export const BY = HOUR;

/** A given time in ms of the epoch. */
export interface Instants {
	from: number;
	/** Its end, where it has a beginning too. */
	to: number | null;
}

/**
 * A given time as instants. A plain date as an end means the end of that day.
 * @param time as the story gives it
 * @param offset of the story's clock from UTC, such as '+03:00'
 * @throws where the time does not say when: a printed date that cannot be
 */
export function instantsOf(time: GivenTime, offset: string): Instants {
	const first = time.from ?? time.to;
	if (first === undefined) throw new Error('A time without a beginning or an end has no place on a scale');
	return {
		from: toMs(first, offset),
		to: time.from && time.to ? toMs(time.to, offset) + (time.to.includes('T') ? 0 : DAY) : null
	};
}

/**
 * The span of time that a mark covers, ms: 'about' reaches to either side, 'by' runs up to its end, all others are
 * drawn from their beginning to their end, which may be the same instant.
 */
export function spanOf(
	precision: GivenTime['precision'],
	{ from, to }: Instants
): [from: number, to: number] {
	if (precision === 'about') return [from - ABOUT, from + ABOUT];
	if (precision === 'by') return [(to ?? from) - BY, to ?? from];
	return [from, to ?? from];
}
