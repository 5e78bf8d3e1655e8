import type { Handle } from '@sveltejs/kit';

/** Sets the document's language and direction from the route, so that they are right without script. */
export const handle: Handle = ({ event, resolve }) => {
	const lang = event.params.lang === 'ar' ? 'ar' : 'en';
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%story.lang%', lang).replace('%story.dir%', lang === 'ar' ? 'rtl' : 'ltr')
	});
};
