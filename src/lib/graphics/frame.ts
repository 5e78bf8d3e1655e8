import type { XY } from './projection.ts';
import { tenth } from './numbers.ts';

/** What the camera keeps in the picture: the middle and the size of a box in plane units (km). */
export interface Frame {
	cx: number;
	cy: number;
	w: number;
	h: number;
}

/** The smallest box around the points, with `margin` (a share of its larger side) on every side, at least 30 km wide. */
export function frameOf(points: readonly XY[], margin = 0.15): Frame {
	const xs = points.map((p) => p[0]);
	const ys = points.map((p) => p[1]);
	const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const pad = Math.max(x1 - x0, y1 - y0, 30) * margin;
	return {
		cx: tenth((x0 + x1) / 2),
		cy: tenth((y0 + y1) / 2),
		w: tenth(Math.max(x1 - x0 + 2 * pad, 30)),
		h: tenth(Math.max(y1 - y0 + 2 * pad, 30))
	};
}

/** A round length that fits well into a frame of this width: 1, 2 or 5 times a power of ten, in km. */
export function scaleOf(width: number): number {
	const most = width / 4;
	const power = 10 ** Math.floor(Math.log10(most));
	return [5, 2, 1].find((n) => n * power <= most)! * power;
}
