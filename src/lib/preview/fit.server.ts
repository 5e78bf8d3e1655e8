/** Sets the words of a share picture: each text in the largest size in which it keeps to its box. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Renderer, type Node } from '@takumi-rs/core';
import { languageOf, type Lang, type Script } from '../model/languages.ts';
import { PREVIEW, type PreviewText } from './model.ts';

const require = createRequire(import.meta.url);

/** Whole fonts, not the page's subsets: a picture may use any character. */
const FONTS: [name: string, file: string][] = [
	['Newsreader', '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2'],
	['Naskh', '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2'],
	...[400, 500].flatMap((weight): [string, string][] => [
		['Plex', `@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`],
		['Plex Ar', `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`]
	])
];
/** By the script of a text; what a script's own font lacks, such as Latin names, comes from the second. */
const FAMILY: Record<Script, Record<PreviewText['family'], string>> = {
	latn: { display: 'Newsreader', serif: 'Newsreader', sans: 'Plex' },
	arab: { display: 'Naskh, Newsreader', serif: 'Naskh, Newsreader', sans: 'Plex Ar, Plex' }
};
/** How far the ground of a text reaches beyond its words on either side, px. */
const PAD = 5;

let ready: Promise<Renderer> | null = null;

/** The renderer, with all fonts loaded. */
export function renderer(): Promise<Renderer> {
	return (ready ??= (async () => {
		const made = new Renderer();
		for (const [name, file] of FONTS) {
			await made.registerFont({ name, data: readFileSync(require.resolve(file)) });
		}
		return made;
	})());
}

/** A text that has been set. Sizes in px. */
interface Fitted {
	node: Node;
	/** Type size. */
	size: number;
	height: number;
	/** Where the words begin in their box, and how wide they are. */
	from: number;
	width: number;
}

/**
 * Sets all texts, top down; those of one group in the size of the smallest.
 * @param name of the picture, for errors
 * @throws where a text fits its box in none of its sizes
 */
export async function setTexts(texts: PreviewText[], lang: Lang, name: string): Promise<Node[]> {
	const draw = await renderer();
	const alone = await Promise.all(texts.map((text) => fit(draw, text, lang, name)));
	const nodes: Node[] = [];
	let bottom = 0;
	for (const [i, text] of texts.entries()) {
		const group = text.group ? alone.filter((_, k) => texts[k]!.group === text.group) : [alone[i]!];
		const smallest = Math.min(...group.map(({ size }) => size));
		const sizes = text.sizes.filter((size) => size <= smallest);
		const fitted = await fit(draw, { ...text, sizes }, lang, name);
		const top = text.below === undefined ? text.top : Math.min(text.top, bottom + text.below);
		bottom = top + fitted.height;
		nodes.push(placed(text, fitted, top, languageOf(lang).dir === 'rtl'));
	}
	return nodes;
}

async function fit(draw: Renderer, text: PreviewText, lang: Lang, name: string): Promise<Fitted> {
	for (const size of text.sizes) {
		const node = textNode(text, size, lang);
		const measured = await draw.measure(
			{ type: 'container', style: { ...PREVIEW, display: 'flex' }, children: [node] },
			{ ...PREVIEW, lang }
		);
		const { runs, height } = measured.children[0]!;
		const from = Math.min(...runs.map((run) => run.x));
		const width = Math.max(...runs.map((run) => run.x + run.width)) - from;
		if (width <= text.width && height <= text.height) return { node, size, height, from, width };
	}
	throw new Error(
		`The preview "${name}" has no room for "${text.text}" (${text.width} x ${text.height} px): shorten it in previews.yaml`
	);
}

function textNode(text: PreviewText, size: number, lang: Lang): Node {
	const { dir, script } = languageOf(lang);
	const display = text.family === 'display';
	return {
		type: 'text',
		// A name such as al-Assad stays in one piece.
		text: text.text.replace(/(?<=\p{L})-(?=\p{Lu})/gu, '-\u2060'),
		style: {
			position: 'absolute',
			width: text.width,
			fontFamily: FAMILY[script][text.family],
			fontWeight: text.weight,
			fontSize: size,
			lineHeight: text.leading,
			direction: dir,
			textAlign: text.align === 'center' ? 'center' : dir === 'rtl' ? 'right' : 'left',
			textWrap: 'balance',
			...(display && { letterSpacing: script === 'latn' ? '-0.012em' : 0 }),
			fontVariationSettings: `"opsz" ${display ? 72 : 20}`,
			color: text.colour
		}
	};
}

/** A text in its place; its own ground, where it has one, reaches as far as its words. */
function placed(text: PreviewText, { node, height, from, width }: Fitted, top: number, rtl: boolean): Node {
	const left = rtl ? PREVIEW.width - text.start - text.width : text.start;
	const at = (x: number, y: number): Node => ({ ...node, style: { ...node.style, left: x, top: y } });
	if (!text.ground) return at(left, top);
	return {
		type: 'container',
		style: {
			position: 'absolute',
			display: 'flex',
			left: left + from - PAD,
			top,
			width: width + 2 * PAD,
			height,
			backgroundColor: text.ground
		},
		children: [at(PAD - from, 0)]
	};
}
