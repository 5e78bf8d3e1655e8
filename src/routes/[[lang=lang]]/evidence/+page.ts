import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import type { Lang } from '#lib/story/types.ts';
import { storyLinks } from '#lib/share/links.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'ar' as const }];
// A plain table: nothing to hydrate yet.
export const csr = false;

export const load: PageLoad = async ({ params }) => {
	const lang: Lang = params.lang === 'ar' ? 'ar' : 'en';
	const { default: full } = await import('virtual:story/full');
	return { lang, full, links: storyLinks(base, outline.chapters) };
};
