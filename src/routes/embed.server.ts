/** What the embed pages share: every section in every language, and addresses. */
import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import { LANGS, type Lang } from '#lib/model/story.ts';

export const everyCard = (): { lang: Lang; section: string }[] =>
	LANGS.flatMap((lang) => outline.chapters.map((section) => ({ lang, section })));

/** The language and section of a route; null where there is none such. */
export function cardOf(params: { lang: string; section: string }): { lang: Lang; section: string } | null {
	return everyCard().find((c) => c.lang === params.lang && c.section === params.section) ?? null;
}

export const cardPath = (lang: Lang, section: string): string => `${base}/embed/${lang}/${section}/`;
export const oembedPath = (lang: Lang, section: string): string => `${base}/oembed/${lang}/${section}.json`;
