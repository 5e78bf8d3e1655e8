import full from 'virtual:story/full';
import coarsest from 'virtual:story/base/0';
import { levelMarkup } from '../pictures/basemap/markup.ts';
import { esc } from '../model/html.ts';
import type { Lang } from '../model/story.ts';

/** What only the server needs for a page of the story: its words, its drawn symbols. */
export function wordsFor(lang: Lang) {
	return {
		chapters: full.chapters[lang].map(({ id, intro, outro, closing, closesEarly, question, steps }) => ({
			id,
			intro,
			outro,
			closing,
			closesEarly,
			question,
			steps: steps.map((s) => ({ id: s.id, html: s.html, alt: s.alt }))
		})),
		defs: {
			braid: full.braids[lang],
			base: levelMarkup(coarsest, 0),
			print: esc(full.ui[lang]['print.marks']!),
			notes: `<p>${full.front.borders[lang]}</p><p>${full.ui[lang]['stage.source']}</p>`
		}
	};
}
