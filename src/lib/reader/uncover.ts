/** Room between the picture and what comes to light under it, px. */
const LEAD = 24;

/**
 * Brings a part of a step's words that has passed under the picture to light again; does nothing for what is not
 * covered, such as words with a fork, which pass over it, and where no words stay under a picture (styles/steps.css).
 */
export function uncover(node: Element): void {
	const step = node.closest('.step');
	const first = step?.querySelector('.first-words');
	if (!first || getComputedStyle(first).position !== 'sticky') return;
	const edge = parseFloat(getComputedStyle(first).top);
	const { top } = node.getBoundingClientRect();
	if (top < (step!.matches('.fork-over') ? LEAD : edge))
		scrollBy({ top: top - edge - LEAD, behavior: 'instant' });
}

/** Has all that gets the focus in a step's words come to light. */
export function uncoverFocused(): void {
	document.addEventListener('focusin', ({ target }) =>
		// The browser scrolls first.
		requestAnimationFrame(() => target instanceof Element && uncover(target))
	);
}
