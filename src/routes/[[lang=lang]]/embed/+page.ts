import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import type { Lang } from '#lib/model/story.ts';
import { storyLinks } from '#lib/model/links.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'ar' as const }];

const words = {
	en: () => import('virtual:story/embed/en'),
	ar: () => import('virtual:story/embed/ar')
};

export const load: PageLoad = async ({ params }) => {
	const lang: Lang = params.lang === 'ar' ? 'ar' : 'en';
	const data = (await words[lang]()).default;
	return { data, lang, base, links: storyLinks(base, outline.chapters) };
};
