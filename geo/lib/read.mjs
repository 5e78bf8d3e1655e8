/** Reads the baked paths back. */
import { covers } from './rings.mjs';

/** @param {string} d a path of m, z and whole numbers @returns {number[][][]} its runs, absolute, in quanta */
export function runs(d) {
	const out = [];
	let x = 0;
	let y = 0;
	for (const part of d.match(/m[^m]+/g) ?? []) {
		const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
		/** @type {number[][]} */
		const run = [];
		for (let i = 0; i < numbers.length; i += 2) run.push([(x += numbers[i]), (y += numbers[i + 1])]);
		if (part.includes('z')) [x, y] = run[0];
		out.push(run);
	}
	return out;
}

/** Whether a point lies in the area of a path. @param {string} d @param {number[]} point in quanta */
export const inside = (d, point) => covers(runs(d), point);
