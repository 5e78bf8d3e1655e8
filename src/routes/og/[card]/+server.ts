/** The cards of shared links, as files whose names carry their content's hash. */
import { error } from '@sveltejs/kit';
import { allCards } from '#lib/preview/preview.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => (await allCards()).map(({ name }) => ({ card: name }));

export const GET: RequestHandler = async ({ params }) => {
	const card = (await allCards()).find((c) => c.name === params.card);
	if (!card) error(404);
	return new Response(card.bytes, { headers: { 'content-type': 'image/jpeg' } });
};
