import type { Level } from '../../model/context.ts';

export type { Level };

/** One baked level of the map: path data by layer, integers in multiples of `quantum` plane units (km). */
export interface BaseLevel {
	level: string;
	quantum: number;
	/** x0, y0, x1, y1 in plane units. */
	extent: [number, number, number, number];
	layers: Record<string, string>;
	/** Shade of the heights: a picture, black with alpha, and where it lies. `href` is set by the build. */
	relief?: { file: string; extent: [number, number, number, number]; href?: string };
}

/** A finer level is drawn when the frame is no wider than this, in plane units (km). */
const BELOW: Record<1 | 2, number> = { 1: 1100, 2: 320 };

/** The finest level that a frame of this width (km) wants. */
export function levelFor(width: number): Level {
	return width < BELOW[2] ? 2 : width < BELOW[1] ? 1 : 0;
}

/** The levels of a page that has the coarsest one only, such as a page on the server. */
export const coarsestOnly = { shown: (): Level => 0, want: () => undefined };
