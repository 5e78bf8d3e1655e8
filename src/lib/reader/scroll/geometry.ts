/** Where the reader is, from measured boxes alone. Pure: no DOM, no events. All lengths in px of the page. */
import type { Stretch } from '../../model/compiled.ts';

/** The zones of a page as measured at rest. */
export interface Measured {
	/** Distance of each zone's top from the top of the page, in the order of the page. */
	tops: readonly number[];
	heights: readonly number[];
	/** So much of each zone's height its progress takes; after that it is whole. */
	runs: readonly number[];
	/** Distance of the trigger line from the top of the window. */
	line: number;
}

/** An observer reports a zone up to so many px before its rounded top is reached. */
const EARLY = 2;

/** The last zone whose top is above the trigger line; 0 where none is. `scrollTop` is the page's scroll position. */
export function zoneAt({ tops, line }: Measured, scrollTop: number): number {
	let index = 0;
	for (let i = 0; i < tops.length; i++) if (tops[i]! <= scrollTop + line + EARLY) index = i;
	return index;
}

/** Progress is counted in steps of this size, so that it changes at most 200 times in a zone. */
const GRAIN = 1 / 200;

/** Share of what zone `index` runs that has passed the trigger line, 0 to 1. */
export function progressAt({ tops, runs, line }: Measured, index: number, scrollTop: number): number {
	const done = (scrollTop + line - tops[index]!) / (runs[index]! || 1);
	return Math.round(Math.max(0, Math.min(1, done)) / GRAIN) * GRAIN;
}

/**
 * How far a picture is that moves within a stretch of its step: 0 up to it, 1 after it, and 1 where it never moves.
 * The same picture as at `share` itself.
 */
export function progressIn(stretch: Stretch | undefined, share: number): number {
	if (!stretch || share >= stretch[1]) return 1;
	return share <= stretch[0] ? 0 : share;
}

/**
 * The scroll position at which the same words stand at the trigger line after a change of the window's size, which
 * changes every zone's height; null where no height has changed (only a phone's address bar came or went).
 */
export function anchorAfterResize(before: Measured, scrollTop: number, after: Measured): number | null {
	if (before.tops.length === 0 || after.heights.every((h, i) => h === before.heights[i])) return null;
	const index = zoneAt(before, scrollTop);
	const through = (scrollTop + before.line - before.tops[index]!) / (before.heights[index]! || 1);
	return after.tops[index]! + through * after.heights[index]! - after.line;
}
