import { mount, unmount } from 'svelte';
import LedgerList from './LedgerList.svelte';
import type { LedgerWord } from './uiWords.ts';

/**
 * Ways into the ledger's picture, for who comes near. Where rows are wide enough to be met they are reached by keys:
 * one stop per chapter for Tab; up and down go from row to row, home and end to the first and the last. Where they
 * are hair-thin a button over the whole picture opens them as a list. `host` holds the ledger's markup, `ui` gives
 * interface words. Gives a function that takes all of it back.
 */
export function ledgerWays(host: HTMLElement, ui: (key: LedgerWord) => string): () => void {
	const rows = [...host.querySelectorAll<HTMLElement>('.row')];
	const wide = window.matchMedia('(min-width: 900px) and (min-height: 640px)');
	let list: Record<string, never> | null = null;
	const button = document.createElement('button');
	button.className = 'rows';
	button.textContent = ui('ledger.title');

	const stop = (row: HTMLElement) => {
		for (const other of row.parentElement!.querySelectorAll<HTMLElement>('.row')) other.tabIndex = -1;
		row.tabIndex = 0;
	};
	function set() {
		for (const row of rows) row.tabIndex = -1;
		if (wide.matches) for (const first of host.querySelectorAll<HTMLElement>('.title + .row')) stop(first);
		else host.append(button);
		if (wide.matches) button.remove();
	}
	function onkeydown(event: KeyboardEvent) {
		const at = rows.indexOf(event.target as HTMLElement);
		if (at < 0 || event.metaKey || event.ctrlKey || event.altKey) return;
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
		if (to === undefined) return;
		event.preventDefault();
		const row = rows[to];
		if (!row) return;
		stop(row);
		row.focus({ preventScroll: true });
	}
	function shut() {
		if (list) void unmount(list);
		list = null;
	}
	button.addEventListener('click', (event) => {
		shut();
		// Within the story, where a row's click is seen and leads to its place.
		list = mount(LedgerList, {
			target: host.parentElement!,
			props: { host, ui, at: event.clientY, onclose: shut }
		});
	});
	set();
	wide.addEventListener('change', set);
	host.addEventListener('keydown', onkeydown);
	return () => {
		shut();
		button.remove();
		wide.removeEventListener('change', set);
		host.removeEventListener('keydown', onkeydown);
	};
}
