/** Heights and depths of NOAA's ETOPO5, one value per five minutes of arc (Debian ferret-datasets). */
import { readFileSync } from 'node:fs';
import { NetCDFReader } from 'netcdfjs';

const FILE = '/usr/share/ferret-vis/data/etopo5.cdf';
const COLUMNS = 4320;
const ROWS = 2161;

/** @type {ArrayLike<number> | undefined} */
let heights;

/** @param {number} column @param {number} row */
function at(column, row) {
	heights ??= /** @type {any} */ (new NetCDFReader(readFileSync(FILE)).getDataVariable('ROSE'));
	return /** @type {any} */ (heights)[Math.min(ROWS - 1, Math.max(0, row)) * COLUMNS + ((column + COLUMNS) % COLUMNS)];
}

/** Weights of a cubic B-spline, which smooths a little and never overshoots. @param {number} t */
const spline = (t) => [(1 - t) ** 3 / 6, (3 * t ** 3 - 6 * t ** 2 + 4) / 6, (-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6, t ** 3 / 6];

/** @param {[number, number]} lonLat @returns {number} metres over the sea */
export function height([lon, lat]) {
	const [x, y] = [lon * 12, (lat + 90) * 12];
	const [i, j] = [Math.floor(x), Math.floor(y)];
	const [u, v] = [spline(x - i), spline(y - j)];
	let sum = 0;
	for (let b = 0; b < 4; b++) for (let a = 0; a < 4; a++) sum += u[a] * v[b] * at(i + a - 1, j + b - 1);
	return sum;
}
