import full from 'virtual:story/full';
import coarsest from 'virtual:story/base/0';
import { levelMarkup } from '../pictures/basemap/markup.ts';
import { dateInWords } from '../model/clock.ts';
import { esc } from '../model/html.ts';
import type { Lang } from '../model/story.ts';

/** What stands at the foot of the page: what the piece is made from and when it came out, borders, maps. */
function notesOf({ colophon, published, modified, days, borders }: typeof full.front, lang: Lang) {
	const day = (date: string) => ({ date, words: dateInWords(date, days.offset, lang) });
	return {
		colophon: colophon?.[lang],
		published: day(published),
		/** Left out where nothing was changed after that day. */
		modified: modified > published ? day(modified) : undefined,
		borders: borders[lang]
	};
}

/** What only the server needs for a page of the story: its words, its drawn symbols. */
export function wordsFor(lang: Lang) {
	return {
		chapters: full.chapters[lang].map(
			({ id, dateline, intro, outro, closing, closesEarly, question, steps }) => ({
				id,
				dateline,
				intro,
				outro,
				closing,
				closesEarly,
				question,
				steps: steps.map(({ id, first, notes, forks, alt }) => ({
					id,
					first,
					notes,
					forked: forks.length > 0,
					alt
				}))
			})
		),
		defs: {
			braid: full.braids[lang],
			base: levelMarkup(coarsest, 0),
			print: esc(full.ui[lang]['print.marks']!),
			notes: notesOf(full.front, lang)
		}
	};
}
