/** All that a story page is rendered from. Server only. */
import stories from 'virtual:story/client';
import full from 'virtual:story/full';
import outline from 'virtual:story/outline';
import { othersOf } from '../model/editions.ts';
import { editionLink, type Lang } from '../model/languages.ts';
import { storyLinks } from '../model/links.ts';
import { wordsFor } from '../reader/words.server.ts';
import { clientFiles } from './clientFiles.ts';
import { headOf } from './head.server.ts';
import { shareLinksOf } from './share.ts';
import type { Site } from './site.ts';

/** Properties of StoryDocument.svelte for a language and the section that the address opens. */
export async function storyDocument(site: Site, lang: Lang, section: string | null) {
	const links = storyLinks(site.base, outline);
	const story = (await stories[lang]()).default;
	const { chapters: words, defs } = wordsFor(lang);
	return {
		data: {
			lang,
			title: full.front.title[lang],
			links: links[lang],
			others: othersOf(outline.languages, lang).map((l) => ({
				...editionLink(l, links[l].top),
				chapters: links[l].chapters
			})),
			renamed: {
				claims: Object.entries(full.aliases),
				steps: Object.entries(full.front.moved ?? {}).map(([from, to]): [string, string] => [
					hashOf(from),
					hashOf(to)
				])
			}
		},
		story,
		uiWords: full.ui[lang],
		words,
		defs,
		ledger: full,
		section,
		share: shareLinksOf(site, links[lang], story),
		head: await headOf(site, lang, { section }),
		client: clientFiles(site.base, 'story', [`virtual:story/client/${lang}`])
	};
}

/** Of chapter/step, as its element is named. */
const hashOf = (step: string): string => `#${step.replace('/', '-')}`;
