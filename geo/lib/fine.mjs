/** Syria with its neighbours, and the strip from Latakia to Damascus: GSHHG shores and rivers, OpenStreetMap borders. */
import { fineUnits, governorateLines, openStreetMap } from './units.mjs';
import { simplified, merged, thinned } from './simplify.mjs';
import { unitLayers, biggerThan } from './layers.mjs';
import { linesPath, polygonsPath } from './path.mjs';
import { depthLayers } from './depth.mjs';
import { oldLakes, reservoirs } from './lakes.mjs';
import { rivers, broken } from './rivers.mjs';
import { relief } from './relief.mjs';
import { runways } from './runways.mjs';
import { shape, collection, feature, linesOf, geometriesOf } from './shaper.mjs';
import { LEVELS } from './plane.mjs';

const SOURCE =
	'Borders, reservoirs: OpenStreetMap contributors (ODbL 1.0). Golan and Northern Cyprus lines, governorates: Natural Earth (public domain). ' +
	'Shores, lakes, rivers: GSHHG 2.3.7 (LGPL 3.0 or later). Sea depth: NOAA ETOPO5 (public domain).';

/** West, east, south, north around both extents. */
const BOUNDS = [30, 48, 28.5, 41];

/** Where the relief is drawn: to the extent's edge, so that no frame shows. */
const RELIEF = [-480, 559, 822, 1660];

/** Made once, for both levels: the coast's extent lies in Syria's. @type {Promise<any> | undefined} */
let whole;
const units = () => (whole ??= fineUnits(LEVELS.syria.extent, openStreetMap()));

/** @param {number[][][]} lines @param {number[]} extent @returns {Promise<number[][][]>} */
async function clippedLines(lines, extent) {
	const out = await shape({ 'l.json': collection(lines.map((l) => feature('LineString', l))) }, `-i l.json -clip bbox=${extent}`);
	return geometriesOf(out).flatMap(linesOf);
}

/**
 * What both fine levels have.
 * @param {{quantum: number, extent: number[]}} level
 * @param {{land: number, island: number, river: number, lake: number, smallestLake: number, narrowest: number, governorate: number, depth: any}} how
 * tolerances and least areas in square plane units
 */
async function fine(level, how) {
	const { quantum, extent } = level;
	const clipped = await shape({ 'u.json': await units() }, `-i u.json -clip bbox=${extent}`);
	const u = simplified(clipped, () => how.land);
	const sy = feature('MultiPolygon', merged(u, (name) => name === 'sy'));
	const lakes = [
		...(await oldLakes(BOUNDS, extent, { smallest: how.smallestLake, narrowest: how.narrowest })),
		...reservoirs(openStreetMap(), { step: 0.25, blur: 0.6, smallest: how.smallestLake }).filter((p) =>
			p[0].some(([x, y]) => x > extent[0] && x < extent[2] && y > extent[1] && y < extent[3])
		)
	];
	return {
		...(await unitLayers(u, level, biggerThan(() => how.island), lakes)),
		...depthLayers(level, how.depth, merged(u, () => true)),
		lakes: polygonsPath(lakes.map((p) => p.map((ring) => thinned(ring, how.lake))), quantum),
		rivers: linesPath((await clippedLines(Object.values(rivers()).flatMap((l) => broken(l, 5)), extent)).map((l) => thinned(l, how.river)), quantum),
		governorates: linesPath((await governorateLines(sy)).map((l) => thinned(l, how.governorate)), quantum)
	};
}

/** @param {{quantum: number, extent: number[]}} level */
export async function syria(level) {
	const layers = await fine(level, {
		land: 0.2, island: 1.5, river: 0.5, lake: 0.3, smallestLake: 12, narrowest: 0.8, governorate: 1,
		depth: { step: 4, blur: 8, tolerance: 2, smallest: 150 }
	});
	const land = merged(simplified(await units(), () => 4), () => true);
	return { source: SOURCE.replace('Sea depth', 'Sea depth and relief'), layers, relief: await relief(RELIEF, land) };
}

/** @param {{quantum: number, extent: number[]}} level */
export async function coast(level) {
	const { governorates: _, ...layers } = await fine(level, {
		land: 0.008, island: 0.08, river: 0.06, lake: 0.06, smallestLake: 5, narrowest: 0.5, governorate: 1,
		depth: { step: 3, blur: 6, tolerance: 0.6, smallest: 100 }
	});
	return { source: SOURCE, layers: { ...layers, runways: linesPath(runways(), level.quantum) } };
}
