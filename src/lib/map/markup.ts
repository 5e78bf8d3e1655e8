import type { BaseLevel } from './base.ts';

/** What a layer is: depth-200 is a depth, country-xy a country, any other name a unit of disputed status. */
function kindOf(layer: string): string {
	if (KINDS.has(layer)) return layer;
	const kind = layer.split('-')[0]!;
	return kind === 'depth' || kind === 'country' ? kind : 'unit';
}

const KINDS = new Set([
	'land',
	'coastline',
	'borders',
	'disputed',
	'lakes',
	'rivers',
	'governorates',
	'runways'
]);

/** From the ground up; countries and units lie on the land, lines on top. */
const ORDER = [
	'depth',
	'land',
	'country',
	'unit',
	'lakes',
	'rivers',
	'governorates',
	'coastline',
	'borders',
	'disputed',
	'runways'
];

/** One level of the base map as SVG markup inside <g id="base-…">, in plane units. */
export function levelMarkup(level: BaseLevel, index: number): string {
	const layers = Object.entries(level.layers)
		.filter(([, d]) => d)
		.map(([name, d]) => ({ name, d, kind: kindOf(name) }))
		.sort((a, b) => rank(a.kind) - rank(b.kind));
	const paths = layers
		.map(({ name, d, kind }) => {
			// A map lights a country by setting the property that is named like its layer.
			const lit = kind === 'country' ? ` style="fill:var(--${name},none)"` : '';
			return `<path class="${kind}"${lit} d="${d}"/>`;
		})
		.join('');
	const [x0, y0, x1, y1] = level.extent;
	// A finer level hides the coarser one under it: sea first.
	const ground = `<rect class="sea" x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}"/>`;
	return `<g id="base-${index}">${ground}<g transform="scale(${level.quantum})">${paths}</g></g>`;
}

const rank = (kind: string) => ORDER.indexOf(kind);
