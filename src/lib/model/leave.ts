/**
 * Leads to another page of the site. From a frame into a tab of its own: our pages do not stand in other sites' frames,
 * but for the embeds.
 * @param replace the address takes the place of this page's entry in the history
 * @returns whether this page stays
 */
export function leaveTo(address: string, replace = false): boolean {
	if (window.top !== window.self) {
		window.open(address, '_blank', 'noopener');
		return true;
	}
	location[replace ? 'replace' : 'assign'](address);
	return false;
}
