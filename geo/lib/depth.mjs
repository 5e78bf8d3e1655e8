/**
 * Sea-depth bands: the sea floor below a depth, as smooth polygons to be drawn UNDER the land.
 * ETOPO5 has no depths for the Caspian: it is flat there.
 */
import { toLonLat } from './plane.mjs';
import { grid, blurred, above } from './raster.mjs';
import { height } from './etopo.mjs';
import { thinned } from './simplify.mjs';
import { polygonsPath } from './path.mjs';
import { areaOf, covers } from './rings.mjs';

const DEPTHS = [200, 1000, 2000];

/**
 * @param {{quantum: number, extent: number[]}} level
 * @param {{step: number, blur: number, tolerance: number, smallest: number}} how in plane units
 * @param {number[][][][]} land
 * @returns {Record<string, string>}
 */
export function depthLayers({ quantum, extent }, { step, blur, tolerance, smallest }, land) {
	// sampled beyond the extent, so that no contour closes along its edge in sight
	const margin = step * 3;
	const wide = [extent[0] - margin, extent[1] - margin, extent[2] + margin, extent[3] + margin];
	const deep = blurred(grid(wide, step, (p) => -height(toLonLat(p))), blur);
	const inside = (/** @type {number[]} */ [x, y]) => [Math.min(extent[2], Math.max(extent[0], x)), Math.min(extent[3], Math.max(extent[1], y))];
	/** @type {Record<string, string>} */
	const layers = {};
	for (const depth of DEPTHS) {
		const bands = above(deep, depth)
			.map((polygon) => polygon.filter((ring) => areaOf(ring) >= smallest).map((ring) => thinned(ring, tolerance)))
			.filter((polygon) => polygon.length && atSea(polygon[0], land));
		const path = polygonsPath(bands.map((polygon) => polygon.map((ring) => ring.map(inside))), quantum);
		if (path) layers[`depth-${depth}`] = path;
	}
	return layers;
}

/** Whether most points of a ring lie off the land (the Dead Sea and the Caspian lowland are below sea level too). */
function atSea(/** @type {number[][]} */ ring, /** @type {number[][][][]} */ land) {
	const points = ring.filter((_, i) => i % Math.ceil(ring.length / 40) === 0);
	const wet = points.filter((p) => !land.some((polygon) => covers(polygon, p)));
	return wet.length > points.length * 0.4;
}
