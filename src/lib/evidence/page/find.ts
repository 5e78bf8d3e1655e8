/**
 * The evidence page's script: finds rows of the ledger and keeps what was asked for in the address. The rows
 * are the server's HTML; what is searched is their own text. Built into the page as text (story/inline.ts).
 */
import { fill } from '../../model/fill.ts';
import {
	filterOf,
	filtersNothing,
	NO_FILTER,
	passing,
	queryOf,
	type Filter,
	type FilterRow
} from './filter.ts';
import { fold } from './search.ts';
import { noteUnknown, targetOf } from '../../model/hash.ts';

const form = document.querySelector<HTMLFormElement>('[data-find]');
const table = document.querySelector<HTMLElement>('[data-ledger]');
if (form && table) find(form, table);

function find(form: HTMLFormElement, table: HTMLElement): void {
	const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-says]')];
	const groups = [...table.querySelectorAll<HTMLTableSectionElement>('tbody')];
	const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
	const [count, status, none] = [part('count'), part('status'), part('none')];
	const field = (name: keyof Filter) =>
		form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | RadioNodeList;

	let known: FilterRow[] | null = null;
	/** Made at the first need. */
	const index = () =>
		(known ??= rows.map((row) => ({
			chapter: row.closest('tbody')!.dataset.chapter!,
			told: row.dataset.told!,
			says: row.dataset.says!.split(' '),
			words: fold(
				[...row.querySelectorAll('[data-words]')].map((e) => e.textContent).join(' ') + ` ${row.dataset.also}`
			)
		})));

	let telling = 0;
	let writing = 0;
	/** `wait`: ms until it is told; null = not told. */
	function show(filter: Filter, wait: number | null): void {
		const passes = passing(index(), filter);
		const n = passes.filter(Boolean).length;
		rows.forEach((row, i) => (row.hidden = !passes[i]));
		for (const group of groups) group.hidden = !group.querySelector('tr[data-says]:not([hidden])');
		table.hidden = n === 0;
		none.hidden = n > 0;
		const text = fill(count.dataset.text!, { n, total: rows.length });
		count.textContent = text;
		// Told once the typing rests, so that it does not talk over it.
		clearTimeout(telling);
		if (wait !== null) telling = window.setTimeout(() => (status.textContent = text), wait);
		for (const button of document.querySelectorAll<HTMLElement>('[data-part="all"]')) {
			button.hidden = filtersNothing(filter);
		}
	}

	const asked = (): Filter => ({
		chapter: field('chapter').value,
		report: field('report').value,
		told: field('told').value,
		q: field('q').value
	});
	function ask(filter: Filter): void {
		for (const name of ['chapter', 'report', 'told', 'q'] as const) field(name).value = filter[name];
	}
	function write(filter: Filter, hash: string): void {
		clearTimeout(writing);
		history.replaceState(history.state, '', location.pathname + queryOf(filter, location.search) + hash);
	}
	function changed(typed: boolean): void {
		show(asked(), typed ? 500 : 0);
		clearTimeout(writing);
		// Browsers refuse more than about ten changes of the address a second.
		if (typed) writing = window.setTimeout(() => write(asked(), ''), 150);
		else write(asked(), '');
	}
	function clear(hash = ''): void {
		ask(NO_FILTER);
		show(NO_FILTER, 0);
		write(NO_FILTER, hash);
	}
	/** The row that the address names is shown, whatever was asked for. */
	function reveal(hash: string): void {
		noteUnknown(hash);
		const row = targetOf(hash);
		if (!row?.hidden) return;
		clear(hash);
		row.scrollIntoView();
	}

	form.addEventListener('input', (event) => changed((event.target as Element).matches('[name=q]')));
	form.addEventListener('submit', (event) => event.preventDefault());
	for (const button of document.querySelectorAll<HTMLElement>('[data-part="all"]')) {
		button.addEventListener('click', () => {
			clear();
			count.focus({ preventScroll: true });
		});
	}
	document.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
		if (link) reveal(link.hash);
	});
	addEventListener('hashchange', () => reveal(location.hash));

	const offered = (name: keyof Filter, value: string) =>
		[
			...form.querySelectorAll<HTMLInputElement | HTMLOptionElement>(
				`[name="${name}"] option, input[name="${name}"]`
			)
		].some((choice) => choice.value === value);
	const first = filterOf(location.search, offered);
	ask(first);
	show(first, filtersNothing(first) ? null : 0);
	reveal(location.hash);
}
