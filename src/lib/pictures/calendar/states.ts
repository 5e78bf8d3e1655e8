/** What of a calendar stands at which part of the step. Pure: the same progress, the same picture. Days count from 0. */
import { clamp01 } from '../../graphics/numbers.ts';
import type { Stretch } from '../../model/compiled.ts';
import type { ResolvedCalendar } from './compiled.ts';

/** The line is on its way while the step's words are beside the picture: from this share of the step to that. */
const START = 0.1;
const END = 0.5;
/** Share of a day before it in which what stands on a day comes. */
const COMING = 0.12;
/** The line marks a day while it is nearer to it than this. */
const NEAR = 0.08;
/** Share of the step in which the lanes close into their knot, and in which its words then come: beside the step's own. */
const CLOSING = 0.32;
const SHOWING = 0.08;

/** Share of the step in which the threads part to their answers, and from when to when the words there come. */
const PARTING = 0.1;
const ANSWERING = { from: 0.07, to: PARTING };

/** The stretch of the step in which the picture moves; none where it stands. */
export function stretchOf({
	part,
	line: [from, to]
}: Pick<ResolvedCalendar, 'part' | 'line'>): Stretch | null {
	const parts: Stretch[] = [];
	if (from !== to) parts.push([START, END]);
	if (part === 'knot') parts.push([0, CLOSING + SHOWING]);
	if (part === 'answers') parts.push([0, PARTING]);
	if (parts.length === 0) return null;
	return [Math.min(...parts.map(([start]) => start)), Math.max(...parts.map(([, end]) => end))];
}

/** Where the line stands: from one day to another, with a rest at both. @param progress of the step, 0 to 1 */
export function lineAt([from, to]: readonly [number, number], progress: number): number {
	return from + (to - from) * clamp01((progress - START) / (END - START));
}

/** How much of what stands on a day has come, 0 to 1, with the line at `at`. */
export const passed = (day: number, at: number): number => clamp01((at - day) / COMING + 1);

/** Whether the line marks this day: it says what the line stands on, and nothing between two days. */
export const marked = (day: number, at: number): boolean => Math.abs(at - day) < NEAR;

/** How far the lanes have closed into their knot, and how much of its words has come, 0 to 1. */
export function knotAt(progress: number): { closed: number; shown: number } {
	const share = clamp01(progress / CLOSING);
	return { closed: share * share * (3 - 2 * share), shown: clamp01((progress - CLOSING) / SHOWING) };
}

/**
 * How far the threads have come from the knot to their answers, and how much of the words there, 0 to 1. Early in the
 * step: on phones its fork then passes over the picture.
 */
export function answersAt(progress: number): { parted: number; shown: number } {
	const { from, to } = ANSWERING;
	return { parted: clamp01(progress / PARTING), shown: clamp01((progress - from) / (to - from)) };
}

/**
 * The upper and the lower half of a lane in a box of 100 by 100: straight down, or drawn in to a knot half-way.
 * @param x where it stands, percent of all lanes' width
 * @param knot where its strand of the knot stands
 * @param closed how far it has closed, 0 to 1
 */
export function lanePaths(x: number, knot: number, closed: number): [upper: string, lower: string] {
	const at = Math.round((x + (knot - x) * closed) * 10) / 10;
	if (at === x) return [`M${x} 0V50`, `M${x} 50V100`];
	return [`M${x} 0C${x} 25 ${at} 25 ${at} 50`, `M${at} 50C${at} 75 ${x} 75 ${x} 100`];
}

/** From the knot to an answer, in the same box. */
export const answerPath = (knot: number, end: number): string =>
	`M${knot} 50C${knot} 78 ${end} 68 ${end} 100`;
