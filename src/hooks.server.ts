import { building } from '$app/environment';
import { withPolicy } from '#lib/page/policy.ts';
import type { Handle } from '@sveltejs/kit';

/**
 * Sets the document's language and direction from the route, so that they are right without script, and gives
 * every built page, an endpoint's too, its security policy. In development Vite's own scripts would break it.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const lang = event.params.lang === 'ar' ? 'ar' : 'en';
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%story.lang%', lang).replace('%story.dir%', lang === 'ar' ? 'rtl' : 'ltr')
	});
	if (!building || !response.headers.get('content-type')?.startsWith('text/html')) return response;
	const html = await response.text();
	// A redirect has no page to rule.
	return new Response(html && withPolicy(html), response);
};
