/** Facts that the baked maps must keep: `node --test geo/test.mjs`. Reads only src/story, needs d3-geo and yaml. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { toPlane, LEVELS } from './lib/plane.mjs';
import { inside, runs } from './lib/read.mjs';

const BASE = new URL('../src/story/base/', import.meta.url);
const text = (/** @type {string} */ level) => readFileSync(new URL(`${level}.json`, BASE), 'utf8');
const baked = Object.fromEntries(Object.keys(LEVELS).map((level) => [level, JSON.parse(text(level))]));

/** Longitude, latitude. @type {Record<string, [number, number]>} */
const PLACES = {
	Quneitra: [35.824, 33.126], 'Majdal Shams': [35.77, 33.268], Sevastopol: [33.53, 44.59], Simferopol: [34.1, 44.95],
	Hmeimim: [35.94845, 35.4013], Latakia: [35.79088, 35.53125], Damascus: [36.29128, 33.5102], 'Damascus airport': [36.5104, 33.39565],
	Aleppo: [37.16117, 36.20124], Qamishli: [41.22, 37.04], 'Deir ez-Zor': [40.14084, 35.33588], Homs: [36.72559, 34.72405],
	Tartus: [35.88659, 34.88902], 'Abu Kamal': [40.92, 34.45], Daraa: [36.10213, 32.61889], Beirut: [35.50157, 33.89332],
	Tripoli: [35.85, 34.43], Antakya: [36.16, 36.2], Ankara: [32.85427, 39.91987], Adana: [35.32, 37.0], Kyrenia: [33.32, 35.33],
	Limassol: [33.04, 34.69], Baghdad: [44.40088, 33.34058], Mosul: [43.13, 36.34], 'Al-Qaim': [41.06, 34.37], Basra: [47.8, 30.5],
	Tehran: [51.42151, 35.69439], Minsk: [27.56653, 53.90019], Moscow: [37.61778, 55.75167], Rostov: [39.72, 47.24],
	Krasnodar: [38.98, 45.04], Haifa: [35.02, 32.79], Safed: [35.5, 32.97], Kyiv: [30.52, 50.45], Amman: [35.93, 31.95],
	'the Mediterranean': [34.3, 34.3], 'the Caspian': [51, 39.5], 'the Black Sea': [34, 43.2], 'the sea off Latakia': [35.6, 35.5]
};

/** Layer, who lies in it, who does not. A level is asked only what it holds. @type {[string, string[], string[]][]} */
const FACTS = [
	['land', ['Quneitra', 'Hmeimim', 'Latakia', 'Limassol', 'Kyrenia', 'Simferopol', 'Beirut', 'Haifa', 'Tehran', 'Moscow', 'Ankara'], ['the Mediterranean', 'the Caspian', 'the Black Sea', 'the sea off Latakia']],
	['country-sy', ['Quneitra', 'Majdal Shams', 'Hmeimim', 'Latakia', 'Damascus', 'Damascus airport', 'Aleppo', 'Qamishli', 'Deir ez-Zor', 'Homs', 'Tartus', 'Abu Kamal', 'Daraa'], ['Beirut', 'Tripoli', 'Antakya', 'Al-Qaim', 'Haifa', 'Safed', 'Amman', 'the sea off Latakia']],
	['golan', ['Majdal Shams'], ['Quneitra', 'Haifa', 'Safed', 'Damascus']],
	['crimea', ['Sevastopol', 'Simferopol'], ['Krasnodar', 'Kyiv']],
	['country-ru', ['Moscow', 'Rostov', 'Krasnodar'], ['Sevastopol', 'Simferopol', 'Minsk', 'Kyiv']],
	['country-lb', ['Beirut', 'Tripoli'], ['Damascus', 'Homs', 'Majdal Shams']],
	['country-tr', ['Antakya', 'Ankara', 'Adana'], ['Aleppo', 'Latakia', 'Kyrenia', 'Qamishli']],
	['north-cyprus', ['Kyrenia'], ['Limassol']],
	['country-iq', ['Baghdad', 'Mosul', 'Al-Qaim', 'Basra'], ['Abu Kamal', 'Tehran', 'Qamishli']],
	['country-ir', ['Tehran'], ['Baghdad', 'the Caspian']],
	['country-by', ['Minsk'], ['Moscow', 'Kyiv']]
];

/** Layers that a level must have. @type {Record<string, string[]>} */
const LAYERS = {
	region: ['land', 'coastline', 'borders', 'disputed', 'country-sy', 'country-iq', 'country-ir', 'country-ru', 'country-tr', 'country-by', 'country-lb', 'golan', 'crimea', 'north-cyprus', 'depth-200', 'depth-1000', 'depth-2000', 'lakes', 'rivers', 'rivers-quiet'],
	syria: ['land', 'coastline', 'borders', 'disputed', 'country-sy', 'country-iq', 'country-ir', 'country-tr', 'country-lb', 'golan', 'north-cyprus', 'depth-200', 'depth-1000', 'depth-2000', 'lakes', 'rivers', 'governorates'],
	coast: ['land', 'coastline', 'borders', 'disputed', 'country-sy', 'country-tr', 'country-lb', 'golan', 'depth-200', 'depth-1000', 'lakes', 'rivers', 'runways']
};

/** Bytes after gzip -9. */
const BUDGET = { region: 17_000, syria: 40_000, coast: 40_000 };
const ALL = 95_000;

const weight = (/** @type {string} */ level) => gzipSync(text(level), { level: 9 }).length;

for (const [level, { quantum, extent, layers, source, ...map }] of Object.entries(baked)) {
	const place = (/** @type {string} */ name) => toPlane(PLACES[name]).map((v) => v / quantum);
	const within = (/** @type {string} */ name) => {
		const [x, y] = toPlane(PLACES[name]);
		return x > extent[0] && x < extent[2] && y > extent[1] && y < extent[3];
	};

	test(`${level}: what lies where`, () => {
		for (const [layer, ins, outs] of FACTS) {
			if (!layers[layer]) continue;
			for (const name of ins.filter(within)) assert.ok(inside(layers[layer], place(name)), `${name} should lie in ${layer}`);
			for (const name of outs.filter(within)) assert.ok(!inside(layers[layer], place(name)), `${name} should not lie in ${layer}`);
		}
	});

	test(`${level}: extent, quantum, layers, source`, () => {
		assert.equal(map.level, level);
		assert.deepEqual({ quantum, extent }, /** @type {any} */ (LEVELS)[level]);
		for (const name of LAYERS[level]) assert.ok(layers[name], `${name} is missing`);
		assert.match(source, /Natural Earth/);
		assert.match(source, /GSHHG/);
		assert.match(source, /OpenStreetMap contributors/);
	});

	test(`${level}: whole numbers only, inside the extent`, () => {
		const [x0, y0, x1, y1] = extent.map((/** @type {number} */ v) => v / quantum);
		for (const [name, d] of Object.entries(layers)) {
			assert.match(/** @type {string} */ (d), /^(m-?\d+( \d+|-\d+)((-\d+| \d+)(-\d+| \d+))+z?)+$/, name);
			for (const [x, y] of runs(/** @type {string} */ (d)).flat())
				assert.ok(x >= x0 - 1 && x <= x1 + 1 && y >= y0 - 1 && y <= y1 + 1, `${name} leaves the extent at ${x}, ${y}`);
		}
	});

	test(`${level}: no coast along the edge of the extent`, () => {
		const [x0, y0, x1, y1] = extent.map((/** @type {number} */ v) => v / quantum);
		for (const line of runs(layers.coastline))
			line.forEach(([x, y], i) => {
				if (!i) return;
				const [a, b] = line[i - 1];
				for (const [p, q, edge] of [[x, a, x0], [x, a, x1], [y, b, y0], [y, b, y1]])
					assert.ok(!(Math.abs(p - edge) < 1 && Math.abs(q - edge) < 1), `coast along the edge at ${x}, ${y}`);
			});
	});

	test(`${level}: within its budget`, () => {
		assert.ok(weight(level) <= /** @type {any} */ (BUDGET)[level], `${weight(level)} bytes`);
	});
}

test('all levels together', () => {
	const sum = Object.keys(baked).reduce((bytes, level) => bytes + weight(level), 0);
	assert.ok(sum <= ALL, `${sum} bytes`);
});

test('the relief is there, small, and covers its extent', () => {
	const { relief, extent } = baked.syria;
	assert.ok(statSync(new URL(relief.file, BASE)).size < 20_000);
	assert.ok(relief.extent[0] <= extent[0] && relief.extent[1] <= extent[1] && relief.extent[2] >= extent[2] && relief.extent[3] >= extent[3]);
});
