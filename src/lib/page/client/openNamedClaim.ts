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
	const steps = new Map(Object.entries(renamed.steps).map(([from, to]) => [hashOf(from), hashOf(to)]));
	const read = () => {
		const { hash } = location;
		const moved = steps.get(hash);
		if (moved) return goTo(moved);
		const found = targetOf(hash);
		// With something behind it that is no part of it: the browser has not found it.
		if (found && !names(hash, found)) goTo(`#${found.id}`);
		const id = /^#claim-([a-z0-9-]+)$/.exec(found ? `#${found.id}` : hash)?.[1];
		const now = renamed.claims[id ?? ''];
		if (now) goTo(`#claim-${now}`);
		const target = now ? targetOf(`#claim-${now}`) : found;
		if (!id || !target) return noteUnknown(hash);
		reveal(target);
		uncover(target);
		if (!claims.open) void claims.show(now ?? id, target.dataset['version'] ?? null, null);
	};
	read();
	addEventListener('hashchange', read);
}

/** Of chapter/step, as its element is named. */
const hashOf = (step: string): string => `#${step.replace('/', '-')}`;

/** The address as it is now, and the place that it names. */
function goTo(hash: string): void {
	replaceAddress(hash);
	const target = targetOf(hash);
	if (!target) return;
	reveal(target);
	target.scrollIntoView();
	uncover(target);
}
