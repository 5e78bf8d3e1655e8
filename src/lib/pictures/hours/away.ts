import type { Attachment } from 'svelte/attachments';

/**
 * Words that the field cuts through or that stand outside of it are neither read nor reached by keys: they are marked
 * with `data-away`. Of the browser's own observer, so that nothing is measured while the chart moves. Without script
 * all words stand.
 */
export const away: Attachment<HTMLElement> = (node) => {
	const field = node.closest<HTMLElement>('.field');
	if (!field || typeof IntersectionObserver === 'undefined') return;
	// The field is clipped under the heads; a margin has no custom property, so it is read.
	const clip = getComputedStyle(field).getPropertyValue('--clip').trim() || '0px';
	const observer = new IntersectionObserver(
		// After a jump several entries come at once: the last one holds.
		(entries) => node.toggleAttribute('data-away', entries.at(-1)!.intersectionRatio < 0.98),
		{ root: field, rootMargin: `-${clip} 0px 0px`, threshold: [0, 0.98] }
	);
	observer.observe(node);
	return () => observer.disconnect();
};
