import { colourAt } from '../graphics/sky.ts';
import { threadPath } from '../graphics/threads.ts';
import { PREVIEW, type PreviewModel } from './model.ts';

/** The lit window, px. */
export const WINDOW = { width: 16, height: 28, top: 28 };
/** Where lanes begin and end, px from the start edge. */
export const LANES = { from: 596, to: 1176 };
/** Room for the hours before the lanes of a picture with a clock, px. */
const HOURS = 60;
/** Where threads begin: the foot of the window. */
const ROOT = WINDOW.top + WINDOW.height;

/** A tenth of a px. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;

/** Where the parts of a picture stand, px. Starts are distances from the start edge, x is the drawing's own. */
export interface Layout {
	/** Start of the first lane, and the width of one. */
	left: number;
	pitch: number;
	/** Start of the middle of all lanes: the window hangs there. */
	centre: number;
	/** Where the bundle of threads begins to part, and where each has come to its lane. */
	parting: readonly [from: number, to: number];
	/** From a distance to the start edge to x. */
	x(start: number): number;
	/** Start of the middle of a lane. */
	laneAt(index: number): number;
	/** The thread of a lane from the window down to y, as path data. */
	thread(index: number, to: number): string;
	/** Colour of the ground at y. */
	ground(y: number): string;
}

/** Lays out a picture's lanes and threads. */
export function layoutOf(model: PreviewModel): Layout {
	const { rtl, aside, clock, sky, lanes } = model;
	const x = (start: number) => tenth(rtl ? PREVIEW.width - start : start);
	const left = LANES.from + (clock ? HOURS : 0);
	const pitch = (LANES.to - left) / lanes.length;
	const laneAt = (index: number) => left + pitch * (index + 0.5);
	const middle = (lanes.length - 1) / 2;
	const centre = laneAt(middle);
	const bundleAt = (index: number) => centre + (index - middle) * (aside ? 4.5 : 3.2);
	const parting = aside ? ([226, 314] as const) : ([ROOT + 4, 158] as const);
	return {
		left,
		pitch,
		centre,
		parting,
		x,
		laneAt,
		thread(index, to) {
			const [bundle, lane] = [x(bundleAt(index)), x(laneAt(index))];
			return threadPath([
				[bundle, ROOT],
				[bundle, parting[0]],
				[lane, parting[1]],
				[lane, to]
			]);
		},
		ground: (y) => colourAt(sky, y / PREVIEW.height)
	};
}
