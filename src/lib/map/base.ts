/** One baked level of the map: path data by layer, integers in multiples of `quantum` plane units (km). */
export interface BaseLevel {
	level: string;
	quantum: number;
	/** x0, y0, x1, y1 in plane units. */
	extent: [number, number, number, number];
	layers: Record<string, string>;
	/** Shade of the heights: a picture, black with alpha, and where it lies. `href` is set by the build. */
	relief?: { file: string; extent: [number, number, number, number]; href?: string };
}
