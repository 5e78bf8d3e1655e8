import { isFreshVisit } from '../../model/freshVisit.ts';

/**
 * First in the body of a section's page: on a slow connection the page would be painted from its top as far as it has
 * come. What is shown waits for the section (open.inline.ts), but not for ever. Where the browser restores a place by
 * itself (reload, back) nothing waits. A bare '#' is taken off the address: to the browser it is the top of the page.
 */
/** Longest wait, ms. */
const LONGEST = 4000;

const root = document.documentElement;
try {
	if (location.href.endsWith('#'))
		history.replaceState(history.state, '', location.pathname + location.search);
} catch {
	// Refused: the page opens at its top.
}
if (isFreshVisit()) {
	root.classList.add('held');
	setTimeout(() => root.classList.remove('held'), LONGEST);
}
