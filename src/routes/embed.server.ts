/** What the embed pages share: every section in every language, and addresses. */
import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import type { Lang } from '#lib/model/languages.ts';

/** Every section in every language of the story: the entries of the embeds' routes. */
export const everyEmbed = (): { lang: Lang; section: string }[] =>
	outline.languages.flatMap((lang) => outline.chapters.map((section) => ({ lang, section })));

/** The language and section of a route; null where there is none such. */
export function embedOf(params: { lang: string; section: string }): { lang: Lang; section: string } | null {
	return everyEmbed().find((embed) => embed.lang === params.lang && embed.section === params.section) ?? null;
}

/** Path of the JSON that describes a section's embed (oEmbed), with the site's base in it. */
export const oembedPath = (lang: Lang, section: string): string => `${base}/oembed/${lang}/${section}.json`;
