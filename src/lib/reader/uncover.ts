/** Room between the picture and what comes to light under it, px. */
const LEAD = 24;

/**
 * Brings a part of a step's words to light that stands under the picture or below the window. Words stay under their
 * picture while the step lasts (styles/steps.css): the browser, which scrolls by what is missing, does not know of that.
 * Does nothing for what is in view, and where words scroll with the page.
 */
export function uncover(node: Element): void {
	const box = node.closest<HTMLElement>('.step-box');
	const room = box && parseFloat(getComputedStyle(box).minHeight);
	if (!room || getComputedStyle(box).position !== 'sticky') return;
	const { top, bottom } = node.getBoundingClientRect();
	const above = top - (innerHeight - room) - LEAD;
	const below = bottom - innerHeight + LEAD;
	/** So far the page scrolls before the words go on. */
	const stays = box.parentElement!.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom;
	if (below > LEAD) scrollBy({ top: stays + Math.min(below, above), behavior: 'instant' });
	else if (above < -LEAD && !node.closest('.fork')) scrollBy({ top: above, behavior: 'instant' });
}

/** Has all that gets the focus in a step's words come to light. */
export function uncoverFocused(): void {
	document.addEventListener('focusin', ({ target }) =>
		// The browser scrolls first.
		requestAnimationFrame(() => target instanceof Element && uncover(target))
	);
}
