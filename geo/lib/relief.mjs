/**
 * Shaded relief of Syria: ETOPO5 smoothed until its five-minute cells cannot be seen, lit from the north-west,
 * as black with alpha, to be laid over the land. Only shade: light would not show on paper.
 * (Cyprus is flat in ETOPO5, so it has none.)
 */
import sharp from 'sharp';
import { toLonLat } from './plane.mjs';
import { grid, blurred } from './raster.mjs';
import { height } from './etopo.mjs';
import { covers } from './rings.mjs';

/** Plane units per pixel, and the blur: with the spline's own it makes about 15 km from shoulder to shoulder. */
const STEP = 3;
const BLUR = 3;
/** Heights are drawn this many times too high. */
const EXAGGERATION = 14;
/** The shade is black (any other colour turns pinkish where alpha is low) with at most this alpha. */
const SHADE = 0.36;
/** Slopes fainter than this stay paper: they are noise of the source. */
const FAINT = 0.05;

/**
 * @param {number[]} extent plane units, whole multiples of STEP apart
 * @param {number[][][][]} land nothing is drawn off it
 */
export async function relief(extent, land) {
	const heights = blurred(grid(extent, STEP, (p) => Math.max(-50, height(toLonLat(p)))), BLUR);
	const ashore = blurred(grid(extent, STEP, (p) => (land.some((polygon) => covers(polygon, p)) ? 1 : 0)), STEP);
	const { width, height: rows, values } = heights;
	const pixels = Buffer.alloc(width * rows * 4);
	const at = (/** @type {number} */ i, /** @type {number} */ j) => values[Math.min(rows - 1, Math.max(0, j)) * width + Math.min(width - 1, Math.max(0, i))];
	for (let j = 0; j < rows; j++)
		for (let i = 0; i < width; i++) {
			// metres per metre, east and south
			const dx = ((at(i + 1, j) - at(i - 1, j)) / (2 * STEP * 1000)) * EXAGGERATION;
			const dy = ((at(i, j + 1) - at(i, j - 1)) / (2 * STEP * 1000)) * EXAGGERATION;
			// light from the north-west: a slope that falls to the south-east is in shade
			const lit = (dx + dy) / Math.SQRT2 / Math.sqrt(1 + dx * dx + dy * dy);
			const alpha = Math.max(0, -lit - FAINT) * SHADE * ashore.values[j * width + i];
			pixels[(j * width + i) * 4 + 3] = Math.round(alpha * 255);
		}
	const image = await sharp(pixels, { raw: { width, height: rows, channels: 4 } })
		.webp({ quality: 1, alphaQuality: 85, effort: 6 })
		.toBuffer();
	return { image, extent: [extent[0], extent[1], extent[0] + width * STEP, extent[1] + rows * STEP] };
}
