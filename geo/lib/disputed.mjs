/** Lines that Natural Earth marks as claims, out of the world map that QGIS ships (Debian qgis-common), read with GDAL. */
import { execFileSync } from 'node:child_process';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { geometriesOf, linesOf } from './shaper.mjs';

const WORLD_MAP = '/usr/share/qgis/resources/data/world_map.gpkg';

/**
 * @param {string} name as Natural Earth calls the line, for example 'Syrian claim'
 * @param {string} side ISO code of the country that Natural Earth draws on both sides of it
 * @returns {[number, number][][]} its pieces, longitude and latitude
 */
function claim(name, side) {
	const where = `name = '${name}' and adm0_a3_l = '${side}'`;
	const options = ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', '-where', where];
	const text = execFileSync('ogr2ogr', [...options, '/vsistdout/', WORLD_MAP, 'disputed_borders']).toString();
	return /** @type {any} */ (geometriesOf(JSON.parse(text)).flatMap(linesOf));
}

/** Pieces whose ends meet, joined: the longest line there is. @param {[number, number][][]} pieces @returns {[number, number][]} */
function joined(pieces) {
	const topo = topology({ line: { type: 'MultiLineString', coordinates: pieces } });
	const lines = /** @type {any} */ (mesh(topo, topo.objects.line)).coordinates;
	return lines.reduce((/** @type {any} */ a, /** @type {any} */ b) => (b.length > a.length ? b : a));
}

/**
 * Everything east of the line that Syria claims as its border with Israel, as a polygon: what of a source's
 * Israel lies in here is the Golan.
 * @returns {[number, number][]} a closed ring, longitude and latitude
 */
export function eastOfSyrianClaim() {
	let line = joined(claim('Syrian claim', 'ISR'));
	if (line[0][1] < line[line.length - 1][1]) line.reverse();
	// south of Lake Tiberias the line follows Natural Earth's rough shore, which lies inside the finer lake
	line = line.filter(([x, y]) => !(x < 35.579 && y < 32.75));
	const [north, south] = [line[0], line[line.length - 1]];
	return [[north[0], 33.7], ...line, [south[0], 32.6], [36.6, 32.6], [36.6, 33.7], [north[0], 33.7]];
}
