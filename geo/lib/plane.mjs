/** The projected plane of every map: the story's projection, with which the site places its points too. Units are km. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { conic } from '../../src/lib/graphics/conic.js';

const STORY = new URL('../../src/story/story.yaml', import.meta.url);
const projection = conic(parse(readFileSync(STORY, 'utf8')).projection);

/** @typedef {[number, number]} Point */

/** @param {Point} lonLat @returns {Point} */
export const toPlane = (lonLat) => /** @type {Point} */ (projection(lonLat));

/** @param {Point} xy @returns {Point} longitude, latitude */
export const toLonLat = (xy) => /** @type {Point} */ (projection.invert(xy));

/**
 * The three levels. `extent` is [x0, y0, x1, y1] in plane units, a whole number of quanta;
 * `quantum` is the step that coordinates are rounded to.
 */
export const LEVELS = {
	region: { quantum: 1, extent: [-3900, -2300, 3300, 2600] },
	syria: { quantum: 0.2, extent: [-480, 560, 820, 1660] },
	coast: { quantum: 0.05, extent: [-330, 920, 270, 1490] }
};

/**
 * Linear interpolation in longitude and latitude, so that long edges along a parallel (Egypt and Sudan)
 * stay on it. The ends are put in a fixed order first: both neighbours of a border get the same points.
 * @param {Point} a @param {Point} b @returns {Point[]} the points strictly between a and b, from a to b
 */
function between(a, b) {
	const n = Math.ceil(Math.hypot(a[0] - b[0], a[1] - b[1]) / 0.5);
	if (n < 2) return [];
	const swap = a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
	const [p, q] = swap ? [b, a] : [a, b];
	const points = [];
	for (let i = 1; i < n; i++) points.push(/** @type {Point} */ ([p[0] + ((q[0] - p[0]) * i) / n, p[1] + ((q[1] - p[1]) * i) / n]));
	return swap ? points.reverse() : points;
}

/** @param {Point[]} line longitude, latitude @returns {Point[]} in the plane, densified */
export function lineToPlane(line) {
	/** @type {Point[]} */
	const out = [];
	line.forEach((p, i) => {
		if (i) for (const q of between(line[i - 1], p)) out.push(toPlane(q));
		out.push(toPlane(p));
	});
	return out;
}

/** A box in the plane as a closed ring. @param {number[]} e @returns {Point[]} */
export const box = ([x0, y0, x1, y1]) => [[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]];
