/** Makes the cards of a story: one per section and language, named by a hash of their bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Renderer, type Node } from '@takumi-rs/core';
import full from 'virtual:story/full';
import clients from 'virtual:story/client';
import outline from 'virtual:story/outline';
import tokens from '../styles/tokens.css?raw';
import { TOP, type PreviewData } from '../content/schema/previews.ts';
import { dirOf, languageOf, type Lang, type Script } from '../model/languages.ts';
import { dotStates, dotWord } from '../marks/states.ts';
import { hourMinute, toMs } from '../model/clock.ts';
import { skyStops } from '../graphics/sky.ts';
import { fill } from '../model/fill.ts';
import { CARD, altOf, drawCard, type CardLane, type CardModel, type CardText } from './draw.ts';

export interface Preview {
	/** File name with the hash of the bytes. */
	name: string;
	alt: string;
	bytes: Buffer<ArrayBuffer>;
}

const require = createRequire(import.meta.url);
const QUALITY = 88;

/** Whole fonts, not the page's subsets: a card may use any character. */
const FONTS: [name: string, file: string][] = [
	['Newsreader', '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2'],
	['Naskh', '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2'],
	...[400, 500].flatMap((w): [string, string][] => [
		['Plex', `@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${w}-normal.woff2`],
		['Plex Ar', `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${w}-normal.woff2`]
	])
];
/** By the script of a text; what a script's own font lacks, Latin names say, comes from the second. */
const FAMILY: Record<Script, Record<CardText['family'], string>> = {
	latn: { display: 'Newsreader', serif: 'Newsreader', sans: 'Plex' },
	arab: { display: 'Naskh, Newsreader', serif: 'Naskh, Newsreader', sans: 'Plex Ar, Plex' }
};

let ready: Promise<Renderer> | null = null;
function renderer(): Promise<Renderer> {
	return (ready ??= (async () => {
		const made = new Renderer();
		for (const [name, file] of FONTS) {
			await made.registerFont({ name, data: readFileSync(require.resolve(file)) });
		}
		return made;
	})());
}

const made = new Map<string, Promise<Preview>>();

/** The card of a section; null is the front page. */
export function previewOf(lang: Lang, section: string | null): Promise<Preview> {
	const key = `${section ?? TOP}.${lang}`;
	if (!made.has(key))
		made.set(
			key,
			modelOf(lang, section).then((model) => make(key, model))
		);
	return made.get(key)!;
}

/** Every card of the story. */
export function allPreviews(): Promise<Preview[]> {
	return Promise.all(
		outline.languages.flatMap((l) => [null, ...full.front.chapters].map((s) => previewOf(l, s)))
	);
}

async function make(key: string, model: CardModel): Promise<Preview> {
	const draw = await renderer();
	const { svg, texts } = drawCard(model);
	const lang = model.lang as Lang;
	const children: Node[] = [
		{ type: 'image', src: 'picture', style: { position: 'absolute', left: 0, top: 0, ...CARD } }
	];
	let bottom = 0;
	for (const text of texts) {
		const top = text.below === undefined ? text.top : Math.min(text.top, bottom + text.below);
		const smallest = Math.min(
			Infinity,
			...(await Promise.all(
				texts.flatMap((t) =>
					t.group && t.group === text.group ? [fit(draw, t, lang, key).then((f) => f.size)] : []
				)
			))
		);
		const sizes = text.sizes.filter((s) => s <= smallest);
		const { node, height } = await fit(draw, { ...text, top, sizes }, lang, key);
		bottom = top + height;
		children.push(node);
	}
	const bytes = await draw.render(
		{ type: 'container', style: { ...CARD, position: 'relative', display: 'flex' }, children },
		{ ...CARD, format: 'jpeg', quality: QUALITY, lang, images: [{ src: 'picture', data: Buffer.from(svg) }] }
	);
	const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
	return { name: `${key}.${hash}.jpg`, alt: altOf(model), bytes };
}

/** The text as a node in the largest size in which it keeps to its box. Throws where none does. */
async function fit(
	draw: Renderer,
	text: CardText,
	lang: Lang,
	key: string
): Promise<{ node: Node; height: number; size: number }> {
	const { dir, script } = languageOf(lang);
	const rtl = dir === 'rtl';
	for (const size of text.sizes) {
		const node: Node = {
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
				textAlign: text.align === 'center' ? 'center' : rtl ? 'right' : 'left',
				textWrap: 'balance',
				...(text.family === 'display' && { letterSpacing: script === 'latn' ? '-0.012em' : 0 }),
				fontVariationSettings: `"opsz" ${text.family === 'display' ? 72 : 20}`,
				color: text.colour
			}
		};
		const measured = await draw.measure(
			{ type: 'container', style: { ...CARD, display: 'flex' }, children: [node] },
			{ ...CARD, lang }
		);
		const { runs, height: high } = measured.children[0]!;
		const from = Math.min(...runs.map((r) => r.x));
		const wide = Math.max(...runs.map((r) => r.x + r.width)) - from;
		if (wide > text.width || high > text.height) continue;
		const left = rtl ? CARD.width - text.start - text.width : text.start;
		if (!text.ground) {
			return { node: { ...node, style: { ...node.style, left, top: text.top } }, height: high, size };
		}
		// The ground reaches as far as the words do.
		const pad = 5;
		const box: Node = {
			type: 'container',
			style: {
				position: 'absolute',
				display: 'flex',
				left: left + from - pad,
				top: text.top,
				width: wide + 2 * pad,
				height: high,
				backgroundColor: text.ground
			},
			children: [{ ...node, style: { ...node.style, left: pad - from, top: 0 } }]
		};
		return { node: box, height: high, size };
	}
	throw new Error(
		`The card "${key}" has no room for "${text.text}" (${text.width} x ${text.height} px): shorten it in previews.yaml`
	);
}

async function modelOf(lang: Lang, section: string | null): Promise<CardModel> {
	const { front, ui, reports, claims, previews } = full;
	const client = (await clients[lang]()).default;
	const chapter = full.chapters[lang].find((c) => c.id === section) ?? null;
	const data: PreviewData = previews[section ?? TOP] ?? { picture: 'reports', line: front.kicker };
	const { offset } = front.days;
	const scenes = client.chapters.find((c) => c.id === section);
	const scene = scenes ? scenes.scenes[data.step ?? scenes.still]! : null;
	const ink = data.clock ? 'night' : (scene?.ink ?? 'night');
	const colours = inkOf(ink);
	const claim = claims.find((c) => c.id === data.claim) ?? null;
	const states = claim ? dotStates(claim, null, reports) : [];
	const versions = [...new Set(claim?.says.flatMap((s) => s.version ?? []) ?? [])];
	/** Reports of one version, or where there are none of the same words, end at one level. */
	const levels: string[] = [];

	const lanes = reports.map((report, i): CardLane => {
		const saying = claim?.says.find((s) => s.report === report.id);
		const given =
			data.says?.[report.id] ??
			(claim && claim.id === front.question.claim ? front.answers[report.id] : undefined) ??
			claim?.versions?.[saying?.version ?? ''];
		const silent = data.picture === 'answers' && !saying && !data.says?.[report.id];
		const words = silent
			? ui[lang]['preview.silent']!
			: data.picture === 'answers'
				? given![lang]
				: (data.says?.[report.id] ?? report.character)[lang];
		let level: number | null = data.picture === 'reports' ? 0 : null;
		const own = data.picture === 'answers' ? data.says?.[report.id] : undefined;
		if (saying || own) {
			// Reports of the same words end at one level, else those of the same version.
			const mine = own || versions.length < 2 ? words : (saying?.version ?? report.id);
			if (!levels.includes(mine)) levels.push(mine);
			level = levels.indexOf(mine);
		}
		const { time } = saying ?? {};
		return {
			name: fill(ui[lang]['report']!, { n: report.number }),
			shape: report.shape,
			colour: colours.report(i),
			doubled: report.shape === 'ring',
			state: silent ? 'silent' : states[i] === 'speaks' ? 'speaks' : 'gives',
			words,
			level,
			...(data.clock &&
				time?.from && {
					from: toMs(time.from, offset),
					to: time.to ? toMs(time.to, offset) : null,
					wide: time.wide ?? false
				})
		};
	});
	const clock = data.clock && {
		from: toMs(data.clock.from, offset),
		to: toMs(data.clock.to, offset),
		hours: data.clock.hours.map((h) => ({
			at: toMs(h, offset),
			text: hourMinute(toMs(h, offset), offset)
		}))
	};
	const sky = full.places.find((p) => p.id === front.sky)!;
	return {
		lang,
		rtl: dirOf(lang) === 'rtl',
		ink,
		colours,
		sky: clock
			? skyStops(clock.from, clock.to, sky.at, 5)
			: groundFor(ink, scene?.ground ?? client.front.ground),
		title: chapter ? front.title[lang] : front.kicker[lang],
		section: chapter?.title ?? null,
		question: chapter?.question ?? front.title[lang],
		front: !chapter,
		line: fill(data.line[lang], { n: claims.length }),
		dateline: (data.dateline ?? front.dateline)[lang],
		tied: data.picture === 'answers',
		aside: chapter || data.picture !== 'answers' ? null : front.question.text[lang],
		lanes,
		clock: clock ?? null,
		rows:
			data.picture === 'ledger'
				? claims.map((c) => ({
						dots: dotWord(dotStates(c, null, reports)),
						tied: c.status === 'agreed'
					}))
				: null
	};
}

/** Ink of the art direction, from its one place. */
function inkOf(ink: 'day' | 'night') {
	const value = (block: string, name: string) => {
		const found = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(block);
		if (!found) throw new Error(`tokens.css has no --${name}`);
		return found[1]!;
	};
	const block = tokens.slice(tokens.lastIndexOf(`[data-ink='${ink}']`));
	return {
		text: value(block, 'text'),
		soft: value(block, 'text-2'),
		rule: value(block, 'rule'),
		window: value(tokens, 'window'),
		report: (i: number) => value(tokens, `${ink === 'night' ? 't' : 'd'}${i + 1}`)
	};
}

/** A ground without a clock: paper by day; by night the hour's own colour, and at the foot the light that it has. */
function groundFor(ink: 'day' | 'night', ground: string): [number, string][] {
	if (ink === 'day') {
		return [
			[0, ground],
			[0.86, ground],
			[1, '#e6dac3']
		];
	}
	// Full night: as deep as the first screen. Twilight: its light stands low, under the words.
	if (ground === '#0b1122') {
		return [
			[0, '#080d19'],
			[0.4, '#0b1122'],
			[0.78, '#131a34'],
			[1, '#202a4c']
		];
	}
	return [
		[0, ground],
		[0.84, ground],
		[0.95, '#2a3258'],
		[1, '#8c7f96']
	];
}
