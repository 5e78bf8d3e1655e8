import type { Claim, Fork, Lang, RecordItem, Report } from '../model/story.ts';

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
	/** Address of the evidence page's row of a claim. */
	row(claim: string): string;
	/** Address of a claim's place in the story. */
	place(claim: string): string;
}

/** An interface word; the key itself where it is missing, so that a slip is seen. */
export const uiOf = (words: MarkWords, key: string): string => words.ui[key] ?? key;
