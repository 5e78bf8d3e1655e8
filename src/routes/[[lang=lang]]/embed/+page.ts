import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import { othersOf } from '#lib/model/editions.ts';
import { editionLink } from '#lib/model/languages.ts';
import { storyLinks } from '#lib/model/links.ts';
import { everyEdition, langIn } from '../../editions.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = everyEdition;

export const load: PageLoad = async ({ params }) => {
	// Pages are made on the server alone; this keeps the whole story out of files for the browser.
	if (!import.meta.env.SSR) throw new Error('This page is made on the server');
	const [{ default: words }, { clientFiles }] = await Promise.all([
		import('virtual:story/embed'),
		import('#lib/page/clientFiles.ts')
	]);
	const lang = langIn(params);
	const data = (await words[lang]()).default;
	const links = storyLinks(base, outline);
	return {
		data,
		lang,
		base,
		client: clientFiles(base, 'maker', [`virtual:story/embed/${lang}`]),
		top: links[lang].top,
		others: othersOf(outline.languages, lang).map((l) => editionLink(l, `${links[l].top}embed/`))
	};
};
