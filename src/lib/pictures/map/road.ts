/** A road through named towns, schematic: no trace of it is known. Build only. */
import { curveCatmullRom, line } from 'd3-shape';
import type { XY } from '../../graphics/projection.ts';
import { round } from '../../graphics/round.ts';

/**
 * A smooth way through points, in their order: a centripetal Catmull-Rom spline, which passes through each of them and
 * makes no loops. Draw it twice, with the classes `road-case` and `road-fill` of base.css, and label it as schematic.
 * @param points plane units (km), or any others
 * @returns SVG path data in the same units, to a tenth
 */
export function roadPath(points: readonly XY[]): string {
	const rounded = points.map(([x, y]): XY => [round(x), round(y)]);
	return line().curve(curveCatmullRom.alpha(0.5)).digits(1)(rounded) ?? '';
}
