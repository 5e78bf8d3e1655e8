/**
 * The evidence page's script: filters the rows of the ledger and keeps the filter in the address. The rows are
 * the server's HTML, and what is searched is their own text. Built as one classic script and set into the page
 * (content/inline.ts), so it has no framework and must not fail where a part of the page is missing.
 */
import { fill } from '../../../model/fill.ts';
import { replaceAddress } from '../../../model/history.ts';
import { names, noteUnknown, targetOf } from '../../../model/hash.ts';
import { filterOf, isEmpty, NO_FILTER, passing, queryOf, type Filter, type FilterRow } from './filter.ts';
import { fold } from './search.ts';

/** After typing has rested for so long the count is announced, so that it does not talk over the keys; ms. */
const ANNOUNCE_AFTER = 500;
/** Browsers refuse more than about ten changes of the address a second; ms. */
const ADDRESS_AFTER = 150;

const form = document.querySelector<HTMLFormElement>('[data-find]');
const table = document.querySelector<HTMLElement>('[data-ledger]');
if (form && table) start(fieldsOf(form), rowsOf(table));

/** The form's values as a filter. */
function fieldsOf(form: HTMLFormElement) {
	const field = (name: keyof Filter) =>
		form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | RadioNodeList;
	const keys = Object.keys(NO_FILTER) as (keyof Filter)[];
	return {
		form,
		get: (): Filter => Object.fromEntries(keys.map((key) => [key, field(key).value])) as unknown as Filter,
		set(filter: Filter): void {
			for (const key of keys) field(key).value = filter[key];
		},
		/** Whether the form has this value to choose. */
		offers: (name: keyof Filter, value: string): boolean =>
			[
				...form.querySelectorAll<HTMLInputElement | HTMLOptionElement>(
					`[name="${name}"] option, input[name="${name}"]`
				)
			].some((choice) => choice.value === value)
	};
}

/** The table's rows, shown or hidden by a filter. */
function rowsOf(table: HTMLElement) {
	const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-says]')];
	const groups = [...table.querySelectorAll<HTMLTableSectionElement>('tbody')];
	const untold = table.querySelectorAll<HTMLElement>('tr[data-untold]');
	let index: FilterRow[] | null = null;
	/** Folding every row takes a while: done at the first filter, not on load. */
	const indexed = () => (index ??= rows.map(filterRow));
	return {
		total: rows.length,
		/** Hides what does not pass, and a chapter's heading with its last row. Returns how many rows are left. */
		show(filter: Filter): number {
			const passes = isEmpty(filter) ? rows.map(() => true) : passing(indexed(), filter);
			rows.forEach((row, i) => (row.hidden = !passes[i]));
			for (const row of untold) row.hidden = !isEmpty(filter);
			for (const group of groups) group.hidden = !group.querySelector('tr[data-says]:not([hidden])');
			const n = passes.filter(Boolean).length;
			table.hidden = n === 0;
			return n;
		}
	};
}

function filterRow(row: HTMLTableRowElement): FilterRow {
	const words = [...row.querySelectorAll('[data-words]')].map((e) => e.textContent);
	return {
		chapter: row.closest('tbody')!.dataset.chapter!,
		kind: row.dataset.kind!,
		says: row.dataset.says!.split(' '),
		part: row.dataset.part?.split(' ') ?? [],
		words: fold([...words, row.dataset.otherWords].join(' '))
	};
}

/** Shows the count on the page, and says it to screen readers. */
function counter(total: number) {
	const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
	const [count, status, none] = [part('count'), part('status'), part('none')];
	let timer = 0;
	return {
		count,
		/** `wait`: ms until it is announced; null = not at all. */
		show(n: number, wait: number | null): void {
			none.hidden = n > 0;
			const text = fill(count.dataset.text!, { n, total });
			count.textContent = text;
			clearTimeout(timer);
			if (wait !== null) timer = window.setTimeout(() => (status.textContent = text), wait);
		}
	};
}

function start(fields: ReturnType<typeof fieldsOf>, rows: ReturnType<typeof rowsOf>): void {
	const { count, show: showCount } = counter(rows.total);
	const resets = document.querySelectorAll<HTMLElement>('[data-part="all"]');
	let writing = 0;

	function show(filter: Filter, wait: number | null): void {
		showCount(rows.show(filter), wait);
		for (const button of resets) button.hidden = isEmpty(filter);
	}
	function writeAddress(filter: Filter, hash: string): void {
		clearTimeout(writing);
		replaceAddress(location.pathname + queryOf(filter, location.search) + hash);
	}
	function change(typed: boolean): void {
		show(fields.get(), typed ? ANNOUNCE_AFTER : 0);
		clearTimeout(writing);
		if (typed) writing = window.setTimeout(() => writeAddress(fields.get(), ''), ADDRESS_AFTER);
		else writeAddress(fields.get(), '');
	}
	function clear(hash = ''): void {
		fields.set(NO_FILTER);
		show(NO_FILTER, 0);
		writeAddress(NO_FILTER, hash);
	}
	/** The row that the address names is shown, also where the filter would hide it. */
	function reveal(hash: string): void {
		noteUnknown(hash);
		const target = targetOf(hash);
		// An old id of a claim stands inside its row.
		const row = target?.closest<HTMLElement>('tr') ?? target;
		if (!target || !row) return;
		if (row.hidden) clear(`#${target.id}`);
		else if (names(hash, target)) return;
		row.scrollIntoView();
	}

	fields.form.addEventListener('input', (event) => change((event.target as Element).matches('[name=q]')));
	fields.form.addEventListener('submit', (event) => event.preventDefault());
	for (const button of resets) {
		button.addEventListener('click', () => {
			clear();
			// The button is gone now; the focus must not be lost with it.
			count.focus({ preventScroll: true });
		});
	}
	document.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
		if (link) reveal(link.hash);
	});
	addEventListener('hashchange', () => reveal(location.hash));

	const first = filterOf(location.search, fields.offers);
	fields.set(first);
	show(first, isEmpty(first) ? null : 0);
	reveal(location.hash);
}
