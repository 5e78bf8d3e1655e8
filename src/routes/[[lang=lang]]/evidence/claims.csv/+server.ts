import type { Lang } from '#lib/model/story.ts';
import { ledgerCsv } from '#lib/evidence/files/files.ts';
import full from 'virtual:story/full';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [{}, { lang: 'ar' as const }];

/** The ledger as a table for spreadsheets, in the page's language. */
export const GET: RequestHandler = ({ params }) => {
	const lang: Lang = params.lang === 'ar' ? 'ar' : 'en';
	return new Response(ledgerCsv(full, lang), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
