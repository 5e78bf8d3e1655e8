import full from 'virtual:story/full';
import coarsest from 'virtual:story/base/0';
import { dotSymbols } from '../evidence/symbols.ts';
import { ledgerMarkup } from '../evidence/ledgerMarkup.ts';
import { levelMarkup } from '../map/markup.ts';
import { esc } from '../share/html.ts';
import type { Lang } from './types.ts';

/** What only the server needs for a page of the story: its words, its drawn symbols. */
export function wordsFor(lang: Lang) {
	return {
		chapters: full.chapters[lang].map(({ id, intro, outro, question, steps }) => ({
			id,
			intro,
			outro,
			question: esc(question),
			steps: steps.map((s) => ({ id: s.id, html: s.html, alt: s.alt }))
		})),
		defs: {
			base: levelMarkup(coarsest, 0),
			dots: dotSymbols(full.dots, full.reports),
			ledger: ledgerMarkup(full.ledgers[lang]),
			print: esc(full.ui[lang]['print.marks']!),
			notes: `<p>${full.front.borders[lang]}</p><p>${full.ui[lang]['stage.source']}</p>`
		}
	};
}
