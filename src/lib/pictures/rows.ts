/** When the rows of a picture come that has one for each report. Pure: the same progress, the same picture. */
import { clamp01 } from '../graphics/numbers.ts';
import type { Stretch } from '../model/compiled.ts';

/** Share of a step in which its rows come, evenly; in the rest all stand, while the step's last words are read. */
const ROWS = 0.6;
/** The stretch of a step in which its rows come. */
export const ROWS_COME: Stretch = [0, ROWS];
/** Share of a row's part of that in which it comes; then it stands. */
const COMING = 0.7;

/**
 * How much of a row has come, 0 to 1.
 * @param progress of the step, 0 to 1
 * @param index of the row, from 0
 * @param rows how many the picture has
 */
export function rowShare(progress: number, index: number, rows: number): number {
	return clamp01(((progress / ROWS) * rows - index) / COMING);
}

/**
 * How much is seen of a row's words, 0 to 1: they stand when a half of the row has come. Set on the words themselves: a
 * property that all within the row inherit would style all of it anew in each frame.
 * @param share how much of the row has come, 0 to 1
 */
export const wordsShare = (share: number): number => Math.min(1, share * 2);
