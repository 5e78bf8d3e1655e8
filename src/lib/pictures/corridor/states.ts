/** What of a corridor stands at which part of the step. Pure: the same progress, the same picture. */

/** Share of a step in which its rows come, evenly; in the rest all stand, while the step's last words are read. */
const ROWS = 0.8;
/** Share of a row's part of that in which it comes; then it stands. */
const COMING = 0.7;

/** How much of row `index` has come, 0 to 1. */
export function rowShare(progress: number, index: number, rows: number): number {
	return clamp(((progress / ROWS) * rows - index) / COMING);
}

/** How many rows the bracket spans, with fractions: it grows with the rows. */
export function bracketRows(progress: number, rows: number): number {
	let sum = 0;
	for (let i = 0; i < rows; i++) sum += rowShare(progress, i, rows);
	return sum;
}

/** A journey that is stopped comes in three: the dash out, the bar, the dots back. Shares of each, 0 to 1. */
export function stoppedParts(share: number): { out: number; bar: number; back: number } {
	return {
		out: clamp(share / 0.45),
		bar: clamp((share - 0.45) / 0.1),
		back: clamp((share - 0.55) / 0.4)
	};
}

/** Chevrons on a line over the whole way stand evenly, so that none of them marks a place; percent. */
export const CHEVRONS = {
	there: [22, 36, 50, 64, 78],
	back: [29, 43, 57, 71]
} as const;

const clamp = (n: number) => Math.max(0, Math.min(1, n));
