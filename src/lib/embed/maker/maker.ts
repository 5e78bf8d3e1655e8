import type { Languages } from '../../model/editions.ts';
import type { Lang } from '../../model/languages.ts';

/** What the maker of embed code needs, in the page's language. */
export interface MakerData {
	lang: Lang;
	/** The languages of the story, and their names in themselves. */
	languages: Languages;
	names: Record<Lang, string>;
	ui: Record<string, string>;
	/** Sections of each language's edition. */
	titles: Record<Lang, { id: string; title: string }[]>;
	title: Record<Lang, string>;
}
