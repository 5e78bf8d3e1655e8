import type { Lang } from '../../model/story.ts';

/** What the maker of embed code needs, in the page's language. */
export interface MakerData {
	lang: Lang;
	ui: Record<string, string>;
	/** Sections of each language's edition. */
	titles: Record<Lang, { id: string; title: string }[]>;
	title: Record<Lang, string>;
	names: Record<Lang, string>;
}
