import { leaveTo } from '../../model/leave.ts';
import type { OpenSheet, SheetData } from '../../evidence/sheet/sheet.ts';
import type Sheet from '../../evidence/sheet/Sheet.svelte';

/** A reader waits for the sheet's code so long before the evidence page opens instead, ms. */
const PATIENCE = 8000;

/** Where it is kept which claim is open: in the browser's history, or only here (in frames and embeds). */
export interface SheetStore {
	/** The open claim; reactive. */
	readonly open: OpenSheet | null;
	show(open: OpenSheet): void;
	/** Closes the sheet; nothing happens where none is open. */
	hide(): void;
	/** Closes the sheet for another place of the page: its entry in the history becomes that place's. */
	leave(address: string): void;
}

/** Keeps the open claim in memory: inside a frame nothing goes into the host's history. */
export class MemoryStore implements SheetStore {
	open = $state.raw<OpenSheet | null>(null);
	show(open: OpenSheet): void {
		this.open = open;
	}
	hide(): void {
		this.open = null;
	}
	leave(): void {
		this.open = null;
	}
}

/** Loads what a sheet needs: its component and its data. Rejects where either does not come. */
export type LoadSheet = () => Promise<{ Sheet: typeof Sheet; data: SheetData }>;

/**
 * Which claim's sheet is open, and how it is opened. The sheet's code and data come with the first claim that is
 * opened; where they do not come, the claim's row on the evidence page opens, to which every mark is a plain link.
 */
export class Claims {
	/** The sheet's component and data once they have come. */
	loaded = $state.raw<Awaited<ReturnType<LoadSheet>> | null>(null);
	/** The mark from which the sheet was opened; it gets the focus back. */
	#opener: HTMLElement | null = null;
	/** How often the sheet was asked for: while it loads, only the latest request counts. */
	#requests = 0;

	constructor(
		readonly store: SheetStore,
		private readonly load: LoadSheet,
		/** Address of the evidence page. */
		private readonly evidence: string
	) {}

	readonly open = $derived.by(() => this.store.open);
	readonly claim = $derived.by(() => (this.open ? (this.loaded?.data.claims[this.open.id] ?? null) : null));

	/** Opens the sheet of a claim. `opener`: the mark that was activated; null for an address or the history. */
	async show(id: string, version: string | null, opener: HTMLElement | null): Promise<void> {
		if (!(await this.ready(id, opener !== null))) return;
		if (!this.loaded!.data.claims[id]) return;
		// The reader has pressed twice: it is one entry of the history.
		if (this.open?.id === id && this.open.version === version) return;
		this.#opener = opener;
		this.store.show({ id, version });
	}

	/**
	 * Loads the sheet for a claim that is open already (by a reload or the forward button).
	 * @returns whether it has come, and no claim was asked for since
	 */
	async ready(id: string, impatient = false): Promise<boolean> {
		const request = ++this.#requests;
		const isLatest = () => request === this.#requests;
		// A connection that hangs is as good as none; only a reader who asked for the sheet is sent away.
		const late = impatient ? setTimeout(() => isLatest() && this.insteadOf(id, false), PATIENCE) : 0;
		try {
			this.loaded ??= await this.load();
			return isLatest();
		} catch {
			if (isLatest()) this.insteadOf(id, !impatient);
			return false;
		} finally {
			clearTimeout(late);
		}
	}

	/**
	 * Without the sheet: the same claim's row on the evidence page.
	 * @param replace whether this page's entry in the history names the claim: left there, Back would open the sheet
	 *   again, which fails again, and the reader would never come back to the story
	 */
	insteadOf(id: string, replace = this.open !== null): void {
		console.info('The evidence sheet did not load; opening the evidence page.');
		if (leaveTo(`${this.evidence}#${id}`, replace)) this.store.hide();
	}

	hide(): void {
		this.store.hide();
	}

	/** Closes the sheet for the place that `address` names. */
	leave(address: string): void {
		this.store.leave(address);
	}

	/** Whether the open sheet was opened from a sentence that refers to the claim and does not tell it itself. */
	get byReference(): boolean {
		return this.#opener?.dataset['see'] !== undefined;
	}

	/** The mark that opened the sheet, or the claim's first mark after a reload. */
	markOf(id: string): HTMLElement | null {
		return this.#opener?.isConnected ? this.#opener : document.getElementById(`claim-${id}`);
	}
	/** Call when the sheet has closed: the next one has its own opener. */
	forgetOpener(): void {
		this.#opener = null;
	}
}
