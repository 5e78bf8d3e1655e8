import { LANGS, type Lang } from './story.ts';

export interface StoryLinks {
	top: string;
	evidence: string;
	chapters: Record<string, string>;
}

/** Addresses of the story, its chapters and the evidence page in each language; the first language has no prefix. */
export function storyLinks(base: string, chapters: readonly string[]): Record<Lang, StoryLinks> {
	return Object.fromEntries(
		LANGS.map((lang, i) => {
			const root = i === 0 ? `${base}/` : `${base}/${lang}/`;
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
