import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import { storyLinks } from '#lib/model/links.ts';
import { everyEdition, langIn } from '../../editions.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = everyEdition;

export const load: PageLoad = async ({ params }) => {
	// Keeps the whole story out of the bundles for the browser, where this never runs.
	if (!import.meta.env.SSR) throw new Error('The evidence page is made on the server');
	const lang = langIn(params);
	const [{ default: full }, { pageHead }] = await Promise.all([
		import('virtual:story/full'),
		import('../../meta.server.ts')
	]);
	return {
		lang,
		full,
		head: await pageHead(lang, 'evidence'),
		links: storyLinks(base, outline)
	};
};
