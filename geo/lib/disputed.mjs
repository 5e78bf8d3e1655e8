/**
 * Lines that Natural Earth marks as claims, out of the world map that QGIS ships
 * (Debian qgis-common). A GeoPackage is an SQLite file; the sqlite3 command prints the geometry as hex.
 */
import { execFileSync } from 'node:child_process';

const WORLD_MAP = '/usr/share/qgis/resources/data/world_map.gpkg';

/** Length in bytes of the bounding box in a GeoPackage geometry's header, by its code. */
const ENVELOPE = [0, 32, 48, 48, 64];

/** @param {Buffer} b a GeoPackage MultiLineString @returns {[number, number][][]} */
function multiLine(b) {
	let at = 8 + ENVELOPE[(b[3] >> 1) & 7];
	const little = b[at] === 1;
	const int = () => ((at += 4), little ? b.readUInt32LE(at - 4) : b.readUInt32BE(at - 4));
	const num = () => ((at += 8), little ? b.readDoubleLE(at - 8) : b.readDoubleBE(at - 8));
	at += 5; // byte order and type of the whole
	return Array.from({ length: int() }, () => {
		at += 5; // the same for each part
		return Array.from({ length: int() }, () => /** @type {[number, number]} */ ([num(), num()]));
	});
}

/**
 * @param {string} name as Natural Earth calls the line, for example 'Syrian claim'
 * @param {string} side ISO code of the country that Natural Earth draws on both sides of it
 * @returns {[number, number][][]} longitude, latitude
 */
export function claim(name, side) {
	const rows = execFileSync('sqlite3', [WORLD_MAP, `select hex(geom) from disputed_borders where name = '${name}' and adm0_a3_l = '${side}'`])
		.toString()
		.trim()
		.split('\n');
	return rows.flatMap((hex) => multiLine(Buffer.from(hex, 'hex')));
}

/**
 * Joins pieces whose ends meet into the longest line there is.
 * @param {[number, number][][]} pieces @returns {[number, number][]}
 */
export function chain(pieces) {
	const near = (/** @type {number[]} */ a, /** @type {number[]} */ b) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-4;
	const rest = pieces.map((p) => [...p]).sort((a, b) => b.length - a.length);
	const line = rest.shift() ?? [];
	for (let grown = true; grown; ) {
		grown = false;
		for (const [i, p] of rest.entries()) {
			const ways = [p, [...p].reverse()];
			const after = ways.find((w) => near(w[0], line[line.length - 1]));
			const before = ways.find((w) => near(w[w.length - 1], line[0]));
			if (!after && !before) continue;
			if (after) line.push(...after.slice(1));
			else line.unshift(.../** @type {any} */ (before).slice(0, -1));
			rest.splice(i, 1);
			grown = true;
			break;
		}
	}
	return line;
}

/**
 * Everything east of the line that Syria claims as its border with Israel, as a polygon: what of a source's
 * Israel lies in here is the Golan.
 * @returns {[number, number][]} a closed ring, longitude and latitude
 */
export function eastOfSyrianClaim() {
	let line = chain(claim('Syrian claim', 'ISR'));
	if (line[0][1] < line[line.length - 1][1]) line.reverse();
	// south of Lake Tiberias the line follows Natural Earth's rough shore, which lies inside the finer lake
	line = line.filter(([x, y]) => !(x < 35.579 && y < 32.75));
	const [north, south] = [line[0], line[line.length - 1]];
	return [[north[0], 33.7], ...line, [south[0], 32.6], [36.6, 32.6], [36.6, 33.7], [north[0], 33.7]];
}
