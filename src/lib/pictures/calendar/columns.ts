import type { LaneGives } from './scene.ts';
import { tenth } from '../../graphics/numbers.ts';

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

/** Share of the picture's width that the lanes take; as in Picture.svelte. */
const LANES = 0.4;
/** A group of answers is as wide as its threads, and wide enough for its words; the gap between two, in threads. */
const LEAST = 1.6;
const GAP = 0.25;

/** Where groups of answers stand, and each of their threads: percent of the picture's width, and of the lanes'. */
export function answerColumns(sizes: readonly number[]): { x: number; width: number; threads: number[] }[] {
	const widths = sizes.map((size) => Math.max(size, LEAST));
	const total = widths.reduce((sum, width) => sum + width + GAP, -GAP);
	let before = 0;
	return sizes.map((size, k) => {
		const [x, width] = [(before / total) * 100, (widths[k]! / total) * 100];
		before += widths[k]! + GAP;
		const threads = Array.from({ length: size }, (_, i) => tenth((x + (width * (i + 0.5)) / size) / LANES));
		return { x: tenth(x), width: tenth(width), threads };
	});
}
