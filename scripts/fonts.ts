/**
 * Subsets the fonts to the characters that the story uses and writes them with their @font-face rules to
 * src/generated, and beside them system fonts of the same measures that stand in until they have come. Stops
 * the build when the story uses a character that a font of its script lacks.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { FALLBACKS, fallbackRules } from './fonts/fallbacks.ts';
import { isArabic, missingGlyphs, type Source } from './fonts/glyphs.ts';
import { measure } from './fonts/measure.ts';

const require = createRequire(import.meta.url);
const STORY = process.env.STORY_DIR ?? 'src/story';
const OUT = 'src/generated';

/**
 * What of a font's layout stays: joining and ligatures of letters, marks, kerning, and the figures that the styles ask
 * for. Without superscripts, fractions and the like, and without hints for coarse screens, the sans is half its size.
 */
const FEATURES = 'kern liga clig calt rclt rlig ccmp locl mark mkmk init medi fina isol curs lnum tnum'.split(
	' '
);

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
	/** Carries a few words alone; any other letter is drawn by the face that stands behind it. */
	words?: true;
}

/** All text files of the story; the fonts carry what they hold. */
function storyTexts(dir: string): Source[] {
	return readdirSync(dir).flatMap((name) => {
		const file = join(dir, name);
		if (statSync(file).isDirectory()) return name === 'base' ? [] : storyTexts(file);
		return /\.(md|yaml)$/.test(name) ? [{ file, text: readFileSync(file, 'utf8') }] : [];
	});
}

const sources = storyTexts(STORY);
const used = [...new Set(sources.map((s) => s.text.normalize('NFC')).join(''))];
/** The prose of an edition without its marks-up: what widths are matched on. */
const prose = (lang: string, keep: RegExp) =>
	sources
		.filter(({ file }) => file.endsWith(`${lang}.md`))
		.map(({ text }) => text.replace(/:+[a-z]+|\{[^}]*\}/g, ' '))
		.join(' ')
		.replace(keep, ' ')
		.replace(/ +/g, ' ');
const PROSE = { latin: prose('en', /[^a-zA-Z0-9 .,;’'“”–-]/g), arabic: prose('ar', /[^\u0600-\u06ff ]/g) };
const latin = used.filter((c) => !isArabic(c) && c >= ' ').join('') + asciiPrintable();
const arabic = used.filter(isArabic).join('') + ' \u00a0،؛؟ـ';
// With the space: a line's height and baseline come from the font that has it.
const ARABIC_RANGE = 'U+0020,U+00A0,U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFF';
const LATIN_RANGE = 'U+0000-05FF,U+0780-FAFF,U+FE00-FE6F';

function asciiPrintable(): string {
	return Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('') + '–—‘’“”…·×°¶←→↑↓ ';
}

/** Letters of the answers that forks set large, as they stand and at the beginning of a line. */
function forkLetters(): string {
	const source = sources.find(({ file }) => file.endsWith('forks.yaml'));
	if (!source) return '';
	const answers = [...source.text.matchAll(/words: \{(.*)\}/g)].map((m) => m[1]).join('');
	return [...new Set(answers + answers.toUpperCase())].filter((c) => c >= ' ' && !isArabic(c)).join('');
}
const forks = forkLetters();

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
	// The few letters of the forks' answers in the cut for large type.
	...(forks
		? [
				{
					family: 'Newsreader Fork',
					package: '@fontsource-variable/newsreader',
					file: 'newsreader-latin-opsz-normal.woff2',
					weight: '400',
					text: forks,
					axes: { wght: 390, opsz: 60 },
					range: LATIN_RANGE,
					words: true as const
				}
			]
		: []),
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

/** Signs of the interface: only the sans has to draw them, and what it lacks the system has. */
const SIGNS = '←→↑↓';

/** Which system fonts stand in for a family; the italic and the bold of one are drawn from its plain one. */
const STAND_INS: Record<string, keyof typeof FALLBACKS> = {
	Newsreader: 'serif',
	Plex: 'sans',
	'Noto Naskh Arabic': 'arabic',
	'Plex Ar': 'arabic'
};

mkdirSync(join(OUT, 'fonts'), { recursive: true });
/** Files of this run. Those of an earlier one go last: a build that runs meanwhile finds all that its styles name. */
const written = new Set<string>();
let css = '/* Made by scripts/fonts.ts; do not edit. */\n';
const stacks = new Map<string, string[]>();
const carried: Parameters<typeof missingGlyphs>[1] = [];
/** Subsets one file, writes it with its rule, and gives its measures. */
async function write(face: Face, file: string, text: string, range: string, suffix = '') {
	const source = readFileSync(require.resolve(`${face.package}/files/${file}`));
	const axes = face.axes && { variationAxes: face.axes };
	const lean = { keepFeatures: FEATURES, noHinting: true, ...axes };
	const subset = await subsetFont(source, text, { targetFormat: 'woff2', ...lean });
	const hash = createHash('sha256').update(subset).digest('hex').slice(0, 8);
	const name = `${face.family.toLowerCase().replace(/ /g, '-')}-${face.weight.replace(' ', '-')}${face.style ?? ''}${suffix}.${hash}.woff2`;
	written.add(name);
	writeFileSync(join(OUT, 'fonts', name), subset);
	css += `@font-face{font-family:'${face.family}';src:url(./fonts/${name}) format('woff2');font-weight:${face.weight};font-style:${face.style ?? 'normal'};font-display:swap;unicode-range:${range}}\n`;
	console.log(`${name.padEnd(44)} ${(subset.length / 1024).toFixed(1)} KB`);
	return measure(await subsetFont(source, text, { targetFormat: 'truetype', ...axes }));
}

for (const face of faces) {
	const ours = await write(face, face.file, face.text, face.range);
	const script = face.range === ARABIC_RANGE ? ('arabic' as const) : ('latin' as const);
	// The italic names seas and quotes in plain letters alone; what it lacks the upright one gives.
	if (!face.style && !face.words) {
		const characters = new Set([...ours.characters, ...SIGNS]);
		const rest = [...new Set(face.text)].filter((c) => c > ' ' && !characters.has(c));
		// Letters such as ğ stand in a file of their own, which is fetched only where one is used.
		if (rest.length > 0 && script === 'latin') {
			const range = rest.map((c) => `U+${c.codePointAt(0)!.toString(16)}`).join(',');
			const file = face.file.replace('-latin-', '-latin-ext-');
			const more = await write(face, file, rest.join(''), range, '-ext');
			for (const c of more.characters) characters.add(c);
		}
		carried.push({ name: `${face.family} ${face.weight}`, script, characters });
	}
	// Headings share the stand-ins of the text: their lines are short.
	const standsIn = STAND_INS[face.family];
	if (standsIn && !stacks.has(face.family)) {
		const standIns = FALLBACKS[standsIn];
		const rules = fallbackRules(face.family, ours, standIns, PROSE[script]);
		stacks.set(face.family, rules.names);
		css += `${rules.css}\n`;
	}
}
const missing = missingGlyphs(sources, carried);
if (missing.length > 0) {
	console.error(`Fonts: ${missing.length} characters cannot be drawn.\n${missing.join('\n')}`);
	process.exit(1);
}
/** Custom properties that tokens.css puts behind each family's own name. */
const list = (family: string) => stacks.get(family)!.map((n) => `'${n}'`);
css += `:root{${[...stacks].map(([f]) => `--like-${f.toLowerCase().replace(/ /g, '-')}:${list(f).join(',')}`).join(';')}}\n`;
const styles = join(OUT, 'fonts.css');
writeFileSync(`${styles}.new`, css);
renameSync(`${styles}.new`, styles);
for (const name of readdirSync(join(OUT, 'fonts'))) if (!written.has(name)) rmSync(join(OUT, 'fonts', name));
