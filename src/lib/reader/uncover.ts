/** Room between the picture and what comes to light under it, px. */
const LEAD = 24;

/**
 * Brings a part of a step's words that has passed under the picture to light again. Words stay under their picture
 * while the step lasts (styles/steps.css): the browser, which scrolls by what is missing, leaves them where they are.
 * Does nothing for what is not covered, and where words scroll with the page.
 */
export function uncover(node: Element): void {
	const box = node.closest<HTMLElement>('.step-box');
	const room = box && parseFloat(getComputedStyle(box).minHeight);
	if (!room || getComputedStyle(box).position !== 'sticky') return;
	const [at, boxAt] = [node.getBoundingClientRect().top, box.getBoundingClientRect().top];
	const edge = innerHeight - room;
	if (at >= edge || boxAt + box.offsetHeight < edge + 1) return;
	// Back to where the box still stands at the top of its step.
	const step = box.parentElement!.getBoundingClientRect().top;
	scrollBy({ top: step + at - boxAt - edge - LEAD, behavior: 'instant' });
}

/** Has all that gets the focus in a step's words come to light. */
export function uncoverFocused(): void {
	document.addEventListener('focusin', ({ target }) =>
		// The browser scrolls first.
		requestAnimationFrame(() => target instanceof Element && uncover(target))
	);
}
