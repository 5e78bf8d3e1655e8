/** Makes the share pictures of a story: one per section and language, named by a hash of their bytes. */
import { createHash } from 'node:crypto';
import full from 'virtual:story/full';
import outline from 'virtual:story/outline';
import { render } from 'svelte/server';
import type { Lang } from '../model/languages.ts';
import { TOP } from '../model/previews.ts';
import Braid from './braid/Braid.svelte';
import { layoutBraid } from './braid/layout.ts';
import { COLOURS } from './colours.server.ts';
import Fork from './fork/Fork.svelte';
import { layoutFork } from './fork/layout.ts';
import { layoutReports } from './fork/reports.ts';
import type { LineText } from './lines.ts';
import { PREVIEW, type PreviewModel } from './model.ts';
import { modelOf } from './model.server.ts';
import { measureIn, nodeOf, renderer } from './type.server.ts';

/** A share picture as a file. */
export interface Preview {
	/** File name with the hash of the bytes. */
	name: string;
	/** Text alternative. */
	alt: string;
	/** A JPEG. */
	bytes: Buffer<ArrayBuffer>;
}

/** Quality of the JPEG, 0 to 100. */
const QUALITY = 90;

const made = new Map<string, Promise<Preview>>();

/** The share picture of a section, made once; null is the front page. */
export function previewOf(lang: Lang, section: string | null): Promise<Preview> {
	const key = `${section ?? TOP}.${lang}`;
	const known = made.get(key) ?? make(key, lang, section);
	made.set(key, known);
	return known;
}

/** Every share picture of the story. */
export function allPreviews(): Promise<Preview[]> {
	const sections = [null, ...full.front.chapters];
	return Promise.all(
		outline.languages.flatMap((lang) => sections.map((section) => previewOf(lang, section)))
	);
}

async function make(key: string, lang: Lang, section: string | null): Promise<Preview> {
	const model = modelOf(lang, section);
	const { svg, lines } = await drawn(model);
	const draw = await renderer();
	const bytes = await draw.render(
		{
			type: 'container',
			style: { ...PREVIEW, position: 'relative', display: 'flex' },
			children: [
				{ type: 'image', src: 'picture', style: { position: 'absolute', left: 0, top: 0, ...PREVIEW } },
				...lines.map((line) => nodeOf(line, lang))
			]
		},
		{
			...PREVIEW,
			format: 'jpeg',
			quality: QUALITY,
			lang,
			images: [{ src: 'picture', data: Buffer.from(svg) }]
		}
	);
	const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
	return { name: `${key}.${hash}.jpg`, alt: model.alt, bytes };
}

/** The picture as SVG, and the lines of text over it. */
async function drawn(model: PreviewModel): Promise<{ svg: string; lines: LineText[] }> {
	const { picture } = model;
	const measure = measureIn(model.lang);
	const colours = COLOURS;
	if (picture.kind === 'braid') {
		const drawing = await layoutBraid(model, picture, colours, measure);
		return { svg: render(Braid, { props: { model, drawing, colours } }).body, lines: drawing.lines };
	}
	const drawing =
		picture.kind === 'fork'
			? await layoutFork(model, picture, colours, measure)
			: await layoutReports(model, picture, colours, measure);
	return { svg: render(Fork, { props: { model, drawing, colours } }).body, lines: drawing.lines };
}
