import type { BaseLevel } from './base.ts';

/** What a layer is: depth-200 is a depth, country-xy a country, any other name a unit of disputed status. */
function kindOf(layer: string): string {
	if (KINDS.has(layer)) return layer;
	const kind = layer.split('-')[0]!;
	if (kind === 'depth' || kind === 'country') return kind;
	return kind === 'rivers' ? `rivers ${layer}` : 'unit';
}

const KINDS = new Set([
	'land',
	'coastline',
	'borders',
	'disputed',
	'rivers',
	'lakes',
	'governorates',
	'runways'
]);

/** From the ground up; countries and units lie on the land, lines on top. */
const ORDER = [
	'depth',
	'land',
	'country',
	'unit',
	'rivers',
	'lakes',
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
	const draw = (part: typeof layers) =>
		part
			.map(({ name, d, kind }) => {
				// Without a coast of its own the land's edge is the coast, but not where the level ends.
				if (kind === 'land' && !level.layers['coastline']) {
					const inset = [x0 + edge, y0 + edge, x1 - x0 - 2 * edge, y1 - y0 - 2 * edge].map((n) =>
						short(n / level.quantum)
					);
					const [x, y, w, h] = inset;
					return `<clipPath id="inner-${index}"><rect x="${x}" y="${y}" width="${w}" height="${h}"/></clipPath><path class="land edged" clip-path="url(#inner-${index})" d="${d}"/>`;
				}
				// A map lights a country by setting the property that is named like its layer.
				const lit = kind === 'country' ? ` style="fill:var(--${name},none)"` : '';
				return `<path class="${kind}"${lit} d="${d}"/>`;
			})
			.join('');
	const [x0, y0, x1, y1] = level.extent;
	/** Out of sight of the level's end: a part of a hundred of its size. */
	const edge = (x1 - x0) / 200;
	const fills = layers.filter((l) => rank(l.kind) <= ORDER.indexOf('unit'));
	const lines = layers.filter((l) => rank(l.kind) > ORDER.indexOf('unit'));
	// A finer level hides the coarser one under it: sea first.
	const ground = `<rect class="sea" x="${short(x0)}" y="${short(y0)}" width="${short(x1 - x0)}" height="${short(y1 - y0)}"/>`;
	const scaled = (inner: string) => `<g transform="scale(${level.quantum})">${inner}</g>`;
	// A hatching of 4 km at every level, so that no seam shows where a finer one ends.
	const turned = (km: number) =>
		`patternTransform="scale(${Number((km / 4 / level.quantum).toPrecision(4))}) rotate(45)"`;
	const hatch = `<pattern id="hatch-unit-${index}" width="4" height="4" patternUnits="userSpaceOnUse" ${turned(4)}><path d="M0 0V4" class="hatch-line"/></pattern>`;
	// And one of half a km for the pictures of a single town, whose own level ends out of sight.
	const close = index === 2 ? `<pattern id="hatch-close" href="#hatch-unit-2" ${turned(0.5)}/>` : '';
	return `<g id="base-${index}">${ground}${scaled(draw(fills))}${shade(level.relief)}${scaled(draw(lines))}${hatch}${close}</g>`;
}

/** The relief lies on the fills and under the lines. */
function shade(relief: BaseLevel['relief']): string {
	if (!relief?.href) return '';
	const [x0, y0, x1, y1] = relief.extent;
	return `<image class="relief" href="${relief.href}" x="${short(x0)}" y="${short(y0)}" width="${short(x1 - x0)}" height="${short(y1 - y0)}" preserveAspectRatio="none"/>`;
}

/** Ten metres, or a hundredth of a quantum: as exact as a picture can be. */
const short = (n: number) => Math.round(n * 100) / 100;
const rank = (kind: string) => ORDER.indexOf(kind.split(' ')[0]!);
