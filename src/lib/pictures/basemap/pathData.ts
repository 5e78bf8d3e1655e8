/** Baked layers as path data: relative integers, `m` and implicit lines, `z` where a ring closes. */

/** x and y in quanta of the layer's level. */
export type Point = readonly [x: number, y: number];

/** A ring, or an open line. A ring's first point is not repeated at its end. */
export interface Ring {
	points: Point[];
	closed: boolean;
}

/** Relative path data of integers (m, implicit lines, z) as rings of absolute points. */
export function parsePath(path: string): Ring[] {
	const rings: Ring[] = [];
	let [x, y] = [0, 0];
	for (const [, body = '', z] of path.matchAll(/m([^mz]*)(z?)/g)) {
		const numbers = [...body.matchAll(/-?\d+/g)].map(Number);
		const points: Point[] = [];
		for (let i = 0; i + 1 < numbers.length; i += 2) {
			x += numbers[i]!;
			y += numbers[i + 1]!;
			points.push([x, y]);
		}
		const first = points[0];
		if (!first) continue;
		rings.push({ points, closed: z === 'z' });
		// Closing leads back to the first point.
		if (z) [x, y] = first;
	}
	return rings;
}

/** The way back: relative integers without needless signs and spaces. */
export function writePath(rings: readonly Ring[]): string {
	let [x, y] = [0, 0];
	return rings
		.map(({ points, closed }) => {
			let text = 'm';
			const start = points.map((p) => [Math.round(p[0]), Math.round(p[1])] as const);
			start.forEach(([px, py], i) => {
				const numbers = [px - x, py - y];
				if (i > 0 && numbers[0] === 0 && numbers[1] === 0) return;
				for (const n of numbers) text += (n < 0 || text.endsWith('m') ? '' : ' ') + n;
				[x, y] = [px, py];
			});
			if (closed) {
				[x, y] = start[0]!;
				text += 'z';
			}
			return text;
		})
		.join('');
}
