import { targetOf } from '../model/hash.ts';

/**
 * The address bar follows the reader: a section's address is set when the reader has stayed in it for a
 * moment, and never oftener than browsers allow (Safari throws past 100 changes in 10 s; we keep to one a
 * second). Pure scheduling: what is set, and where the page is now, come from outside.
 */

/** Stay in a section before its address is set, ms. */
export const SETTLE = 300;
/** Shortest time between two changes of the address, ms. */
export const GAP = 1000;

/** Where the follower looks, and what it sets. */
export interface AddressOptions {
	/** The path, or title, of the page now; links and the way back change it too. */
	here(): string;
	set(path: string): void;
}

/** Gives the function that is told at each place which path, or title, belongs to it. */
export function follower({ here, set }: AddressOptions): (path: string) => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wanted: string | null = null;
	let last = -GAP;
	return (path) => {
		if (path === wanted && timer !== undefined) return;
		wanted = path;
		clearTimeout(timer);
		timer = undefined;
		if (path === here()) return;
		timer = setTimeout(
			() => {
				timer = undefined;
				if (path === here()) return;
				last = performance.now();
				set(path);
			},
			Math.max(SETTLE, last + GAP - performance.now())
		);
	};
}

/**
 * The section whose element the address names while that element is in the window; undefined where it names none. A
 * claim at a section's end may come to stand so high that the next section is the one that is read.
 */
export function namedSection(): string | undefined {
	const target = targetOf(location.hash);
	if (!target) return undefined;
	const { top, bottom } = target.getBoundingClientRect();
	return bottom > 0 && top < innerHeight ? target.closest('[data-section]')?.id : undefined;
}

/** The hash that the address may keep: one whose target lies in the section (null: before the first one). */
export function keptHash(section: string | null): string {
	const { hash } = location;
	const target = targetOf(hash);
	return target && (target.closest('[data-section]')?.id ?? null) === section ? hash : '';
}
