import { presimplify } from 'topojson-simplify';
import type { Point, Ring } from './pathData.ts';

/** How far two points may be apart and still fall together, at a place: the same unit as the points. */
export type Tolerance = (at: Point) => number;

/**
 * The size of a triangle, in squares with the tolerance as their side, below which its point goes: by eye and by bytes
 * as fine as moving no point further than the tolerance.
 */
const SQUARES = 3;

/**
 * A line or ring without the points that cannot be told apart, by Visvalingam's algorithm (topojson-simplify): a
 * point goes where the triangle that it makes with its neighbours is too small. The ends of a line and the first
 * point of a ring stay. Fewer than four points stay as they are.
 */
export function thin({ points, closed }: Ring, tolerance: Tolerance): Ring {
	if (points.length < 4) return { points, closed };
	const line = closed ? [...points, points[0]!] : points;
	const arcs = [line.map(([x, y]) => [x, y])];
	const weighted = presimplify({ type: 'Topology', objects: {}, arcs }).arcs[0]!;
	const kept = line.filter((p, i) => weighted[i]![2]! >= SQUARES * tolerance(p) ** 2);
	return { points: closed ? kept.slice(0, -1) : kept, closed };
}

/** Whether a line or ring is longer or higher than the tolerance at its first point: what is smaller is not seen. */
export function isSeen({ points }: Ring, tolerance: Tolerance): boolean {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
	return extent > tolerance(points[0]!);
}
