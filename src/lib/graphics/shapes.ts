import type { Shape } from '../model/story.ts';

/** Side of the box in which the shapes are defined; the box's middle is the origin. */
export const SHAPE_BOX = 16;

type Contour = { circle: number } | { polygon: readonly (readonly [x: number, y: number])[] };

/**
 * The one table of report shapes: contours about the origin in a box of 16, from the outer one inwards. A second
 * contour is a hole. Sizes are set by eye, so that all shapes look equally large.
 */
const SHAPES: Readonly<Record<Shape, readonly Contour[]>> = {
	circle: [{ circle: 6.5 }],
	square: [
		{
			polygon: [
				[-6, -6],
				[6, -6],
				[6, 6],
				[-6, 6]
			]
		}
	],
	triangle: [
		{
			polygon: [
				[0, -6.5],
				[7, 6],
				[-7, 6]
			]
		}
	],
	diamond: [
		{
			polygon: [
				[0, -7.4],
				[7.4, 0],
				[0, 7.4],
				[-7.4, 0]
			]
		}
	],
	ring: [{ circle: 7 }, { circle: 3 }]
};

/**
 * A report's shape as closed SVG path data, to be filled; a stroke draws its contours.
 * @param shape name of the shape; an unknown one is drawn as a circle
 * @param size side of its box, in the drawing's units
 * @param x middle of the box; half the size by default, so that the box begins at 0
 * @param y middle of the box
 */
export function shapePath(shape: string, size: number = SHAPE_BOX, x = size / 2, y = size / 2): string {
	const k = size / SHAPE_BOX;
	const contours = (SHAPES as Record<string, readonly Contour[]>)[shape] ?? SHAPES.circle;
	return contours
		.map((contour, i) => {
			if ('polygon' in contour) {
				return `M${contour.polygon.map(([px, py]) => `${short(x + px * k)} ${short(y + py * k)}`).join('L')}Z`;
			}
			const r = short(contour.circle * k);
			// A hole runs the other way round, so that either fill rule leaves it open.
			const sweep = i % 2 === 0 ? 1 : 0;
			const arc = `a${r} ${r} 0 1 ${sweep}`;
			return `M${short(x - contour.circle * k)} ${short(y)}${arc} ${2 * r} 0${arc} ${-2 * r} 0Z`;
		})
		.join('');
}

/** A hundredth of a unit. */
const short = (n: number) => Math.round(n * 100) / 100;
