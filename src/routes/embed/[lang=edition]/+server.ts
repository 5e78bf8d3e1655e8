/**
 * The whole story for the loader's frame: the very page of the edition, at an address that other sites may frame.
 * Searches find the story itself.
 */
import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import { storyLinks } from '#lib/model/links.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () => outline.languages.map((lang) => ({ lang }));

export const GET: RequestHandler = async ({ params, fetch }) => {
	const page = await fetch(storyLinks(base, outline)[params.lang].top);
	const html = (await page.text()).replace('</head>', '<meta name="robots" content="noindex"></head>');
	// Exactly this type: Kit then writes an index.html.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
};
