/** What of a corridor stands at which part of the step. Pure: the same progress, the same picture. */
import { clamp01 } from '../../graphics/numbers.ts';
import { rowShare } from '../rows.ts';

/** How many rows the bracket spans, with fractions: it grows with the rows. */
export function bracketRows(progress: number, rows: number): number {
	let sum = 0;
	for (let i = 0; i < rows; i++) sum += rowShare(progress, i, rows);
	return sum;
}

/** A journey that is stopped comes in three: the dash out, the bar, the dots back. Shares of each, 0 to 1. */
export function stoppedParts(share: number): { out: number; bar: number; back: number } {
	return {
		out: clamp01(share / 0.45),
		bar: clamp01((share - 0.45) / 0.1),
		back: clamp01((share - 0.55) / 0.4)
	};
}

/** Chevrons on a line over the whole way stand evenly, so that none of them marks a place; percent. */
export const CHEVRONS = {
	there: [22, 36, 50, 64, 78],
	back: [29, 43, 57, 71]
} as const;
