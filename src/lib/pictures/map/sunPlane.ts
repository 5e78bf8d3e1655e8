import { sunHeight } from '../../graphics/sky.ts';
import type { Frame } from '../../graphics/frame.ts';
import type { SunPlane } from './night.ts';
import type { Projection } from '../../graphics/projection.ts';

const STEPS = [-0.5, -0.25, 0, 0.25, 0.5];

/**
 * Fits a plane to the sun's computed height on a grid over the frame (least squares). Over a few thousand km
 * it is true to about a degree and a half near the horizon (a test holds it to that): the sun's height falls
 * evenly along the way away from it. Runs at build only.
 */
export function sunPlane(ms: number, frame: Frame, { invert }: Projection): SunPlane {
	let [sum, east, south, x2, y2] = [0, 0, 0, 0, 0];
	for (const u of STEPS) {
		for (const v of STEPS) {
			const [x, y] = [u * frame.w, v * frame.h];
			const h = sunHeight(ms, invert([frame.cx + x, frame.cy + y]));
			sum += h;
			east += h * x;
			south += h * y;
			x2 += x * x;
			y2 += y * y;
		}
	}
	const round = (n: number) => Number(n.toPrecision(3));
	return [round(sum / STEPS.length ** 2), round(east / x2), round(south / y2)];
}
