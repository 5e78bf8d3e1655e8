import { holds, wordsOf } from './search.ts';

/** What a reader asked the ledger for; '' = everything. Stands in the address, so that it can be sent on. */
export interface Filter {
	chapter: string;
	/** Id of a report that has to speak. */
	report: string;
	/** How it is told: agreed, disputed, single. */
	told: string;
	q: string;
}

/** What a filter looks at in a row of the ledger. */
export interface FilterRow {
	chapter: string;
	told: string;
	/** Ids of the reports that speak. */
	says: readonly string[];
	/** The row's words, folded (search.ts). */
	words: string;
}

export const NO_FILTER: Filter = { chapter: '', report: '', told: '', q: '' };
const KEYS = Object.keys(NO_FILTER) as (keyof Filter)[];

/** The rows that a filter lets through, as one flag a row. */
export function passing(rows: readonly FilterRow[], filter: Filter): boolean[] {
	const words = wordsOf(filter.q);
	return rows.map(
		(row) =>
			(!filter.chapter || row.chapter === filter.chapter) &&
			(!filter.told || row.told === filter.told) &&
			(!filter.report || row.says.includes(filter.report)) &&
			holds(row.words, words)
	);
}

export const filtersNothing = (filter: Filter): boolean => KEYS.every((key) => !filter[key].trim());

/** The filter in an address's query; `known` drops a value that the page does not offer. */
export function filterOf(
	query: string,
	known: (key: keyof Filter, value: string) => boolean = () => true
): Filter {
	const params = new URLSearchParams(query);
	const filter = { ...NO_FILTER };
	for (const key of KEYS) {
		const value = (params.get(key) ?? '').trim();
		if (value && (key === 'q' || known(key, value))) filter[key] = value;
	}
	return filter;
}

/** A query with the filter in it, '' or from its '?' on; what else the query held stays. */
export function queryOf(filter: Filter, query: string): string {
	const params = new URLSearchParams(query);
	for (const key of KEYS) {
		const value = filter[key].trim();
		if (value) params.set(key, value);
		else params.delete(key);
	}
	const made = params.toString();
	return made && `?${made}`;
}
