import { holds, wordsOf } from './search.ts';

/** What a reader filters the ledger by; '' = everything. Stands in the address, so that it can be sent on. */
export interface Filter {
	/** Id of a chapter. */
	chapter: string;
	/** Id of a report that has to speak. */
	report: string;
	/** agreed, disputed or single. */
	status: string;
	/** Words to search for. */
	q: string;
}

/** What a filter looks at in a row of the ledger. */
export interface FilterRow {
	/** Id of the chapter. */
	chapter: string;
	status: string;
	/** Ids of the reports that speak. */
	says: readonly string[];
	/** The row's words, folded (search.ts). */
	words: string;
}

export const NO_FILTER: Filter = { chapter: '', report: '', status: '', q: '' };
const KEYS = Object.keys(NO_FILTER) as (keyof Filter)[];
/** Names in the address. `told` is older than the field's name: addresses that were shared keep their meaning. */
const PARAMS: Record<keyof Filter, string> = { chapter: 'chapter', report: 'report', status: 'told', q: 'q' };

/** Which rows pass the filter, as one flag a row. */
export function passing(rows: readonly FilterRow[], filter: Filter): boolean[] {
	const words = wordsOf(filter.q);
	return rows.map(
		(row) =>
			(!filter.chapter || row.chapter === filter.chapter) &&
			(!filter.status || row.status === filter.status) &&
			(!filter.report || row.says.includes(filter.report)) &&
			holds(row.words, words)
	);
}

/** Whether every row passes. */
export const isEmpty = (filter: Filter): boolean => KEYS.every((key) => !filter[key].trim());

/**
 * The filter in an address's query (with or without its '?'). `known` drops a value that the page does not
 * offer; without it every value is taken.
 */
export function filterOf(
	query: string,
	known: (key: keyof Filter, value: string) => boolean = () => true
): Filter {
	const params = new URLSearchParams(query);
	const filter = { ...NO_FILTER };
	for (const key of KEYS) {
		const value = (params.get(PARAMS[key]) ?? '').trim();
		if (value && (key === 'q' || known(key, value))) filter[key] = value;
	}
	return filter;
}

/** The query with the filter in it, '' or from its '?' on; parameters of others in it stay. */
export function queryOf(filter: Filter, query: string): string {
	const params = new URLSearchParams(query);
	for (const key of KEYS) {
		const value = filter[key].trim();
		if (value) params.set(PARAMS[key], value);
		else params.delete(PARAMS[key]);
	}
	const written = params.toString();
	return written && `?${written}`;
}
