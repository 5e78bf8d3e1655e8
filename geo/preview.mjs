/**
 * Draws the baked layers in the day palette, to look at: `npm run preview -- FOLDER` writes one PNG per view.
 * Nothing of this goes to the site.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { toPlane } from './lib/plane.mjs';

const BASE = new URL('../src/story/base/', import.meta.url);
const folder = process.argv[2] ?? 'preview';

/** name: level, west, south, east, north (roughly), width in pixels. @type {Record<string, [string, number, number, number, number, number]>} */
const VIEWS = {
	levant: ['region', 31, 30, 46, 39, 1400],
	region: ['region', -5, 22, 80, 62, 1800],
	'region-desktop': ['region', 22, 30, 56, 58, 1440],
	'region-phone': ['region', 25, 30, 54, 57, 390],
	crimea: ['region', 28, 42, 42, 49, 1200],
	syria: ['syria', 34, 31.5, 43, 38, 1600],
	'syria-all': ['syria', 31, 30, 46, 40, 1600],
	cyprus: ['syria', 32, 34.4, 35, 36, 1400],
	lebanon: ['syria', 34.8, 32.5, 37, 35, 1200],
	delta: ['syria', 31.3, 29.9, 35.8, 33, 1300],
	euphrates: ['syria', 37, 35, 41.5, 37.2, 1400],
	tripoint: ['syria', 41.3, 36.8, 43, 37.6, 1000],
	tartus: ['coast', 35.6, 34.4, 36.5, 35.05, 1100],
	coast: ['coast', 34.9, 32.4, 37.2, 36.1, 1200],
	latakia: ['coast', 35.6, 35.2, 36.2, 35.7, 1200],
	golan: ['coast', 35.3, 32.5, 36.4, 33.6, 1200],
	damascus: ['coast', 36, 33.2, 36.8, 33.8, 1000]
};

const POINTS = {
	Aleppo: [37.16117, 36.20124], Damascus: [36.29128, 33.5102], Latakia: [35.79088, 35.53125], Homs: [36.72559, 34.72405],
	Hama: [36.75783, 35.13179], Tartus: [35.88659, 34.88902], 'Deir ez-Zor': [40.14084, 35.33588], Beirut: [35.50157, 33.89332],
	Tehran: [51.42151, 35.69439], Baghdad: [44.40088, 33.34058], Minsk: [27.56653, 53.90019], Moscow: [37.61778, 55.75167]
};

/** Layer to SVG attributes; strokes are in pixels (widths do not scale). In drawing order. @type {[string, string][]} */
const STYLE = [
	['depth-200', 'fill="#D3DCDC"'],
	['depth-1000', 'fill="#C9D5D6"'],
	['depth-2000', 'fill="#BFCED0"'],
	['coastline', 'fill="none" stroke="#B9C5C5" stroke-width="13" stroke-opacity=".25"'],
	['coastline', 'fill="none" stroke="#A9B7B8" stroke-width="8" stroke-opacity=".25"'],
	['coastline', 'fill="none" stroke="#9AA9AA" stroke-width="4" stroke-opacity=".3"'],
	['land', 'fill="#E9E0CB"'],
	['country-sy', 'fill="#F5EFE0"'],
	['north-cyprus', 'fill="#E4D9BF"'],
	['crimea', 'fill="#E4D9BF"'],
	['relief', ''],
	['golan', 'fill="url(#hatch)"'],
	['governorates', 'fill="none" stroke="#B9AE97" stroke-width=".8" stroke-dasharray="2 2"'],
	['rivers', 'fill="none" stroke="#8FB0BF" stroke-width="1.1" stroke-linejoin="round" stroke-linecap="round"'],
	['rivers-quiet', 'fill="none" stroke="#8FB0BF" stroke-width=".6" stroke-opacity=".7"'],
	['lakes', 'fill="#DDE3E1" stroke="#8FB0BF" stroke-width=".6"'],
	['borders', 'fill="none" stroke="#8A8172" stroke-width="1" stroke-linejoin="round"'],
	['disputed', 'fill="none" stroke="#8A8172" stroke-width="1.1" stroke-dasharray="4 3"'],
	['coastline', 'fill="none" stroke="#8A8172" stroke-width=".8" stroke-linejoin="round"'],
	['runways', 'fill="none" stroke="#1D2230" stroke-width="2.5"']
];

mkdirSync(folder, { recursive: true });
for (const [name, [level, w, s, e, n, width]] of Object.entries(VIEWS)) {
	const file = new URL(`${level}.json`, BASE);
	if (!existsSync(file)) continue;
	const { quantum, layers, relief } = JSON.parse(readFileSync(file, 'utf8'));
	// librsvg draws no WebP inside an SVG
	const shade = relief && (await sharp(readFileSync(new URL(relief.file, BASE))).png().toBuffer()).toString('base64');
	const corners = [[w, s], [w, n], [e, s], [e, n], [(w + e) / 2, s], [(w + e) / 2, n]].map((p) => toPlane(/** @type {any} */ (p)));
	const x0 = (corners[0][0] + corners[1][0]) / 2;
	const x1 = (corners[2][0] + corners[3][0]) / 2;
	const y0 = corners[5][1];
	const y1 = corners[4][1];
	const k = width / (x1 - x0);
	const height = Math.round((y1 - y0) * k);
	const body = STYLE.map(([layer, look]) => {
		if (layer === 'relief' && relief) {
			const [a, b, c, d] = relief.extent;
			return `<image href="data:image/png;base64,${shade}" x="${a / quantum}" y="${b / quantum}" width="${(c - a) / quantum}" height="${(d - b) / quantum}" preserveAspectRatio="none"/>`;
		}
		return layers[layer] ? `<path d="${layers[layer]}" fill-rule="evenodd" vector-effect="non-scaling-stroke" ${look.replace(/stroke-(width|dasharray)="([^"]+)"/g, (_, a, v) => `stroke-${a}="${v.split(' ').map((/** @type {string} */ t) => +t / k / quantum).join(' ')}"`).replace(/vector/, 'vector')}/>` : '';
	}).join('\n').replaceAll(' vector-effect="non-scaling-stroke"', '');
	const points = Object.entries(POINTS).map(([label, p]) => {
		const [x, y] = toPlane(/** @type {any} */ (p));
		return `<circle cx="${(x - x0) * k}" cy="${(y - y0) * k}" r="3" fill="#1D2230"/><text x="${(x - x0) * k + 6}" y="${(y - y0) * k + 4}" font-family="sans-serif" font-size="12" fill="#1D2230">${label}</text>`;
	});
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><pattern id="hatch" width="${6 / k / quantum}" height="${6 / k / quantum}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V${6 / k / quantum}" stroke="#8A8172" stroke-width="${1.2 / k / quantum}"/></pattern></defs><rect width="100%" height="100%" fill="#DDE3E1"/><g transform="scale(${k}) translate(${-x0} ${-y0}) scale(${quantum})">${body}</g>${points.join('')}</svg>`;
	await sharp(Buffer.from(svg), { unlimited: true }).png().toFile(`${folder}/${name}.png`);
	console.log(name, `${width} x ${height}`);
}
