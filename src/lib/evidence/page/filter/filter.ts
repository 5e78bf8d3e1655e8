import { holds, wordsOf } from './search.ts';

/** What a reader filters the ledger by; '' = everything. Stands in the address, so that it can be sent on. */
export interface Filter {
	/** Id of a chapter. */
	chapter: string;
	/** Id of a report that has to speak. */
	report: string;
	/** shared, single or parted. */
	kind: string;
	/** full or part: how a report (the chosen one, or any) gives it. */
	match: string;
	/** Words to search for. */
	q: string;
}

/** What a filter looks at in a row of the ledger. */
export interface FilterRow {
	/** Id of the chapter. */
	chapter: string;
	kind: string;
	/** Ids of the reports that give it, and of those among them that give a part. */
	says: readonly string[];
	part: readonly string[];
	/** The row's words, folded (search.ts). */
	words: string;
}

/** Empty values let all rows pass. */
export const NO_FILTER: Filter = { chapter: '', report: '', kind: '', match: '', q: '' };
const KEYS = Object.keys(NO_FILTER) as (keyof Filter)[];
/** `told` in addresses of the first edition, with its values: they were shared, so they keep their meaning. */
const FIRST_EDITION = new Map([
	['agreed', 'shared'],
	['disputed', 'parted'],
	['single', 'single']
]);

/** Which rows pass the filter, as one flag a row. */
export function passing(rows: readonly FilterRow[], filter: Filter): boolean[] {
	const words = wordsOf(filter.q);
	return rows.map(
		(row) =>
			(!filter.chapter || row.chapter === filter.chapter) &&
			(!filter.kind || row.kind === filter.kind) &&
			givenBy(row, filter) &&
			holds(row.words, words)
	);
}

/** Whether the chosen report (or any) gives the row, and does so in the chosen way. */
function givenBy({ says, part }: FilterRow, { report, match }: Filter): boolean {
	const reports = report ? says.filter((id) => id === report) : says;
	return reports.some((id) => !match || (match === 'part') === part.includes(id));
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
		const given = params.get(key) ?? (key === 'kind' ? FIRST_EDITION.get(params.get('told') ?? '') : null);
		const value = (given ?? '').trim();
		if (value && (key === 'q' || known(key, value))) filter[key] = value;
	}
	return filter;
}

/** The query with the filter in it, '' or from its '?' on; parameters of others in it stay. */
export function queryOf(filter: Filter, query: string): string {
	const params = new URLSearchParams(query);
	params.delete('told');
	for (const key of KEYS) {
		const value = filter[key].trim();
		if (value) params.set(key, value);
		else params.delete(key);
	}
	const written = params.toString();
	return written && `?${written}`;
}
