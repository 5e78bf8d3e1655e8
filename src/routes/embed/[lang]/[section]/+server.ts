/** The embeds: one self-contained page per section and language. */
import { error } from '@sveltejs/kit';
import fonts from '../../../../generated/fonts.css?inline';
import { embedDocument } from '#lib/page/embedDocument.server.ts';
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
	const page = await embedDocument({ site: site(), ...embed, fonts, oembed: oembedPath(lang, section) });
	// Exactly this type: Kit then writes an index.html.
	return new Response(page, { headers: { 'content-type': 'text/html' } });
};
