/** Grids over the plane: sampled, blurred, and turned into smooth outlines. */
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
	let values = g.values;
	for (let pass = 0; pass < 3; pass++) {
		values = boxBlur(values, g.width, g.height, 1, g.width, r);
		values = boxBlur(values, g.height, g.width, g.width, 1, r);
	}
	return { ...g, values };
}

/** One direction: `count` steps of `step` along each of `lines` that are `next` apart; the edge's value goes on outside. */
function boxBlur(/** @type {Float64Array} */ from, /** @type {number} */ count, /** @type {number} */ lines, /** @type {number} */ step, /** @type {number} */ next, /** @type {number} */ r) {
	const to = new Float64Array(from.length);
	for (let l = 0; l < lines; l++) {
		const at = (/** @type {number} */ i) => from[l * next + Math.min(count - 1, Math.max(0, i)) * step];
		let sum = 0;
		for (let i = -r; i <= r; i++) sum += at(i);
		for (let i = 0; i < count; i++) {
			to[l * next + i * step] = sum / (2 * r + 1);
			sum += at(i + r + 1) - at(i - r);
		}
	}
	return to;
}

/** Where the grid is at least `threshold`. @param {Grid} g @param {number} threshold @returns {number[][][][]} polygons in the plane */
export function above({ extent: [x0, y0], step, width, height, values }, threshold) {
	const [shape] = contours().size([width, height]).thresholds([threshold])(/** @type {any} */ (values));
	return shape.coordinates.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x0 + x * step, y0 + y * step])));
}
