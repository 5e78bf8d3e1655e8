/** Type of the share pictures: its faces, how wide words are in them, and words as nodes of the renderer. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Renderer, type Node } from '@takumi-rs/core';
import { languageOf, type Lang, type Script } from '../model/languages.ts';
import type { Face, LineText, Measure } from './lines.ts';
import { PREVIEW } from './model.ts';

const require = createRequire(import.meta.url);

/** Whole fonts, not the page's subsets: a picture may use any character. */
const FONTS: [name: string, file: string, style?: 'italic'][] = [
	['Newsreader', '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2'],
	['Newsreader Italic', '@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2', 'italic'],
	['Naskh', '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2'],
	...[400, 500, 600].flatMap((weight): [string, string][] => [
		['Plex', `@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`],
		['Plex Ar', `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`]
	])
];

/** How a face is set in one script. */
interface Setting {
	/** What the first font lacks, such as Latin names, comes from the second. */
	family: string;
	weight: number;
	style?: 'italic';
	/** Optical size, pt. */
	opsz?: number;
	/** Letter spacing, em. */
	spacing?: string;
	/** Ascent and descent of the first font (its table hhea), em. */
	box: readonly [ascent: number, descent: number];
}

const NEWSREADER = [0.735, 0.265] as const;
const NASKH = [1.069, 0.634] as const;
const PLEX = [1.025, 0.275] as const;
const PLEX_AR = [1.075, 0.425] as const;

const SETTINGS: Record<Script, Record<Face, Setting>> = {
	latn: {
		word: { family: 'Newsreader', weight: 400, opsz: 72, spacing: '-0.018em', box: NEWSREADER },
		question: { family: 'Newsreader Italic', weight: 400, style: 'italic', opsz: 40, box: NEWSREADER },
		serif: { family: 'Newsreader', weight: 400, opsz: 24, box: NEWSREADER },
		sans: { family: 'Plex', weight: 400, box: PLEX },
		medium: { family: 'Plex', weight: 500, box: PLEX },
		strong: { family: 'Plex', weight: 600, box: PLEX },
		number: { family: 'Plex', weight: 600, box: PLEX }
	},
	arab: {
		word: { family: 'Naskh, Newsreader', weight: 500, box: NASKH },
		question: { family: 'Naskh, Newsreader', weight: 500, box: NASKH },
		serif: { family: 'Naskh, Newsreader', weight: 400, box: NASKH },
		sans: { family: 'Plex Ar, Plex', weight: 400, box: PLEX_AR },
		medium: { family: 'Plex Ar, Plex', weight: 500, box: PLEX_AR },
		strong: { family: 'Plex Ar, Plex', weight: 600, box: PLEX_AR },
		number: { family: 'Plex', weight: 600, box: PLEX }
	}
};

/** Type size at which words are measured, px: widths grow with the size in proportion. */
const SAMPLE = 100;
/** A text's box is so much wider than its words, px, that they never wrap. */
const SLACK = 40;

let ready: Promise<Renderer> | null = null;

/** The renderer, with all fonts loaded. */
export function renderer(): Promise<Renderer> {
	return (ready ??= (async () => {
		const made = new Renderer();
		for (const [name, file, style] of FONTS) {
			await made.registerFont({ name, data: readFileSync(require.resolve(file)), ...(style && { style }) });
		}
		return made;
	})());
}

/** A name such as al-Assad stays in one piece. */
const joined = (text: string) => text.replace(/(?<=\p{L})-(?=\p{Lu})/gu, '-\u2060');

const styleOf = (face: Face, lang: Lang, size: number) => {
	const { family, weight, style, opsz, spacing } = SETTINGS[languageOf(lang).script][face];
	return {
		fontFamily: family,
		fontWeight: weight,
		fontSize: size,
		lineHeight: 1,
		direction: languageOf(lang).dir,
		whiteSpace: 'nowrap',
		...(style && { fontStyle: style }),
		...(opsz && { fontVariationSettings: `"opsz" ${opsz}` }),
		...(spacing && { letterSpacing: spacing })
	} as const;
};

/** How wide words are in a language, as multiples of the type size. */
export function measureIn(lang: Lang): Measure {
	return async (text, face) => {
		const { width, height } = PREVIEW;
		const style = { position: 'absolute', ...styleOf(face, lang, SAMPLE) } as const;
		const measured = await (
			await renderer()
		).measure(
			{
				type: 'container',
				style: { width: width * 9, height, display: 'flex' },
				children: [{ type: 'text', text: joined(text), style }]
			},
			{ width: width * 9, height, lang }
		);
		return measured.children[0]!.width / SAMPLE;
	};
}

/** A line of text as a node: its words begin, or end, at their place, and stand on their baseline. */
export function nodeOf(line: LineText, lang: Lang): Node {
	const { dir, script } = languageOf(lang);
	const [ascent, descent] = SETTINGS[script][line.face].box;
	const rtl = dir === 'rtl';
	const width = line.width + SLACK;
	const start = line.align === 'end' ? line.start - width : line.start;
	return {
		type: 'text',
		text: joined(line.text),
		style: {
			position: 'absolute',
			...styleOf(line.face, lang, line.size),
			left: rtl ? PREVIEW.width - start - width : start,
			// A line of the height 1 em has the font's box in its middle.
			top: line.baseline - line.size * (ascent + (1 - ascent - descent) / 2),
			width,
			textAlign: rtl === (line.align === 'end') ? 'left' : 'right',
			color: line.colour
		}
	};
}
