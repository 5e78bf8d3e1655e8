/** The pages of the site by name: their paths and titles. */
import full from 'virtual:story/full';
import type { StoryLinks } from '../model/links.ts';
import type { Chapter, Lang } from '../model/story.ts';

/** The front page (`section: null`), a section, or the evidence. */
export type PageName = { section: string | null } | 'evidence';

/** Every page, in the order of the story. */
export const pageNames = (): PageName[] => [
	{ section: null },
	...full.front.chapters.map((section) => ({ section })),
	'evidence'
];

/** Path of a page in the language of `links`, with the site's base in it. */
export const pathOf = (links: StoryLinks, page: PageName): string =>
	page === 'evidence' ? links.evidence : page.section ? links.chapters[page.section]! : links.top;

/** The chapter of a section; null on other pages. */
export const chapterOf = (lang: Lang, section: string | null): Chapter | null =>
	full.chapters[lang].find((chapter) => chapter.id === section) ?? null;

/** Title of a page for its tab and its previews; names the piece too. */
export function titleOf(lang: Lang, page: PageName): string {
	const { front, ui } = full;
	const own = page === 'evidence' ? ui[lang]['evidence.title'] : chapterOf(lang, page.section)?.title;
	return [own, front.title[lang]].filter(Boolean).join(' · ');
}
