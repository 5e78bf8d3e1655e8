/** The way between two places, laid level: where it runs in the map's plane, and what it crosses. Build only. */
import { geoInterpolate } from 'd3-geo';
import { polygonContains } from 'd3-polygon';
import type { LonLat, Projection, XY } from '../../graphics/projection.ts';
import { thousandth } from '../../graphics/numbers.ts';

/**
 * The similarity that turns and scales the map's plane so that the chord from `a` to `b` is level: `a` at 0, 0 and
 * `b` at 1000, 0.
 */
export interface Level {
	/** As an SVG transform. */
	transform: string;
	/** A point of the plane, laid level. */
	at(point: XY): XY;
}

/** Lays a chord of the map's plane level. @param a its start, degrees @param b its end, degrees */
export function levelOf(a: LonLat, b: LonLat, { project }: Projection): Level {
	const [ax, ay] = project(a);
	const [bx, by] = project(b);
	const scale = 1000 / Math.hypot(bx - ax, by - ay);
	const turn = -Math.atan2(by - ay, bx - ax);
	const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
	const degrees = (turn * 180) / Math.PI;
	return {
		transform: `scale(${scale.toFixed(6)}) rotate(${degrees.toFixed(4)}) translate(${-ax} ${-ay})`,
		at: ([x, y]) => [thousandth((x - ax) * cos - (y - ay) * sin), thousandth((x - ax) * sin + (y - ay) * cos)]
	};
}

/** The great circle, laid level, as SVG path data. @param points how many */
export function greatCircle(
	a: LonLat,
	b: LonLat,
	{ at }: Level,
	{ project }: Projection,
	points = 25
): string {
	const way = geoInterpolate([...a], [...b]);
	const xy = Array.from({ length: points }, (_, i) => at(project(way(i / (points - 1)))).join(' '));
	return `M${xy.join('L')}`;
}

/** Whether a point lies in the area of some rings by the even-odd rule. */
const covers = (rings: readonly XY[][], point: XY): boolean =>
	rings.filter((ring) => polygonContains(ring, point)).length % 2 === 1;

/** The way is looked at so often: about every km of a way of 1,400. */
const SAMPLES = 1400;
/** An end so near to a zone's edge lies in it: the coast of a coarse map, percent of the way. */
const NEAR = 2;

/**
 * Where the way is first and last inside a country, percent of it; null where it never is.
 * @param rings outlines of the country in plane units, as filled by the even-odd rule
 */
export function crossing(
	a: LonLat,
	b: LonLat,
	rings: readonly XY[][],
	{ project }: Projection
): { from: number; to: number } | null {
	const way = geoInterpolate([...a], [...b]);
	const inside: number[] = [];
	for (let i = 0; i <= SAMPLES; i++) {
		if (covers(rings, project(way(i / SAMPLES)))) inside.push((i / SAMPLES) * 100);
	}
	const [first, last] = [inside[0], inside.at(-1)];
	if (first === undefined || last === undefined) return null;
	return { from: first < NEAR ? 0 : thousandth(first), to: last > 100 - NEAR ? 100 : thousandth(last) };
}
