import full from 'virtual:story/full';
import coarsest from 'virtual:story/base/0';
import { dotKey, dotSymbols } from '../evidence/symbols.ts';
import { ledgerMarkup } from '../evidence/ledgerMarkup.ts';
import { levelMarkup } from '../map/markup.ts';
import { esc } from '../share/html.ts';
import { fill } from '../ui/fill.ts';
import type { Lang } from './types.ts';

/**
 * The marks' key, for who starts to read in the middle, and, at the section that the address opens, what the
 * whole is about. The first chapter explains both at length.
 */
function keyOf(lang: Lang, opens: boolean): string {
	const ui = full.ui[lang];
	const { dateline, witness } = full.front;
	const story = fill(ui['key.story']!, { dateline: dateline[lang], witness: witness.name[lang] });
	const dots = dotKey([
		['g', esc(ui['legend.gives']!)],
		['d', esc(ui['legend.differs']!)],
		['s', esc(ui['legend.silent']!)]
	]);
	return `<p class="key">${opens ? `${esc(story)} ` : ''}${esc(ui['key.dots']!)} ${dots}</p>`;
}

/** What only the server needs for a page of the story: its words, its drawn symbols. `section`: where it opens. */
export function wordsFor(lang: Lang, section: string | null) {
	return {
		chapters: full.chapters[lang].map(({ id, intro, outro, question, steps }, i) => ({
			id,
			intro: intro + (i > 0 ? keyOf(lang, id === section) : ''),
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
