import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import type { Lang } from '#lib/model/story.ts';
import { storyLinks } from '#lib/model/links.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'ar' as const }];
// Written as 404.html and ar/404.html, where static hosts look for it; no script needed.
export const trailingSlash = 'never';
export const csr = false;

export const load: PageLoad = async ({ params }) => {
	// Keeps the whole story out of the bundles for the browser, where this never runs.
	if (!import.meta.env.SSR) throw new Error('The 404 page is made on the server');
	const lang: Lang = params.lang === 'ar' ? 'ar' : 'en';
	const { default: full } = await import('virtual:story/full');
	return {
		lang,
		ui: full.ui[lang],
		title: full.front.title[lang],
		chapters: full.chapters[lang].map(({ id, title }) => ({ id, title })),
		links: storyLinks(base, outline.chapters)
	};
};
