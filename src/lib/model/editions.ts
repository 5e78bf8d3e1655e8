/** The languages of one story: a list, which the story names. Apart from the table, which browsers need not have. */
import type { Lang } from './languages.ts';

/** The languages of a story, in its own order: the first one's addresses have no prefix. Never empty. */
export type Languages = readonly [Lang, ...Lang[]];

/** The other languages of a story: as many as there are, in the story's order. */
export const othersOf = (languages: readonly Lang[], lang: Lang): Lang[] =>
	languages.filter((l) => l !== lang);

/** The language of a route's optional `lang` parameter; without one it is the story's first. */
export const langOf = (languages: Languages, param: string | undefined): Lang =>
	languages.find((l) => l === param) ?? languages[0];
