import { ledgerFile } from '#lib/evidence/files/json.ts';
import full from 'virtual:story/full';
import { everyEdition, langIn } from '../../../editions.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = everyEdition;

/** The ledger with every field that it has, for programs, in the page's language. */
export const GET: RequestHandler = ({ params }) => {
	return new Response(JSON.stringify(ledgerFile(full, langIn(params)), null, '\t'), {
		headers: { 'content-type': 'application/json' }
	});
};
