import { threadPath } from '../../graphics/threads.ts';

/**
 * Geometry of the threads: how many there are, where each stands across the picture at a few heights. A
 * form is a table of x positions in percent; the picture is drawn from the table alone, and a change of
 * form moves the numbers.
 */
export type Form = 'one' | 'named' | 'gathered' | 'days' | 'knot' | 'answers';

/** Heights of the table's rows, percent from the top. */
export const LEVELS = [0, 14, 30, 50, 68, 84, 100] as const;

const BUNDLE = 1.15;

/** Where thread i of n stands when they part, percent: its words follow it, so it keeps to the start of its share. */
export const laneOf = (i: number, n: number): number => ((i + 0.12) / n) * 100;

/** x of thread i of n at each level, percent of the width. */
export function columns(form: Form, i: number, n: number): number[] {
	const close = 50 + (i - (n - 1) / 2) * BUNDLE;
	const lane = laneOf(i, n);
	const half = (close + lane) / 2;
	switch (form) {
		case 'one':
			return [close, close, close, close, close, close, close];
		case 'days':
			return [close, close, close, close, close, close, close].map((x) => x - 34);
		case 'named':
			return [close, close, half, lane, lane, lane, lane];
		case 'gathered':
			return [close, half, lane, lane, half, 50, 50];
		case 'knot':
			return [lane, half, 50, 50, 50, 50, 50];
		case 'answers':
			return [50, 50, close, half, lane, lane, lane];
	}
}

/** A thread through the table as path data in a 100 x 100 box. */
export const fanPath = (xs: readonly number[]): string => threadPath(xs.map((x, k) => [x, LEVELS[k]!]));
