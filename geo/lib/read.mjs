/** Reads the baked paths back: points, and whether a point lies in a polygon. No packages needed. */

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

/** @param {number[][]} ring @param {number[]} point */
export function inRing(ring, [x, y]) {
	let odd = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [a, b] = ring[i];
		const [c, d] = ring[j];
		if (b > y !== d > y && x < ((c - a) * (y - b)) / (d - b) + a) odd = !odd;
	}
	return odd;
}

/** By the even-odd rule, which suits holes and islands alike. @param {string} d @param {number[]} point in quanta */
export const inside = (d, point) => runs(d).filter((ring) => inRing(ring, point)).length % 2 === 1;
