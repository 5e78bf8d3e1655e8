/** What routes with an optional language in their path share: the story's editions. */
import outline from 'virtual:story/outline';
import { langOf } from '#lib/model/editions.ts';
import type { Lang } from '#lib/model/languages.ts';

/** The route in every edition: without the parameter in the first language. */
export const everyEdition = (): { lang?: Lang }[] =>
	outline.languages.map((lang, i) => (i === 0 ? {} : { lang }));

/** The language of a route with these parameters. */
export const langIn = (params: { lang?: string | undefined }): Lang => langOf(outline.languages, params.lang);
