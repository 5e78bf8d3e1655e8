/** What of a road's calendar stands at which part of the step. Pure: the same scene and progress, the same picture. */
import type { ResolvedBracket, ResolvedRing, ResolvedRoad } from './compiled.ts';
import { clamp01 } from '../../graphics/numbers.ts';
import type { Stretch } from '../../model/compiled.ts';

/** The line stands still while the step's words come and go: shares of the step. */
const MOVES: Stretch = [0.1, 0.5];
/** After a fork that passes over the picture: by then it is seen again. */
const MOVES_LATE: Stretch = [0.4, 0.8];

/** The stretch of a step in which a line that has a way to go is on it. */
export const stretchOf = ({ afterFork }: Pick<ResolvedRoad, 'afterFork'>): Stretch =>
	afterFork ? MOVES_LATE : MOVES;

/** Where the day line is. */
export interface LineState {
	/** Days since the first one, with fractions. */
	day: number;
	/** How far it has gone over to the gutter, 0 to 1. */
	out: number;
	/** How much of it is seen, 0 to 1. */
	seen: number;
}

/** The day line of a scene at a part of the step. @param progress 0 to 1 */
export function lineAt(
	{ line, afterFork }: Pick<ResolvedRoad, 'line' | 'afterFork'>,
	progress: number
): LineState {
	const [from, to] = stretchOf({ afterFork });
	const share = clamp01((progress - from) / (to - from));
	return {
		day: line.from + (line.to - line.from) * share,
		out: line.rests === 'no-day' ? 1 : 0,
		seen: line.rests === 'away' ? 0 : 1
	};
}

/** How much of a bracket the line has filled, 0 to 1. */
export const filled = ({ from, to }: Pick<ResolvedBracket, 'from' | 'to'>, day: number): number =>
	clamp01((day - from) / (to - from || 1));

/** Part of a day before a ring in which it comes out. */
const NEAR = 0.2;

/** How far the line has passed a ring, 0 to 1: 1 from its last day on. */
export const passed = ({ to }: Pick<ResolvedRing, 'to'>, day: number): number =>
	clamp01((day - to + NEAR) / NEAR);

/** The calendar's day on which the line stands, which is the last one that it has reached. */
export const dayOf = (day: number): number => Math.floor(day + 1e-6);
