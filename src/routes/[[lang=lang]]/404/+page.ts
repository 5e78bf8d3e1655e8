import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import { othersOf } from '#lib/model/editions.ts';
import { editionLink } from '#lib/model/languages.ts';
import { storyLinks } from '#lib/model/links.ts';
import { everyEdition, langIn } from '../../editions.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = everyEdition;
// Written as 404.html, and ar/404.html and the like, where static hosts look for it; no script needed.
export const trailingSlash = 'never';
export const csr = false;

export const load: PageLoad = async ({ params }) => {
	// Keeps the whole story out of the bundles for the browser, where this never runs.
	if (!import.meta.env.SSR) throw new Error('The 404 page is made on the server');
	const lang = langIn(params);
	const links = storyLinks(base, outline);
	const { default: full } = await import('virtual:story/full');
	return {
		lang,
		/** Whether this is the page that hosts send for a wrong address in any edition. */
		first: lang === outline.languages[0],
		others: othersOf(outline.languages, lang).map((l) => editionLink(l, links[l].top)),
		ui: full.ui[lang],
		title: full.front.title[lang],
		chapters: full.chapters[lang].map(({ id, title }) => ({ id, title })),
		links: links[lang]
	};
};
