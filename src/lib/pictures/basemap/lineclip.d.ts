declare module 'lineclip' {
	type Point = readonly [number, number];
	/** x0, y0, x1, y1. */
	type Box = readonly [number, number, number, number];
	/** The parts of a line within a box (Cohen and Sutherland). Throws where the line has no point. */
	export function clipPolyline(points: readonly Point[], box: Box): Point[][];
	/** A ring within a box (Sutherland and Hodgman); parts that fall apart stay joined along the box's edge. */
	export function clipPolygon(points: readonly Point[], box: Box): Point[];
}
