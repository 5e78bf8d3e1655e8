/** The whole stage, from Moscow to Baghdad: Natural Earth, simplified hard, least hard where the story is. */
import { regionUnits, openStreetMap } from './units.mjs';
import { simplified, merged, thinned } from './simplify.mjs';
import { unitLayers, biggerThan } from './layers.mjs';
import { linesPath, polygonsPath } from './path.mjs';
import { depthLayers } from './depth.mjs';
import { oldLakes, reservoirs } from './lakes.mjs';
import { rivers, quietRivers, broken } from './rivers.mjs';

/** How far a point lies from the story's middle, as 0 (Levant, Iraq) to 1 (the stage's far corners). */
const farness = (/** @type {number[]} */ [x, y]) => Math.min(1, Math.max(0, (Math.hypot(x - 200, (y - 1000) * 0.9) - 700) / 1500));

/** Rivers that are seen at this scale. */
const SEEN = ['euphrates', 'murat', 'tigris', 'shatt-al-arab', 'khabur', 'orontes', 'jordan'];

/** @param {{quantum: number, extent: number[]}} level */
export async function region(level) {
	const { quantum, extent } = level;
	const units = simplified(await regionUnits(extent), (p) => 10 + 500 * farness(p));
	const named = rivers();
	const lakes = [
		...(await oldLakes([10, 65, 20, 62], extent, { smallest: 350, narrowest: 2 })),
		...reservoirs(openStreetMap(), { step: 0.5, blur: 1, smallest: 60 }, ['assad', 'ataturk'])
	];
	const layers = {
		...(await unitLayers(units, level, biggerThan((p) => 40 + 1200 * farness(p)), lakes)),
		...depthLayers(level, { step: 8, blur: 20, tolerance: 150, smallest: 6000 }, merged(units, () => true)),
		lakes: polygonsPath(lakes.map((p) => p.map((ring) => thinned(ring, 12 + 60 * farness(ring[0])))), quantum, 60),
		rivers: linesPath(SEEN.flatMap((name) => broken(named[name], 15)).map((l) => thinned(l, 14)), quantum),
		'rivers-quiet': linesPath(Object.values(quietRivers()).flatMap((l) => broken(l, 5)).map((l) => thinned(l, 90)), quantum)
	};
	return {
		source:
			'Land and borders: Natural Earth (public domain). Rivers and lakes: GSHHG 2.3.7 (LGPL 3.0 or later), reservoirs on the Euphrates OpenStreetMap contributors (ODbL 1.0). Sea depth: NOAA ETOPO5 (public domain).',
		layers
	};
}
