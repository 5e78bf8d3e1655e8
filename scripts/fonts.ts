/**
 * Subsets the fonts to the characters that the story uses and writes them with their @font-face rules to
 * src/generated. Stops the build when the story uses a character that no font of its edition has.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const STORY = process.env.STORY_DIR ?? 'src/story';
const OUT = 'src/generated';

interface Face {
	family: string;
	package: string;
	file: string;
	weight: string;
	style?: string;
	/** Characters that the face has to carry. */
	text: string;
	axes?: Record<string, number | { min: number; max: number }>;
	range: string;
}

/** All text files of the story; the fonts carry what they hold. */
function storyText(dir: string): string {
	return readdirSync(dir)
		.map((name) => {
			const path = join(dir, name);
			if (statSync(path).isDirectory()) return name === 'base' ? '' : storyText(path);
			return /\.(md|yaml)$/.test(name) ? readFileSync(path, 'utf8') : '';
		})
		.join('');
}

const used = [...new Set(storyText(STORY).normalize('NFC'))];
const isArabic = (c: string) => /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/.test(c);
const latin = used.filter((c) => !isArabic(c) && c >= ' ').join('') + asciiPrintable();
const arabic = used.filter(isArabic).join('') + '،؛؟«»ـ';
const ARABIC_RANGE = 'U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFF';
const LATIN_RANGE = 'U+0000-05FF,U+0780-FAFF,U+FE00-FE6F';

function asciiPrintable(): string {
	return Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('') + '–—‘’“”…·×°¶←→↑↓ ';
}

const faces: Face[] = [
	// Two optical sizes of one design, pinned: together a third of the variable font's bytes.
	{
		family: 'Newsreader',
		package: '@fontsource-variable/newsreader',
		file: 'newsreader-latin-opsz-normal.woff2',
		weight: '400',
		text: latin,
		axes: { wght: 400, opsz: 18 },
		range: LATIN_RANGE
	},
	{
		family: 'Newsreader Display',
		package: '@fontsource-variable/newsreader',
		file: 'newsreader-latin-opsz-normal.woff2',
		weight: '300',
		text: latin,
		axes: { wght: 300, opsz: 72 },
		range: LATIN_RANGE
	},
	{
		family: 'Newsreader',
		package: '@fontsource-variable/newsreader',
		file: 'newsreader-latin-opsz-italic.woff2',
		weight: '400',
		style: 'italic',
		text: asciiPrintable(),
		axes: { wght: 400, opsz: 28 },
		range: LATIN_RANGE
	},
	{
		family: 'Plex',
		package: '@fontsource/ibm-plex-sans',
		file: 'ibm-plex-sans-latin-400-normal.woff2',
		weight: '400',
		text: latin,
		range: LATIN_RANGE
	},
	{
		family: 'Plex',
		package: '@fontsource/ibm-plex-sans',
		file: 'ibm-plex-sans-latin-600-normal.woff2',
		weight: '600',
		text: latin,
		range: LATIN_RANGE
	},
	{
		family: 'Noto Naskh Arabic',
		package: '@fontsource-variable/noto-naskh-arabic',
		file: 'noto-naskh-arabic-arabic-wght-normal.woff2',
		weight: '400 600',
		text: arabic,
		axes: { wght: { min: 400, max: 600 } },
		range: ARABIC_RANGE
	},
	{
		family: 'Plex Ar',
		package: '@fontsource/ibm-plex-sans-arabic',
		file: 'ibm-plex-sans-arabic-arabic-400-normal.woff2',
		weight: '400',
		text: arabic,
		range: ARABIC_RANGE
	},
	{
		family: 'Plex Ar',
		package: '@fontsource/ibm-plex-sans-arabic',
		file: 'ibm-plex-sans-arabic-arabic-600-normal.woff2',
		weight: '600',
		text: arabic,
		range: ARABIC_RANGE
	}
];

rmSync(join(OUT, 'fonts'), { recursive: true, force: true });
mkdirSync(join(OUT, 'fonts'), { recursive: true });
let css = '/* Made by scripts/fonts.ts; do not edit. */\n';
for (const face of faces) {
	const source = readFileSync(require.resolve(`${face.package}/files/${face.file}`));
	const subset = await subsetFont(source, face.text, {
		targetFormat: 'woff2',
		...(face.axes && { variationAxes: face.axes })
	});
	const hash = createHash('sha256').update(subset).digest('hex').slice(0, 8);
	const name = `${face.family.toLowerCase().replace(/ /g, '-')}-${face.weight.replace(' ', '-')}${face.style ?? ''}.${hash}.woff2`;
	writeFileSync(join(OUT, 'fonts', name), subset);
	css += `@font-face{font-family:'${face.family}';src:url(./fonts/${name}) format('woff2');font-weight:${face.weight};font-style:${face.style ?? 'normal'};font-display:swap;unicode-range:${face.range}}\n`;
	console.log(`${name.padEnd(44)} ${(subset.length / 1024).toFixed(1)} KB`);
}
writeFileSync(join(OUT, 'fonts.css'), css);
