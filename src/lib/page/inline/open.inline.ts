import { targetOf } from '../../model/hash.ts';

/**
 * Right after a section: opens the page there, if hold.inline.ts still waits for it and the address names no place in
 * it (#claim-…), to which the browser goes by itself; names of others (#xtor=…) are none. Fonts that arrive later move the
 * section where the browser anchors no scroll position (Safari): it is put back for a reader who has not moved yet,
 * nor been led by the browser to quoted words farther on (#:~:text=, which no script sees).
 */
/** The browser has gone elsewhere when it has scrolled and the section has moved by more, px. */
const ELSEWHERE = 200;

/**
 * Scrolls to an element as the browser does for an address. Not by scrollIntoView: after it Chromium 150 begins with the
 * first Tab in the section, not at the skip link and the menu.
 */
const standAt = (node: Element): void => {
	const { scrollMarginTop } = getComputedStyle(node);
	const { scrollPaddingTop } = getComputedStyle(document.documentElement);
	const over = (parseFloat(scrollMarginTop) || 0) + (parseFloat(scrollPaddingTop) || 0);
	scrollTo({ top: node.getBoundingClientRect().top + scrollY - over, behavior: 'instant' });
};

const root = document.documentElement;
let section = document.currentScript?.previousElementSibling ?? null;
if (root.classList.contains('held') && section) {
	root.classList.remove('held');
	if (targetOf(location.hash)) section = null;
	if (section) standAt(section);
	const top = section?.getBoundingClientRect().top ?? 0;
	const at = scrollY;
	for (const event of ['wheel', 'touchmove', 'keydown', 'mousedown']) {
		addEventListener(event, () => (section = null), { once: true, passive: true });
	}
	void document.fonts?.ready.then(() => {
		if (!section) return;
		const near = Math.abs(section.getBoundingClientRect().top - top) < ELSEWHERE;
		if (near || scrollY === at) standAt(section);
	});
}

export {};
