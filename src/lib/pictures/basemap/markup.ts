/**
 * The base map as SVG markup, drawn once per page and level inside `<defs>`; every picture that has a map in it shows
 * it with `<use href="#base-0">` (or 1, 2) inside a group whose transform takes plane units (km) to its own. How the
 * parts look stands in base.css; colours are the `--map-…` properties of tokens.css, by day and by night. A picture
 * brings countries forward with the properties that lit.ts writes.
 */
import type { BaseLevel } from './base.ts';
import { parsePath } from './pathData.ts';
import { hundredth } from '../../graphics/numbers.ts';

/** From the ground up; countries and units lie on the land, lines on top. Other layers are units of disputed status. */
const ORDER = [
	'depth',
	'land',
	'country',
	'unit',
	'rivers',
	'lakes',
	'borders',
	'coastline',
	'disputed',
	'runways'
];

/**
 * Lines along the shore, widest first: class numbers of base.css, each a stroke of the water's shade and a narrower
 * one of the sea over it. The coarsest level is seen smaller and has two.
 */
const WATERLINES = { coarse: ['d', 'e'], fine: ['a', 'b', 'c'] };

/** Lines inside a country would be read as lines of the story. */
const UNDRAWN = 'governorates';

interface Layer {
	name: string;
	d: string;
	kind: string;
}

/** One level of the base map as SVG markup inside <g id="base-…">, in plane units. */
export function levelMarkup(level: BaseLevel, index: number): string {
	const layers = Object.entries(level.layers)
		.filter(([name, d]) => d && name !== UNDRAWN)
		.map(([name, d]) => ({ name, d, kind: kindOf(name) }))
		.sort((a, b) => rank(a.kind) - rank(b.kind));
	const between = (from: string, to: string) =>
		layers.filter(({ kind }) => rank(kind) >= rank(from) && rank(kind) <= rank(to));
	const draw = (some: readonly Layer[]) => some.map((layer) => layerMarkup(layer, level, index)).join('');
	const scaled = (inner: string) => `<g transform="scale(${level.quantum})">${inner}</g>`;
	const [x0, y0, x1, y1] = level.extent;
	return [
		`<g id="base-${index}">`,
		// A finer level hides the coarser one under it: sea first.
		`<rect class="sea"${boxOf(x0, y0, x1 - x0, y1 - y0)}/>`,
		scaled(shapes(layers, level, index) + waterlines(level, index) + draw(between('depth', 'unit'))),
		shade(level.relief),
		scaled(draw(between('rivers', 'lakes')) + outlines(layers, index) + draw(between('borders', 'runways'))),
		hatches(level, index),
		'</g>'
	].join('');
}

/** What a layer is: depth-200 is a depth, country-xy a country, any other name a unit of disputed status. */
function kindOf(layer: string): string {
	const kind = layer.split('-')[0]!;
	return ORDER.includes(kind) ? kind : 'unit';
}

const rank = (kind: string) => ORDER.indexOf(kind);

function layerMarkup({ name, d, kind }: Layer, level: BaseLevel, index: number): string {
	if (kind === 'coastline') return `<use class="coastline" href="#coast-${index}"/>`;
	// Without a coast of its own the land's edge is the coast, but not where the level ends.
	if (kind === 'land' && !level.layers['coastline']) {
		return `<use class="land coastline" clip-path="url(#inner-${index})" href="#coast-${index}"/>`;
	}
	// A map lights a country by setting the property that is named like its layer.
	if (kind === 'country') return `<use style="fill:var(--${name},none)" href="#${name}-${index}"/>`;
	if (kind === 'unit' && narrow(d, level, index)) return '';
	return `<path class="${kind === 'rivers' ? `rivers ${name}` : kind}" d="${d}"/>`;
}

/** Shapes that are drawn more than once: the coast, and countries as fill and as outline. */
function shapes(layers: readonly Layer[], level: BaseLevel, index: number): string {
	const shape = (id: string, d: string) => `<path class="shape" id="${id}-${index}" d="${d}"/>`;
	const coast = level.layers['coastline'] ?? level.layers['land'] ?? '';
	const countries = layers.filter(({ kind }) => kind === 'country').map(({ name, d }) => shape(name, d));
	return `<defs>${inner(level, index)}${shape('coast', coast)}${countries.join('')}</defs>`;
}

/** Clips a line to where the level's end is out of sight: a two hundredth of its size inside it. */
function inner({ extent: [x0, y0, x1, y1], quantum }: BaseLevel, index: number): string {
	const edge = (x1 - x0) / 200;
	const [x, y, w, h] = [x0 + edge, y0 + edge, x1 - x0 - 2 * edge, y1 - y0 - 2 * edge].map((n) => n / quantum);
	return `<clipPath id="inner-${index}"><rect${boxOf(x!, y!, w!, h!)}/></clipPath>`;
}

function waterlines(level: BaseLevel, index: number): string {
	const lines = WATERLINES[index === 0 ? 'coarse' : 'fine']
		.map(
			(n) => `<use class="water-${n}" href="#coast-${index}"/><use class="dry-${n}" href="#coast-${index}"/>`
		)
		.join('');
	return level.layers['coastline'] ? lines : `<g clip-path="url(#inner-${index})">${lines}</g>`;
}

/** Outlines of countries that a map lights, as wide as it says. */
function outlines(layers: readonly Layer[], index: number): string {
	const lines = layers
		.filter(({ kind }) => kind === 'country')
		.map(
			({ name }) =>
				`<use class="outline" style="stroke-width:var(--${name}-line,0)" href="#${name}-${index}"/>`
		);
	return `<g clip-path="url(#inner-${index})">${lines.join('')}</g>`;
}

/** Between two lines of a hatching, km: about 6 px at the scale at which each level is seen. */
const HATCH = [14, 3.2, 1.6] as const;

function hatches({ quantum }: BaseLevel, index: number): string {
	const turned = (km: number) =>
		`patternTransform="scale(${Number((km / 4 / quantum).toPrecision(4))}) rotate(45)"`;
	const hatch = `<pattern id="hatch-unit-${index}" width="4" height="4" patternUnits="userSpaceOnUse" ${turned(HATCH[index] ?? HATCH[2])}><path d="M0 0V4" class="hatch-line"/></pattern>`;
	// And one of half a km for the pictures of a single town, whose own level ends out of sight.
	return hatch + (index === 2 ? `<pattern id="hatch-close" href="#hatch-unit-2" ${turned(0.5)}/>` : '');
}

/** Whether a unit is too narrow to be hatched at this level: its dashed line alone shows it. */
function narrow(d: string, { quantum }: BaseLevel, index: number): boolean {
	const xs = parsePath(d).flatMap(({ points }) => points.map(([x]) => x));
	return (Math.max(...xs) - Math.min(...xs)) * quantum < 4 * (HATCH[index] ?? 0);
}

/** The relief lies on the fills and under the lines. */
function shade(relief: BaseLevel['relief']): string {
	if (!relief?.href) return '';
	const [x0, y0, x1, y1] = relief.extent;
	return `<image class="relief" href="${relief.href}"${boxOf(x0, y0, x1 - x0, y1 - y0)} preserveAspectRatio="none"/>`;
}

const boxOf = (x: number, y: number, w: number, h: number) =>
	` x="${hundredth(x)}" y="${hundredth(y)}" width="${hundredth(w)}" height="${hundredth(h)}"`;

/** Ten metres, or a hundredth of a quantum: as exact as a picture can be. */
