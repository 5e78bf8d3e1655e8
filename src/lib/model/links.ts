import type { Languages } from './editions.ts';
import type { Lang } from './languages.ts';

/** Addresses in one language, with the site's path; chapters by id. */
export interface StoryLinks {
	top: string;
	evidence: string;
	chapters: Record<string, string>;
}

/** The folder of a language's edition below the site's root: '' for the first language, else `ar/`. */
export const prefixOf = (languages: Languages, lang: Lang): string =>
	lang === languages[0] ? '' : `${lang}/`;

/** Addresses of the story, its chapters and the evidence page in each language of the story, below `base`. */
export function storyLinks(
	base: string,
	{ chapters, languages }: { chapters: readonly string[]; languages: Languages }
): Record<Lang, StoryLinks> {
	return Object.fromEntries(
		languages.map((lang) => {
			const root = `${base}/${prefixOf(languages, lang)}`;
			return [
				lang,
				{
					top: root,
					evidence: `${root}evidence/`,
					chapters: Object.fromEntries(chapters.map((c) => [c, `${root}${c}/`]))
				}
			];
		})
	) as Record<Lang, StoryLinks>;
}
