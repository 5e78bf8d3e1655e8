/** Builds the pages of the embed cards. Server only. */
import full from 'virtual:story/full';
import cards from 'virtual:story/card';
import base0 from 'virtual:story/base/0';
import base1 from 'virtual:story/base/1';
import base2 from 'virtual:story/base/2';
import { render } from 'svelte/server';
import { reportStyles } from '../graphics/reportStyles.ts';
import { dotSymbols } from '../marks/symbols.ts';
import { ledgerMarkup } from '../pictures/ledger/ledgerMarkup.ts';
import type { SheetData } from '../evidence/sheet/sheet.ts';
import { clippedLevels } from '../pictures/map/clip.ts';
import { levelMarkup } from '../pictures/map/markup.ts';
import { esc } from '../model/html.ts';
import { policyOf } from '../page/policy.ts';
import type { StoryLinks } from '../model/links.ts';
import { addressOf, type Site } from '../page/site.ts';
import type { ClientStory } from '../model/compiled.ts';
import { pickUi } from '../model/pick.ts';
import { dirOf, languageOf, type Lang } from '../model/languages.ts';
import Card from './Embed.svelte';
import type { CardData, CardWords } from './options.ts';

const levels = [base0, base1, base2].filter((l) => Object.keys(l.layers).length > 0);

/** Interface words of the card. */
const CARD_UI = ['chapter.number', 'embed.steps', 'embed.prev', 'embed.next', 'embed.step', 'embed.play'];
const ALSO = ['embed.source', 'embed.full', 'embed.about'];

export interface CardParts {
	site: Site;
	lang: Lang;
	section: string;
	links: StoryLinks;
	/** The story in this language as the browser gets it, and what its sheet shows. */
	story: ClientStory;
	claims: SheetData;
	/** @font-face rules, their files addressed from the root. */
	fonts: string;
	/** Address of the JSON that describes the card to hosts. */
	oembed: string;
}

/** The whole page of a card: nothing of it is fetched but type, and that only where it may be. */
export function cardPage(parts: CardParts): string {
	const { lang, site, section, links, story, fonts } = parts;
	const card = cards[section]!;
	const { data, words, cut, marks } = dataFor(parts);
	const html = render(Card, { props: { data, words, options: null } }).body;
	const chapter = data.story.chapters[0]!;
	const maps = [...cut].map(([i, level]) => levelMarkup(level, i)).join('');
	const title = `${chapter.title} · ${story.front.title}`;
	const summary = full.chapters[lang].find((c) => c.id === section)!.summary;
	const { faces, names } = type(fonts);
	return `<!doctype html>
<html lang="${lang}" dir="${dirOf(lang)}" data-script="${languageOf(lang).script}"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policyOf([HEAD, card.script])}">
<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)}</title>
<meta name="description" content="${esc(summary)}">
<meta name="robots" content="noindex, follow">
<link rel="canonical" href="${esc(addressOf(site, links.chapters[section]!))}">
<link rel="alternate" type="application/json+oembed" href="${esc(parts.oembed)}" title="${esc(title)}">
<style>${names}${reportStyles(full.reports)}${card.styles}${PAGE}</style>
<noscript id="type"><style>${faces}</style></noscript>
<script>${HEAD}</script>
</head><body>
<svg width="0" height="0" style="position:absolute" aria-hidden="true" focusable="false"><defs><pattern id="hatch-unit" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="#8a8172" stroke-width="1.5" stroke-opacity=".55"/></pattern>${maps}</defs>${dotSymbols(marks, full.reports)}</svg>
<div id="card">${grounded(html, links)}</div>
<script type="application/json" id="card-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${card.script}</script>
</body></html>
`;
}

/** The frame's own box is the card's; nothing here depends on the window's height but by way of it. */
const PAGE =
	'html,body,#card{height:100%}html{background:none}body{background:none;font-size:1rem;min-width:0;overflow:hidden}html:not(.js) body{overflow:auto}html:not(.js) :is(html,body,#card){height:auto}';

/**
 * Before anything is painted: script runs, and type where the frame has an origin of its own. A frame without one
 * would need the server's leave to fetch it, and would complain. The rules stand once, for both kinds of reader.
 */
const HEAD = `document.documentElement.className='js';if(self.origin!=='null')document.head.insertAdjacentHTML('beforeend',document.getElementById('type').textContent)`;

/**
 * The @font-face rules, and the names of the system's stand-ins that every list of families counts on. The italic
 * stands on a map or two: the card does without, and saves a file.
 */
function type(css: string): { faces: string; names: string } {
	const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([rule]) => rule);
	return {
		faces: faces.filter((rule) => !/font-style:\s*italic/.test(rule)).join(''),
		names: /:root\s*\{[^}]*--like-[^}]*\}/.exec(css)?.[0] ?? ''
	};
}

/** Claims that marks in a section's pictures open. */
function pictured({ charts, scenes }: ClientStory['chapters'][number]): string[] {
	const items = Object.values(charts).flatMap((c) => c.items.flatMap((i) => i.claim ?? []));
	const rows = Object.values(scenes).flatMap((s) => (s.view === 'corridor' ? s.rows : []));
	return [...items, ...rows.flatMap((r) => [r.claim, r.where ?? [], r.back ?? []].flat())];
}

function dataFor({ lang, section, links, story, claims }: CardParts) {
	const written = full.chapters[lang].find((c) => c.id === section)!;
	const chapter = story.chapters.find((c) => c.id === section)!;
	const scenes = Object.values(chapter.scenes);
	const html = written.steps.map((s) => s.html).join('');
	const marked = [...html.matchAll(/data-claim="([^"]+)"/g)].map((m) => m[1]!);
	const wanted = new Set([...marked, ...pictured(chapter)]);
	const night = [...wanted].some((id) => claims.claims[id]?.says.some((s) => s.time));
	const ledger = scenes.some((s) => s.view === 'ledger');
	const mixed = ledger && scenes.some((s) => s.view !== 'ledger');
	const places: Record<string, string> = {};
	for (const step of written.steps) {
		for (const [, id] of step.html.matchAll(/data-claim="([^"]+)"/g)) places[id!] ??= step.id;
	}
	const maps = scenes.filter((s) => s.view === 'map');
	const lit = maps.flatMap((s) => [...s.bright, ...(s.hatch ? [s.hatch.layer] : [])]);
	const cut = clippedLevels(
		levels,
		maps.map((s) => s.frame),
		lit
	);
	const data: CardData = {
		story: {
			lang,
			ui: pickUi(full.ui[lang], [...CARD_UI, ...ALSO]),
			front: { ...story.front, standfirst: '', answers: {} },
			reports: story.reports,
			chapters: [chapter],
			ruler: { days: [], hours: [] }
		},
		claims: {
			ui: claims.ui,
			reports: claims.reports,
			night: night ? claims.night : null,
			claims: Object.fromEntries(
				[...wanted].flatMap((id) => (claims.claims[id] ? [[id, claims.claims[id]]] : []))
			)
		},
		inks: {
			paper: { ink: 'day', ground: '#f2ebdd' },
			night: { ink: 'night', ground: story.front.ground }
		},
		levels: [...cut.keys()],
		ledger: mixed ? full.ledgers[lang] : null,
		links: { full: links.chapters[section]!, evidence: links.evidence },
		places
	};
	const words: CardWords = {
		steps: written.steps.map(({ id, html, alt }) => ({ id, html, alt })),
		ledger: ledger ? ledgerMarkup(full.ledgers[lang]) : null,
		notes: `<p>${esc(full.ui[lang]['stage.source']!)}</p><p>${esc(full.front.borders[lang])}</p>`
	};
	return {
		data,
		words,
		cut,
		marks: [...new Set([...html.matchAll(/#m-([gdvs]+)/g)].map((m) => m[1]!))]
	};
}

/** Links of the markup stand on firm ground without script: what is not in the card leads to the story. */
function grounded(html: string, links: StoryLinks): string {
	const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]!));
	return html
		.replace(/href="#claim-([^"]+)"/g, (whole, id: string) => {
			if (ids.has(`claim-${id}`)) return whole;
			const home = full.claims.find((c) => c.id === id)?.chapter;
			return home ? `href="${links.chapters[home]}#claim-${id}"` : whole;
		})
		.replace(/<a (?=[^>]*href="[^#])/g, '<a target="_blank" rel="noopener" ');
}
