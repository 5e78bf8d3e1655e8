import { languageOf } from '../model/languages.ts';
import type { Claim, Fork, Lang, RecordItem, Report, Story } from '../model/story.ts';

/** What the marks of one edition are drawn from. */
export interface MarkWords {
	lang: Lang;
	/** BCP 47 locale of its plural rules, lists and dates. */
	locale: string;
	/** Interface words of the edition. */
	ui: Record<string, string>;
	claims: ReadonlyMap<string, Claim>;
	reports: readonly Report[];
	record: ReadonlyMap<string, RecordItem>;
	forks: ReadonlyMap<string, Fork>;
	/** The story's clock: its offset from UTC, such as +03:00. */
	offset: string;
	/** The year of its first day: a date of another year is told with its own. */
	year: string;
	/** Address of the evidence page's row of a claim. */
	row(claim: string): string;
	/** Address of a claim's place in the story. */
	place(claim: string): string;
}

/** What a story holds that its marks are drawn from. */
type Marked = Pick<Story, 'claims' | 'reports' | 'record' | 'forks'> & {
	days: { from: string; offset: string };
};

/**
 * The words of one edition's marks.
 * @param ui the edition's interface words
 * @param prefix path of the edition under the site's origin, without a slash at its end
 */
export function markWords(story: Marked, lang: Lang, ui: Record<string, string>, prefix: string): MarkWords {
	const claims = new Map(story.claims.map((c) => [c.id, c]));
	return {
		lang,
		locale: languageOf(lang).locale,
		ui,
		claims,
		reports: story.reports,
		record: new Map(story.record.map((r) => [r.id, r])),
		forks: new Map(story.forks.map((f) => [f.id, f])),
		offset: story.days.offset,
		year: story.days.from.slice(0, 4),
		row: (id) => `${prefix}/evidence/#${id}`,
		place: (id) => `${prefix}/${claims.get(id)?.chapter ?? ''}/#claim-${id}`
	};
}

/** An interface word; the key itself where it is missing, so that a slip is seen. */
export const uiOf = (words: Pick<MarkWords, 'ui'>, key: string): string => words.ui[key] ?? key;
