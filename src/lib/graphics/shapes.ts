import type { Shape } from '../model/story.ts';

/** Side of the box in which the shapes are drawn; its upper left corner is the origin. */
export const SHAPE_BOX = 16;

/**
 * The one table of report shapes: closed SVG path data in a box of 16, to be filled; a stroke draws the contours.
 * Sizes are set by eye, so that all look equally large. The ring's inner contour runs the other way round: either
 * fill rule leaves it open.
 */
const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
	circle: 'M1.5 8a6.5 6.5 0 1 1 13 0a6.5 6.5 0 1 1-13 0Z',
	square: 'M2 2H14V14H2Z',
	triangle: 'M8 1.5L15 14H1Z',
	diamond: 'M8 .6L15.4 8L8 15.4L.6 8Z',
	ring: 'M1 8a7 7 0 1 1 14 0a7 7 0 1 1-14 0ZM5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z'
};

/** Path data of a report's shape in its box of 16. An unknown name is a circle. */
export function shapePath(shape: string): string {
	return (SHAPE_PATHS as Record<string, string>)[shape] ?? SHAPE_PATHS.circle;
}

/**
 * The SVG transform that puts a shape's box of 16 elsewhere.
 * @param size side of the box, in the drawing's units
 * @param x middle of the box
 * @param y middle of the box
 */
export function shapeTransform(size: number, x: number, y: number): string {
	return `translate(${x - size / 2} ${y - size / 2}) scale(${size / SHAPE_BOX})`;
}
