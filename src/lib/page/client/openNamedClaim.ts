import { noteUnknown } from '../../model/hash.ts';
import type { Claims } from '../../reader/claims/claims.svelte.ts';

/** An address that ends in #claim-<id> opens that claim's sheet, on load and whenever the hash changes. */
export function openNamedClaim(claims: Claims): void {
	const read = () => {
		const { hash } = location;
		const id = /^#claim-([a-z0-9-]+)$/.exec(hash)?.[1];
		if (id && !claims.open && document.getElementById(`claim-${id}`)) void claims.show(id, null, null);
		else noteUnknown(hash);
	};
	read();
	addEventListener('hashchange', read);
}
