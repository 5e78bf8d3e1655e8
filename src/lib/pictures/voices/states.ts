/** When the rows of a map of voices come. Pure: the same progress, the same picture. */
import type { Stretch } from '../../model/compiled.ts';
import { ROWS_COME, rowShare } from '../rows.ts';

/** All have come before a half of the step is read: what follows is to look at. */
const SOONER = 1.4;

/** The stretch of a step in which they come. */
export const VOICES_COME: Stretch = [ROWS_COME[0] / SOONER, ROWS_COME[1] / SOONER];

/** How much of a row has come, 0 to 1: see `rowShare`. */
export const voiceShare = (progress: number, index: number, rows: number): number =>
	rowShare(progress * SOONER, index, rows);
