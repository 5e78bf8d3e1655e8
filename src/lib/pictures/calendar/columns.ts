import type { LaneGives } from './scene.ts';

/** How much room a lane needs beside others, and where in it the thread stands, in the same units. */
const ROOM: Record<LaneGives, { width: number; at: number }> = {
	span: { width: 56, at: 28 },
	// Its words stand upright behind it.
	wider: { width: 36, at: 12 },
	elsewhere: { width: 15, at: 7.5 },
	undated: { width: 15, at: 7.5 },
	silent: { width: 15, at: 7.5 }
};
/** The strands of a knot lie side by side, percent of the lanes' width apart. */
const STRAND = 2;

/** Where the lanes stand, and their strands of the knot in the middle, percent of their width. */
export function laneColumns(gives: readonly LaneGives[]): { x: number; knot: number }[] {
	const total = gives.reduce((sum, kind) => sum + ROOM[kind].width, 0);
	const middle = (gives.length - 1) / 2;
	let before = 0;
	return gives.map((kind, i) => {
		const x = ((before + ROOM[kind].at) / total) * 100;
		before += ROOM[kind].width;
		return { x: tenth(x), knot: tenth(50 + (i - middle) * STRAND) };
	});
}

const tenth = (n: number) => Math.round(n * 10) / 10;
