/** Names of places in our pages: ids of chapters, steps, claims, records. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*/i;

/**
 * The element that an address's hash names; null where there is none, or where the hash is no proper name. Links are
 * copied with what stands behind them (a bracket, a comma of either script, a query of somebody's tool): a name with
 * such an end is that name.
 */
export function targetOf(hash: string): HTMLElement | null {
	try {
		const name = decodeURIComponent(hash.slice(1));
		const bare = NAME.exec(name)?.[0];
		return document.getElementById(name) ?? (bare ? document.getElementById(bare) : null);
	} catch {
		// A per cent sign with nothing sound behind it.
		return null;
	}
}

/** Whether a browser finds the element itself: the hash is its very id. */
export const names = (hash: string, target: Element): boolean => hash === `#${target.id}`;

/** Opens what hides an element: a closed list around it. To be called before it is scrolled to or focused. */
export function reveal(element: Element): void {
	element.closest('details:not([open])')?.setAttribute('open', '');
}

/** Says once in the console that an address names no place of the page, and what a reader gets instead. */
export function noteUnknown(hash: string): void {
	if (hash.length < 2 || targetOf(hash)) return;
	console.info(
		`Nothing on this page is called "${hash}", so it is shown from where it opens. Links to places end in #chapter-step or #claim-id; claims.json has the ids.`
	);
}
