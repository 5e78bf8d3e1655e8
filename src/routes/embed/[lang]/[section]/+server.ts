/** The embeds: one self-contained page per section and language. */
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import claims from 'virtual:story/claims';
import stories from 'virtual:story/client';
import outline from 'virtual:story/outline';
import fonts from '../../../../generated/fonts.css?inline';
import { cardPage } from '#lib/embed/embed.server.ts';
import { storyLinks } from '#lib/model/links.ts';
import { addressOf } from '#lib/page/site.ts';
import { embedOf, everyEmbed, oembedPath } from '../../../embed.server.ts';
import { site } from '../../../site.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = everyEmbed;

export const GET: RequestHandler = async ({ params }) => {
	const embed = embedOf(params);
	if (!embed) error(404);
	const { lang, section } = embed;
	const page = cardPage({
		site: site(),
		lang,
		section,
		links: storyLinks(base, outline)[lang],
		story: (await stories[lang]()).default,
		claims: (await claims[lang]()).default,
		fonts,
		oembed: addressOf(site(), oembedPath(lang, section))
	});
	// Exactly this type: Kit then writes an index.html.
	return new Response(page, { headers: { 'content-type': 'text/html' } });
};
