/** How far a map's lines are drawn at a part of the step, and where their arrows stand. Pure. */
import type { ResolvedLine } from './compiled.ts';

/** The part of a line that is drawn, 0 to 1: a scrubbed one grows, and is whole before the step ends. */
export const drawnOf = (line: ResolvedLine, progress: number): number =>
	line.scrub ? line.until * Math.min(1, progress * 1.25) : line.until;

/** The point of a line next to a share of its points, plane units. */
export function pointAt({ points }: ResolvedLine, share: number): readonly [x: number, y: number] {
	const i = Math.round(share * (points.length / 2 - 1));
	return [points[2 * i]!, points[2 * i + 1]!];
}

/** Where an arrow stands on a line and which way it points, in degrees. */
export function arrowAt(line: ResolvedLine, drawn: number): { x: number; y: number; turn: number } {
	const count = line.points.length / 2;
	const at = (line.arrow === 'end' ? drawn : drawn / 2) * (count - 1);
	const i = Math.max(1, Math.min(count - 1, Math.ceil(at)));
	const [x0, y0, x1, y1] = line.points.slice(2 * i - 2, 2 * i + 2) as [number, number, number, number];
	const turn = Math.round((Math.atan2(y1 - y0, x1 - x0) * 1800) / Math.PI) / 10;
	const part = at - i + 1;
	return {
		x: x0 + (x1 - x0) * part,
		y: y0 + (y1 - y0) * part,
		turn: line.arrow === 'back' ? turn + 180 : turn
	};
}
