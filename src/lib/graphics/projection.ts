import { geoConicConformal, geoInterpolate, type GeoConicProjection } from 'd3-geo';
import parameters from './projection.json' with { type: 'json' };

/** Parameters of a conic conformal projection, in degrees, plane units and d3-geo's order. */
interface Parameters {
	rotate: [number, number];
	center: [number, number];
	parallels: [number, number];
	scale: number;
	translate: [number, number];
}

const { rotate, center, parallels, scale, translate } = parameters as Parameters;

/**
 * The one projection of every map: conic conformal on 37° E with standard parallels 35° and 54°, so that
 * the Levant and Moscow both stand upright. One plane unit is about one kilometre at the standard
 * parallels; x grows east, y grows south; 37° E 45° N is the origin. Its parameters stand in projection.json, from
 * which geo/ bakes the maps too. Runs at build only.
 */
export const projection: GeoConicProjection = geoConicConformal()
	.rotate(rotate)
	.center(center)
	.parallels(parallels)
	.scale(scale)
	.translate(translate)
	.clipExtent(null)
	.precision(0);

/** A place in the plane: units east and south of its origin. */
export type XY = [number, number];

/** [longitude, latitude] in degrees to the plane, rounded to 10 m. Throws for a point that cannot be drawn. */
export function project(at: readonly [number, number]): XY {
	const p = projection([at[0], at[1]]);
	if (!p) throw new Error(`No place on the map for ${at.join(', ')}`);
	return [round(p[0]), round(p[1])];
}

/**
 * Points of a line between two places along the great circle (geometry, not a flown path), bowed sideways
 * by `bow` plane km at its middle so that lines to the same place stay apart.
 */
export function arc(
	from: readonly [number, number],
	to: readonly [number, number],
	bow = 0,
	points = 13
): XY[] {
	const way = geoInterpolate([from[0], from[1]], [to[0], to[1]]);
	const a = project(from);
	const b = project(to);
	const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
	const normal: XY = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
	return Array.from({ length: points }, (_, i) => {
		const t = i / (points - 1);
		const p = project(way(t));
		const side = bow * 4 * t * (1 - t);
		return [round(p[0] + normal[0] * side), round(p[1] + normal[1] * side)];
	});
}

const round = (n: number) => Math.round(n * 100) / 100;
