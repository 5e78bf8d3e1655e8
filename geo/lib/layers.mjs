/** What the three levels have in common: from simplified units to land, coast, borders and countries as paths. */
import { merged, borders, edge } from './simplify.mjs';
import { linesPath, polygonsPath } from './path.mjs';
import { areaOf } from './rings.mjs';
import { shape, collection, feature, linesOf, geometriesOf } from './shaper.mjs';

/** Countries that scenes light up, and what of the units belongs to each. Crimea is not Russia's here; Golan is Syria's. */
const COUNTRIES = { sy: ['sy', 'golan'], iq: ['iq'], ir: ['ir'], ru: ['ru'], tr: ['tr'], by: ['by'], lb: ['lb'] };

/** Units that have a layer of their own. */
const OWN = ['golan', 'crimea', 'north-cyprus'];

/** Pairs of neighbours whose line is disputed, so dashed. All other lines between two units are borders. */
const DASHED = ['golan sy', 'crimea ua', 'cy north-cyprus', 'il west-bank', 'gaza il', 'kos srb'];

/** Lines that nobody should see at all. */
const NONE = ['crimea ru'];

const pair = (/** @type {string} */ a, /** @type {string} */ b) => [a, b].sort().join(' ');

/**
 * @param {import('./simplify.mjs').Units} units
 * @param {{quantum: number, extent: number[]}} level
 * @param {(ring: number[][]) => boolean} keeps whether an island is worth its bytes
 * @param {number[][][][]} lakes borders are not drawn on them
 * @returns {Promise<Record<string, string>>}
 */
export async function unitLayers(units, { quantum, extent }, keeps, lakes) {
	const islands = (/** @type {number[][][][]} */ polygons) =>
		polygons.map((p) => p.filter(keeps)).filter((p) => p.length);
	const present = new Set(units.geometries.map((g) => g.properties.unit));
	/** @type {Record<string, string>} */
	const layers = {};
	layers.land = polygonsPath(islands(merged(units, () => true)), quantum);
	layers.coastline = linesPath(withoutFrame(edge(units).filter((l) => !closed(l) || keeps(l)), extent, quantum), quantum);
	const dry = (/** @type {number[][][]} */ lines) => ashore(lines, lakes);
	layers.borders = linesPath(await dry(borders(units, (a, b) => !DASHED.includes(pair(a, b)) && !NONE.includes(pair(a, b)))), quantum);
	layers.disputed = linesPath(await dry(borders(units, (a, b) => DASHED.includes(pair(a, b)))), quantum);
	for (const [name, parts] of Object.entries(COUNTRIES))
		if (parts.some((p) => present.has(p)))
			layers[`country-${name}`] = polygonsPath(islands(merged(units, (u) => parts.includes(u))), quantum);
	for (const name of OWN) if (present.has(name)) layers[name] = polygonsPath(islands(merged(units, (u) => u === name)), quantum);
	for (const [name, d] of Object.entries(layers)) if (!d) delete layers[name];
	return layers;
}

/** What of some lines lies outside the lakes. @param {number[][][]} lines @param {number[][][][]} lakes @returns {Promise<number[][][]>} */
async function ashore(lines, lakes) {
	if (!lakes.length || !lines.length) return lines;
	const out = await shape(
		{
			'lines.json': collection(lines.map((l) => feature('LineString', l))),
			'lakes.json': collection(lakes.map((p) => feature('Polygon', p)))
		},
		'-i lakes.json name=lakes -i lines.json name=lines -erase lakes target=lines -target lines'
	);
	return geometriesOf(out).flatMap(linesOf);
}

/** @param {number[][]} line */
const closed = (line) => line.length > 2 && line[0][0] === line[line.length - 1][0] && line[0][1] === line[line.length - 1][1];

/**
 * Cuts out of lines the segments that run along the edge of the extent.
 * @param {number[][][]} lines @param {number[]} extent @param {number} near how near counts as along
 */
function withoutFrame(lines, [x0, y0, x1, y1], near) {
	const on = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ at) => Math.abs(a - at) < near && Math.abs(b - at) < near;
	const frame = (/** @type {number[]} */ p, /** @type {number[]} */ q) =>
		on(p[0], q[0], x0) || on(p[0], q[0], x1) || on(p[1], q[1], y0) || on(p[1], q[1], y1);
	/** @type {number[][][]} */
	const out = [];
	for (const line of lines) {
		/** @type {number[][]} */
		let run = [];
		line.forEach((p, i) => {
			if (i && frame(line[i - 1], p)) {
				if (run.length > 1) out.push(run);
				run = [];
			}
			run.push(p);
		});
		if (run.length > 1) out.push(run);
	}
	return out;
}

/** An island filter by area in square plane units, by place. @param {(p: number[]) => number} smallest */
export const biggerThan = (smallest) => (/** @type {number[][]} */ ring) => areaOf(ring) >= smallest(ring[0]);
