import { geoInterpolate } from 'd3-geo';
import { conic, type ProjectionParameters } from './conic.js';
import { hundredth } from './numbers.ts';

/** A place in degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

/** A place in the plane: units east and south of its origin. */
export type XY = [number, number];

/** The one projection of every map of a story; runs at build only. */
export interface Projection {
	/** A place to the plane, rounded to 10 m. Throws for a place that cannot be drawn. */
	project(at: LonLat): XY;
	/** A point of the plane back to degrees. Throws for a point that no place has. */
	invert(xy: XY): [longitude: number, latitude: number];
	/**
	 * Points of a line between two places along the great circle (geometry, not a flown path), bowed sideways
	 * by `bow` plane km at its middle so that lines to the same place stay apart.
	 */
	arc(from: LonLat, to: LonLat, bow?: number, points?: number): XY[];
}

/** The projection of a story's maps. @param parameters of its story.yaml */
export function projectionOf(parameters: ProjectionParameters): Projection {
	const plane = conic(parameters);

	function project(at: LonLat): XY {
		const p = plane([at[0], at[1]]);
		if (!p) throw new Error(`No place on the map for ${at.join(', ')}`);
		return [hundredth(p[0]), hundredth(p[1])];
	}
	function invert(xy: XY): [number, number] {
		const at = plane.invert?.(xy);
		if (!at) throw new Error(`No place at ${xy.join(', ')} of the map`);
		return at;
	}
	function arc(from: LonLat, to: LonLat, bow = 0, points = 13): XY[] {
		const way = geoInterpolate([from[0], from[1]], [to[0], to[1]]);
		const a = project(from);
		const b = project(to);
		const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
		const normal: XY = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
		return Array.from({ length: points }, (_, i) => {
			const t = i / (points - 1);
			const p = project(way(t));
			const side = bow * 4 * t * (1 - t);
			return [hundredth(p[0] + normal[0] * side), hundredth(p[1] + normal[1] * side)];
		});
	}
	return { project, invert, arc };
}
