import type { XY } from '../../graphics/projection.ts';

/** Whether a point lies in an area of rings by the even-odd rule: a ray to the east meets its edges an odd number of times. */
export function polygonContains(rings: readonly XY[][], [x, y]: XY): boolean {
	let inside = false;
	for (const ring of rings) {
		for (const [i, [x1, y1]] of ring.entries()) {
			const [x0, y0] = ring.at(i - 1)!;
			if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
		}
	}
	return inside;
}
