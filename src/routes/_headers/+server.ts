/** Headers for hosts that read such a file. It names the story's own sections, so the build writes it. */
import { base } from '$app/paths';
import outline from 'virtual:story/outline';
import { headerRules, headersFile } from '#lib/page/headers.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () =>
	new Response(
		headersFile(
			headerRules(base, [
				...outline.chapters.map((c) => `${c}/`),
				'evidence/',
				'404.html',
				...outline.languages.slice(1).map((l) => `${l}/`)
			])
		),
		{ headers: { 'content-type': 'text/plain; charset=utf-8' } }
	);
