import { ledgerCsv } from '#lib/evidence/files/csv.ts';
import full from 'virtual:story/full';
import { everyEdition, langIn } from '../../../editions.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = everyEdition;

/** The ledger as a table for spreadsheets, in the page's language. */
export const GET: RequestHandler = ({ params }) => {
	return new Response(ledgerCsv(full, langIn(params)), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
