import type { Attachment } from 'svelte/attachments';

/**
 * Words that the field cuts through or that stand outside of it are neither read nor reached by keys: they are marked
 * with `data-away`. Of the browser's own observer, so that nothing is measured while the chart moves. Without script
 * all words stand.
 */
export const away: Attachment<HTMLElement> = (node) => {
	const field = node.closest<HTMLElement>('.field');
	if (!field || typeof IntersectionObserver === 'undefined') return;
	const observer = new IntersectionObserver(
		([entry]) => node.toggleAttribute('data-away', (entry?.intersectionRatio ?? 1) < 0.98),
		{ root: field, threshold: [0, 0.98] }
	);
	observer.observe(node);
	return () => observer.disconnect();
};
