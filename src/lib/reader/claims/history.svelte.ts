import type { OpenSheet } from '../../evidence/sheet/sheet.ts';
import { pushEntry, replaceEntry, stateNow } from '../../model/history.ts';
import type { SheetStore } from './claims.svelte.ts';

/** Under this key the open claim stands in an entry of the browser's history. */
interface State {
	sheet: OpenSheet | null;
}

/**
 * Keeps the open claim in the browser's history: one entry per opened sheet, so that Back closes it, Forward opens it
 * again and a reload keeps it.
 */
export class HistoryStore implements SheetStore {
	open = $state.raw<OpenSheet | null>(null);
	/** The way back has been asked for and is not told yet: asked for twice, it would lead out of the page. */
	#leaving = false;

	constructor() {
		this.#read();
		addEventListener('popstate', () => this.#read());
		// A page that comes back from the back-forward cache. At its first showing a claim may be open that the history
		// refused.
		addEventListener('pageshow', ({ persisted }) => persisted && this.#read());
	}

	#read(): void {
		this.#leaving = false;
		this.open = stateNow<State>().sheet ?? null;
	}

	show(open: OpenSheet): void {
		pushEntry({ ...stateNow(), sheet: open }, `#claim-${open.id}`);
		this.open = open;
	}

	hide(): void {
		if (!stateNow<State>().sheet) this.open = null;
		else if (!this.#leaving) {
			this.#leaving = true;
			history.back();
		}
	}

	leave(address: string): void {
		replaceEntry({ ...stateNow(), sheet: null }, address);
		this.open = null;
	}
}
