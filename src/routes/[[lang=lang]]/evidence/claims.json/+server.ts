import type { Lang } from '#lib/model/story.ts';
import { ledgerFile } from '#lib/evidence/files/files.ts';
import full from 'virtual:story/full';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{}, { lang: 'ar' as const }];

/** The ledger with every field that it has, for programs, in the page's language. */
export const GET: RequestHandler = ({ params }) => {
	const lang: Lang = params.lang === 'ar' ? 'ar' : 'en';
	return new Response(JSON.stringify(ledgerFile(full, lang), null, '\t'), {
		headers: { 'content-type': 'application/json' }
	});
};
