/** The pictures of shared links, as files whose names carry their content's hash. */
import { error } from '@sveltejs/kit';
import { allPreviews } from '#lib/preview/preview.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	(await allPreviews()).map(({ name }) => ({ preview: name }));

export const GET: RequestHandler = async ({ params }) => {
	const preview = (await allPreviews()).find(({ name }) => name === params.preview);
	if (!preview) error(404);
	return new Response(preview.bytes, { headers: { 'content-type': 'image/jpeg' } });
};
