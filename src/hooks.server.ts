import { building } from '$app/environment';
import { afterPaint } from '#lib/page/afterPaint.ts';
import { withPolicy } from '#lib/page/policy.ts';
import type { Handle } from '@sveltejs/kit';

/**
 * Fonts of the first screen, by edition: asked for with the styles, they stand when it is first painted or
 * soon after, so that hardly anyone sees a stand-in.
 */
const FIRST = {
	en: /\/(newsreader-400|newsreader-display-300|plex-400)\./,
	ar: /\/(noto-naskh-arabic-400-600|plex-ar-400)\./
};

/**
 * Sets the document's language and direction from the route, so that they are right without script, and gives
 * every built page, an endpoint's too, its security policy. In development Vite's own scripts would break it.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const lang = event.params.lang === 'ar' ? 'ar' : 'en';
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%story.lang%', lang).replace('%story.dir%', lang === 'ar' ? 'rtl' : 'ltr'),
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && FIRST[lang].test(path))
	});
	// A page asked for by another page is ruled where it goes out.
	if (!building || event.isSubRequest || !response.headers.get('content-type')?.startsWith('text/html'))
		return response;
	const html = await response.text();
	// A redirect has no page to rule.
	return new Response(html && withPolicy(afterPaint(html)), response);
};
