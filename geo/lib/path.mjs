/** Lines and polygons of the plane as the shortest SVG path text in whole multiples of a quantum. */
import { areaOf } from './rings.mjs';

/** @typedef {[number, number]} Cell a point in quanta */

/** @param {number[][]} line @param {number} quantum @returns {Cell[]} without points that fall on the one before */
function snap(line, quantum) {
	/** @type {Cell[]} */
	const out = [];
	for (const [x, y] of line) {
		const p = /** @type {Cell} */ ([Math.round(x / quantum), Math.round(y / quantum)]);
		const last = out[out.length - 1];
		if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
	}
	return out;
}

/** Drops points in the middle of straight runs and spikes that go out and back. @param {Cell[]} cells @param {boolean} closed */
function tidy(cells, closed) {
	for (let again = true; again; ) {
		again = false;
		for (let i = closed ? 0 : 1; i < (closed ? cells.length : cells.length - 1) && cells.length > 2; i++) {
			const [a, b, c] = [cells[(i || cells.length) - 1], cells[i], cells[(i + 1) % cells.length]];
			if ((b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0])) {
				cells.splice(i--, 1);
				again = true;
			}
		}
	}
	return cells;
}

/** @param {Cell} p @param {Cell} q the step from p to q, as text that needs a separator only before a digit */
const step = (p, q) => `${q[0] - p[0]}${q[1] - p[1] < 0 ? '' : ' '}${q[1] - p[1]}`;

/**
 * Whole numbers only: 'm' absolute at the start of the path (SVG reads the first as absolute), relative after that.
 * @param {Cell[][]} runs @param {boolean} closed
 */
function text(runs, closed) {
	/** @type {Cell} */
	let pen = [0, 0];
	let d = '';
	for (const run of runs) {
		d += 'm' + step(pen, run[0]);
		// 'l' may be left out after 'm': further pairs are relative lines
		for (let i = 1; i < run.length; i++) {
			const s = step(run[i - 1], run[i]);
			d += (s[0] === '-' ? '' : ' ') + s;
		}
		if (closed) d += 'z';
		pen = closed ? run[0] : run[run.length - 1];
	}
	return d;
}

/** @param {number[][][]} lines @param {number} quantum */
export const linesPath = (lines, quantum) =>
	text(lines.map((l) => tidy(snap(l, quantum), false)).filter((c) => c.length > 1), false);

/**
 * @param {number[][][][]} polygons @param {number} quantum
 * @param {number} [smallest] rings of less area, in plane units, are left out
 */
export function polygonsPath(polygons, quantum, smallest = 0) {
	const rings = polygons.flat().map((ring) => {
		const cells = snap(ring, quantum);
		cells.pop(); // the closing point: 'z' says it
		return tidy(cells, true);
	});
	return text(rings.filter((c) => c.length > 2 && areaOf(c) * quantum * quantum >= smallest), true);
}
