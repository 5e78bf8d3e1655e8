/** Room between the picture and what comes to light under it, px. */
const LEAD = 24;

/**
 * Brings a part of a step's words to light that has passed under the picture, or is below the window in words that stay
 * under the picture and have more lines than room: they go on first. Does nothing for what is in view, such as words
 * with a fork, which pass over the picture, and where no words stay under one (styles/steps.css).
 */
export function uncover(node: Element): void {
	const step = node.closest('.step');
	const first = step?.querySelector('.first-words');
	if (!first || getComputedStyle(first).position !== 'sticky') return;
	const edge = parseFloat(getComputedStyle(first).top);
	const { top, bottom } = node.getBoundingClientRect();
	const below = bottom - innerHeight;
	if (top < (step!.matches('.fork-over') ? LEAD : edge))
		scrollBy({ top: top - edge - LEAD, behavior: 'instant' });
	else if (below > 0 && first.contains(node)) {
		const stays = first.parentElement!.getBoundingClientRect().bottom - first.getBoundingClientRect().bottom;
		scrollBy({ top: stays + below + LEAD, behavior: 'instant' });
	}
}

/** Has all that gets the focus in a step's words come to light. */
export function uncoverFocused(): void {
	document.addEventListener('focusin', ({ target }) =>
		// The browser scrolls first.
		requestAnimationFrame(() => target instanceof Element && uncover(target))
	);
}
