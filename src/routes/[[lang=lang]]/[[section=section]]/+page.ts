import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import type { Lang } from '#lib/story/types.ts';
import { storyLinks } from '#lib/share/links.ts';
import type { EntryGenerator, PageLoad } from './$types';

const clients = {
	en: () => import('virtual:story/client/en'),
	ar: () => import('virtual:story/client/ar')
};

export const entries: EntryGenerator = () =>
	[undefined, 'ar' as const].flatMap((lang) =>
		[undefined, ...outline.chapters].map((section) => ({
			...(lang && { lang }),
			...(section && { section })
		}))
	);

/** Words and map stay in the HTML; the browser gets scenes and interface words only. */
export const load: PageLoad = async ({ params }) => {
	const lang: Lang = params.lang === 'ar' ? 'ar' : 'en';
	return {
		lang,
		section: params.section ?? null,
		story: (await clients[lang]()).default,
		links: storyLinks(base, outline.chapters),
		words: import.meta.env.SSR
			? await (await import('#lib/story/words.server.ts')).wordsFor(lang, params.section ?? null)
			: null
	};
};
