import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import type { Lang } from '#lib/model/story.ts';
import { storyLinks } from '#lib/model/links.ts';
import { shareLinksOf } from '#lib/page/share.ts';
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

/** What the HTML alone carries. */
async function onServer(lang: Lang, section: string | null) {
	const [{ wordsFor }, { headMarkup }, { site }] = await Promise.all([
		import('#lib/reader/words.server.ts'),
		import('../../meta.server.ts'),
		import('../../site.server.ts')
	]);
	return { words: wordsFor(lang), head: await headMarkup(lang, { section }), site: site() };
}

/** Words and map stay in the HTML; the browser gets scenes and interface words only. */
export const load: PageLoad = async ({ params }) => {
	const lang: Lang = params.lang === 'ar' ? 'ar' : 'en';
	const section = params.section ?? null;
	const links = storyLinks(base, outline);
	const story = (await clients[lang]()).default;
	const { site, ...html } = import.meta.env.SSR
		? await onServer(lang, section)
		: { words: null, head: null, site: { origin: location.origin, base } };
	return { lang, section, story, links, share: shareLinksOf(site, links[lang], story), ...html };
};
