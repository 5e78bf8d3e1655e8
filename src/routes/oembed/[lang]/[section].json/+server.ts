/** oEmbed for hosts that unfold an address: static JSON per section and language, named by links in the heads. */
import { base } from '$app/paths';
import { error, json } from '@sveltejs/kit';
import { oembedOf } from '#lib/embed/oembed.ts';
import { PREVIEW } from '#lib/preview/model.ts';
import { previewOf } from '#lib/preview/preview.server.ts';
import { storyLinks } from '#lib/model/links.ts';
import { titleOf } from '#lib/page/pages.server.ts';
import { addressOf } from '#lib/page/site.ts';
import full from 'virtual:story/full';
import outline from 'virtual:story/outline';
import { embedOf, everyEmbed } from '../../../embed.server.ts';
import { site } from '../../../site.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = everyEmbed;

export const GET: RequestHandler = async ({ params }) => {
	const embed = embedOf(params);
	if (!embed) error(404);
	const { lang, section } = embed;
	const preview = await previewOf(lang, section);
	const links = storyLinks(base, outline)[lang];
	return json(
		oembedOf({
			site: addressOf(site(), base),
			lang,
			section,
			title: titleOf(lang, { section }),
			page: addressOf(site(), links.chapters[section]!),
			provider: {
				name: full.front.title[lang],
				url: addressOf(site(), links.top)
			},
			thumbnail: {
				url: addressOf(site(), `${base}/og/${preview.name}`),
				width: PREVIEW.width,
				height: PREVIEW.height
			}
		})
	);
};
