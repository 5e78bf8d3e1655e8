/** What of a board stands at which part of a step. Pure: the same scene and progress, the same picture. */
import type { Stretch } from '../../model/compiled.ts';
import type { ResolvedBoard, ResolvedChannels, ResolvedMark } from './compiled.ts';

/** Share of a step in which its days pass; in the rest the last of them stands. */
const PASSING = 0.35;
/** The stretch of a step in which its days pass. */
export const DAYS_PASS: Stretch = [0, PASSING];

/** `off`: not there; `quiet`: of an earlier step; `lit`: of this one. */
export type MarkState = 'off' | 'quiet' | 'lit';

/** The day at this part of the step, in days from the board's first, with fractions. */
export function dayAt([from, to]: readonly [number, number], progress: number): number {
	return from + (to - from) * Math.max(0, Math.min(1, progress / PASSING));
}

/** How a mark stands: what has a day comes when the day has come. */
export function stateOf(
	{ id, day }: Pick<ResolvedMark, 'id' | 'day'>,
	{ show, lit }: Pick<ResolvedChannels, 'show' | 'lit'>,
	today: number
): MarkState {
	if (!show.includes(id) || (day !== null && day > today)) return 'off';
	return lit.includes(id) ? 'lit' : 'quiet';
}

/** The state of every mark of a board, by its id. */
export function statesOf(
	board: ResolvedBoard,
	scene: ResolvedChannels,
	today: number
): Map<string, MarkState> {
	return new Map(board.marks.map((mark) => [mark.id, stateOf(mark, scene, today)]));
}

/** Places that the standing marks ring. */
export function ringsOf(board: ResolvedBoard, states: ReadonlyMap<string, MarkState>): Set<string> {
	return new Set(board.marks.flatMap((mark) => (states.get(mark.id) === 'off' ? [] : mark.rings)));
}
