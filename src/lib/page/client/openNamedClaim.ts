import { isFreshVisit } from '../../model/freshVisit.ts';
import { names, noteUnknown, reveal, targetOf } from '../../model/hash.ts';
import { replaceAddress } from '../../model/history.ts';
import type { Claims } from '../../reader/claims/claims.svelte.ts';
import { uncover } from '../../reader/uncover.ts';
import type { PageData } from '../pageData.ts';

/**
 * An address that ends in #claim-<id> opens that claim's sheet, on load and whenever the hash changes. Old ids of
 * claims open the claim that they have become; those of gone steps lead to the step that stays.
 */
export function openNamedClaim(claims: Claims, renamed: PageData['renamed']): void {
	// Maps: an address may hold any word, such as the name of a method that every object has.
	const steps = new Map(renamed.steps);
	const renamedClaims = new Map(renamed.claims);
	const read = () => {
		const { hash } = location;
		const moved = steps.get(hash);
		if (moved) return goTo(moved);
		const found = targetOf(hash);
		// With something behind it that is no part of it: the browser has not found it.
		if (found && !names(hash, found)) goTo(`#${found.id}`);
		const id = /^#claim-([a-z0-9-]+)$/.exec(found ? `#${found.id}` : hash)?.[1];
		const now = renamedClaims.get(id ?? '');
		if (now) goTo(`#claim-${now}`);
		const target = now ? targetOf(`#claim-${now}`) : found;
		if (!id || !target) return noteUnknown(hash);
		reveal(target);
		bringBack(target);
		if (!claims.open) void claims.show(now ?? id, target.dataset['version'] ?? null, null);
	};
	read();
	addEventListener('hashchange', read);
	void document.fonts?.ready.then(() => {
		const target = claims.open && targetOf(location.hash);
		if (target) bringBack(target);
	});
}

/**
 * Back into view where the browser has left it outside: it goes to the place of an address while the page still comes,
 * and the boxes of the steps and the type move it afterwards. A page that is reloaded stands where it stood.
 */
function bringBack(target: HTMLElement): void {
	const { top } = target.getBoundingClientRect();
	if (isFreshVisit() && (top < 0 || top > innerHeight)) target.scrollIntoView();
	uncover(target);
}

/** The address as it is now, and the place that it names. */
function goTo(hash: string): void {
	replaceAddress(hash);
	const target = targetOf(hash);
	if (!target) return;
	reveal(target);
	target.scrollIntoView();
	uncover(target);
}
