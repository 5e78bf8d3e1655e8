import { spokenMark } from '../../marks/spokenStates.ts';
import { dotStates, dotWord } from '../../marks/states.ts';
import type { LedgerRow } from '../../model/compiled.ts';
import type { Lang, Story } from '../../model/story.ts';
import type { LedgerData } from '../../pictures/ledger/ledgerMarkup.ts';

/** The whole ledger as rows of dots; a disputed claim shows its speaking reports as parted. */
export function ledgerRows(story: Story, lang: Lang): LedgerRow[] {
	return story.claims.map((c) => {
		const states = dotStates(c, null, story.reports);
		return {
			id: c.id,
			chapter: c.chapter,
			label: c.label[lang],
			...(c.parts && { parts: c.parts[lang] }),
			status: c.status,
			spoken: `${c.label[lang]}. ${spokenMark(states, story.ui[lang])}`,
			dots: dotWord(states)
		};
	});
}

/** What the picture of the whole ledger needs. */
export function ledgerData(story: Story, lang: Lang): LedgerData {
	return {
		reports: story.reports.map(({ id, number, shape, hollow }) => ({ id, number, shape, hollow })),
		chapters: story.chapters[lang].map(({ id, title, short }) => ({ id, title, short })),
		rows: ledgerRows(story, lang),
		lights: Object.fromEntries(
			Object.values(story.scenes).flatMap((c) =>
				Object.entries(c.steps).flatMap(([step, s]) =>
					s.view === 'ledger' && Array.isArray(s.light) ? [[step, s.light]] : []
				)
			)
		)
	};
}
