import full from 'virtual:story/full';
import coarsest from 'virtual:story/base/0';
import { dotKey, dotSymbols } from '../marks/symbols.ts';
import { ledgerMarkup } from '../pictures/ledger/ledgerMarkup.ts';
import { levelMarkup } from '../pictures/map/markup.ts';
import { esc } from '../model/html.ts';
import type { Lang } from '../model/story.ts';

/** The marks' key, for who starts to read in the middle; the first chapter explains them at length. */
function keyOf(lang: Lang): string {
	const ui = full.ui[lang];
	const dots = dotKey([
		['g', esc(ui['legend.gives']!)],
		['d', esc(ui['legend.differs']!)],
		['s', esc(ui['legend.silent']!)]
	]);
	return `<p class="key">${esc(ui['key.dots']!)}<br>${dots}</p>`;
}

/** What only the server needs for a page of the story: its words, its drawn symbols. */
export function wordsFor(lang: Lang) {
	return {
		chapters: full.chapters[lang].map(({ id, intro, outro, question, steps }, i) => ({
			id,
			intro: intro + (i > 0 ? keyOf(lang) : ''),
			outro,
			question,
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
