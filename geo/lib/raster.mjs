/** Grids over the plane: sampled, blurred, and turned into smooth outlines. */
import { blur2 } from 'd3-array';
import { contours } from 'd3-contour';

/**
 * @typedef {object} Grid
 * @property {number[]} extent plane units
 * @property {number} step plane units between two samples
 * @property {number} width
 * @property {number} height
 * @property {Float64Array} values by rows, each the middle of its cell
 */

/** @param {number[]} extent @param {number} step @param {(p: [number, number]) => number} value @returns {Grid} */
export function grid(extent, step, value) {
	const [x0, y0, x1, y1] = extent;
	const width = Math.ceil((x1 - x0) / step);
	const height = Math.ceil((y1 - y0) / step);
	const values = new Float64Array(width * height);
	for (let j = 0; j < height; j++)
		for (let i = 0; i < width; i++) values[j * width + i] = value([x0 + (i + 0.5) * step, y0 + (j + 0.5) * step]);
	return { extent, step, width, height, values };
}

/** Three box blurs, which come close to a Gaussian. @param {Grid} g @param {number} radius about its sigma, plane units @returns {Grid} */
export function blurred(g, radius) {
	const r = Math.max(1, Math.round(radius / g.step));
	const { data } = blur2({ data: Float64Array.from(g.values), width: g.width, height: g.height }, r);
	return { ...g, values: data };
}

/** Where the grid is at least `threshold`. @param {Grid} g @param {number} threshold @returns {number[][][][]} polygons in the plane */
export function above({ extent: [x0, y0], step, width, height, values }, threshold) {
	const [shape] = contours().size([width, height]).thresholds([threshold])(/** @type {any} */ (values));
	return shape.coordinates.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x0 + x * step, y0 + y * step])));
}
