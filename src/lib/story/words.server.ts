import full from 'virtual:story/full';
import coarsest from 'virtual:story/base/0';
import { dotSymbols } from '../evidence/symbols.ts';
import { ledgerMarkup } from '../evidence/ledgerMarkup.ts';
import { levelMarkup } from '../map/markup.ts';
import type { Lang } from './types.ts';

/** What only the server needs for a page of the story: its words, its drawn symbols, its head. */
export function wordsFor(lang: Lang, section: string | null) {
	const chapter = full.chapters[lang].find((c) => c.id === section);
	return {
		chapters: full.chapters[lang].map(({ id, intro, outro, steps }) => ({
			id,
			intro,
			outro,
			steps: steps.map((s) => ({ id: s.id, html: s.html, alt: s.alt }))
		})),
		defs: {
			base: levelMarkup(coarsest, 0),
			dots: dotSymbols(full.dots, full.reports),
			ledger: ledgerMarkup(full.ledgers[lang]),
			notes: `<p>${full.front.borders[lang]}</p><p>${full.ui[lang]['stage.source']}</p>`
		},
		head: {
			title: chapter ? `${chapter.title} · ${full.front.title[lang]}` : full.front.title[lang],
			description: chapter ? chapter.summary : full.front.description[lang]
		}
	};
}
