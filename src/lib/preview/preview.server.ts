/** Makes the share pictures of a story: one per section and language, named by a hash of their bytes. */
import { createHash } from 'node:crypto';
import full from 'virtual:story/full';
import outline from 'virtual:story/outline';
import { render } from 'svelte/server';
import type { Lang } from '../model/languages.ts';
import { TOP } from '../model/previews.ts';
import { renderer, setTexts } from './fit.server.ts';
import { layoutOf } from './layout.ts';
import { altOf, PREVIEW } from './model.ts';
import { modelOf } from './model.server.ts';
import Picture from './Preview.svelte';
import { textsOf } from './texts.ts';

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
const QUALITY = 88;

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
	const model = await modelOf(lang, section);
	const layout = layoutOf(model);
	const svg = render(Picture, { props: { model, layout } }).body;
	const words = await setTexts(textsOf(model, layout), lang, key);
	const draw = await renderer();
	const bytes = await draw.render(
		{
			type: 'container',
			style: { ...PREVIEW, position: 'relative', display: 'flex' },
			children: [
				{ type: 'image', src: 'picture', style: { position: 'absolute', left: 0, top: 0, ...PREVIEW } },
				...words
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
	return { name: `${key}.${hash}.jpg`, alt: altOf(model), bytes };
}
