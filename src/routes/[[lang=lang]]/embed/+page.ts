import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import words from 'virtual:story/embed';
import { othersOf } from '#lib/model/editions.ts';
import { editionLink } from '#lib/model/languages.ts';
import { storyLinks } from '#lib/model/links.ts';
import { everyEdition, langIn } from '../../editions.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = everyEdition;

export const load: PageLoad = async ({ params }) => {
	const lang = langIn(params);
	const data = (await words[lang]()).default;
	const links = storyLinks(base, outline);
	return {
		data,
		lang,
		base,
		top: links[lang].top,
		others: othersOf(outline.languages, lang).map((l) => editionLink(l, `${links[l].top}embed/`))
	};
};
