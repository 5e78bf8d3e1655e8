/**
 * Lakes. The old ones from GSHHG; the reservoirs on the Euphrates, which it lacks, from the holes in OpenStreetMap's
 * land. Those holes are blocky (the package simplified them hard), so they are blurred and outlined anew.
 */
import { polygonLength } from 'd3-polygon';
import { toPlane, toLonLat, lineToPlane } from './plane.mjs';
import { shape, collection, feature, polygonsOf, geometriesOf } from './shaper.mjs';
import { lakeShore } from './gshhg.mjs';
import { grid, blurred, above } from './raster.mjs';
import { areaOf, inRing } from './rings.mjs';

/** West, south, east, north of reservoirs and of a salt lake that only OpenStreetMap has. */
const RESERVOIRS = {
	assad: [37.85, 35.7, 38.75, 36.35],
	tishrin: [38.0, 36.3, 38.35, 36.75],
	ataturk: [38.0, 37.3, 39.2, 38.1],
	jabbul: [37.3, 35.9, 37.75, 36.2],
	qattina: [36.5, 34.55, 36.7, 34.75],
	mosul: [42.4, 36.5, 43.0, 36.95],
	haditha: [41.6, 34.1, 42.45, 34.6],
	keban: [38.4, 38.6, 39.7, 39.2],
	karakaya: [38.2, 38.1, 39.1, 38.7]
};

/**
 * Points in lakes of GSHHG that no longer exist, and in the Caspian, which is sea here. Gone are the Kakhovka reservoir
 * (since June 2023), the Aral Sea of the 1960s, Lake Amik near Antakya and the Utayba and Hijana lakes east of Damascus.
 */
const GONE = [
	[34.3, 47.3],
	[34.9, 47.6],
	[34.4, 47.53],
	[34.2, 47.45],
	[34.0, 47.35],
	[33.7, 47.0],
	[59.5, 45.0],
	[50.5, 42.0],
	[36.35, 36.33]
].map((p) => toPlane(/** @type {[number, number]} */ (p)));

/** The same, where a lake lies in pieces: [west, south, east, north]. The second is the noise along the Suez Canal. */
const GONE_IN = [
	[36.45, 33.3, 36.85, 33.75],
	[31.9, 29.8, 33, 31.4]
];

/** @param {number[][]} ring in the plane @param {number[]} lonLatBox */
function within(ring, [w, s, e, n]) {
	const [x, y] = toLonLat(/** @type {any} */ (ring[Math.floor(ring.length / 2)]));
	return x > w && x < e && y > s && y < n;
}

/** Mean width of a ring if it were a band. @param {number[][]} ring */
const meanWidth = (ring) => (2 * areaOf(ring)) / polygonLength(/** @type {any} */ (ring));

/**
 * @param {number[]} bounds west, east, south, north
 * @param {number[]} extent of the plane
 * @param {{smallest: number, narrowest: number}} least in square and plain plane units; narrow ones are rivers drawn twice
 * @returns {Promise<number[][][][]>}
 */
export async function oldLakes(bounds, extent, { smallest, narrowest }) {
	const shores = lakeShore(bounds).map((line) => feature('LineString', lineToPlane(line)));
	const net = await shape({ 'net.json': collection(shores) }, '-i net.json -polygons');
	const polygons = geometriesOf(net).flatMap(polygonsOf);
	return clip(
		polygons.filter(
			([ring]) => areaOf(ring) >= smallest &&
				meanWidth(ring) >= narrowest &&
				!GONE.some((p) => inRing(ring, p)) &&
				![...GONE_IN, ...Object.values(RESERVOIRS)].some((b) => within(ring, b))
		),
		extent
	);
}

/** @param {number[][][][]} polygons @param {number[]} extent @returns {Promise<number[][][][]>} */
async function clip(polygons, extent) {
	if (!polygons.length) return [];
	const out = await shape(
		{ 'lakes.json': collection(polygons.map((p) => feature('Polygon', p))) },
		`-i lakes.json -clip bbox=${extent}`
	);
	return geometriesOf(out).flatMap(polygonsOf);
}

/**
 * @param {any[]} countries from openStreetMap()
 * @param {{step: number, blur: number, smallest: number}} how in plane units
 * @param {string[]} [names]
 * @returns {number[][][][]}
 */
export function reservoirs(countries, { step, blur, smallest }, names = Object.keys(RESERVOIRS)) {
	const holes = countries.flatMap((f) => polygonsOf(f.geometry).flatMap(([, ...rest]) => rest));
	const left = new Set(holes.map((h) => lineToPlane(/** @type {any} */ (h))));
	return names.flatMap((name) => {
		const mine = [...left].filter((h) => within(h, /** @type {any} */ (RESERVOIRS)[name]));
		for (const h of mine) left.delete(h); // boxes overlap; a hole belongs to one lake only
		const xs = mine.flat().map((p) => p[0]);
		const ys = mine.flat().map((p) => p[1]);
		if (!mine.length) return [];
		const extent = [Math.min(...xs) - 4, Math.min(...ys) - 4, Math.max(...xs) + 4, Math.max(...ys) + 4];
		const wet = grid(extent, step, (p) => (mine.some((h) => inRing(h, p)) ? 1 : 0));
		return above(blurred(wet, blur), 0.42)
			.map((polygon) => polygon.filter((ring) => areaOf(ring) >= smallest))
			.filter((polygon) => polygon.length);
	});
}
