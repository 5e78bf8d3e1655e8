import type { Attachment } from 'svelte/attachments';

/** One observer for all words of a field. */
const observers = new WeakMap<Element, IntersectionObserver>();

function observerOf(field: HTMLElement): IntersectionObserver {
	const known = observers.get(field);
	if (known) return known;
	// The field is clipped under the heads; a margin takes no custom property, so it is read.
	const clip = getComputedStyle(field).getPropertyValue('--clip').trim() || '0px';
	const observer = new IntersectionObserver(
		// After a jump a word may have several entries: the last one holds.
		(entries) => {
			for (const { target, intersectionRatio } of entries)
				target.toggleAttribute('data-away', intersectionRatio < 0.98);
		},
		{ root: field, rootMargin: `-${clip} 0px 0px`, threshold: [0, 0.98] }
	);
	observers.set(field, observer);
	return observer;
}

/**
 * Words that the field cuts through or that stand outside of it are neither read nor reached by keys: they are marked
 * with `data-away`. Of the browser's own observer, so that nothing is measured while the chart moves. Without script
 * all words stand.
 */
export const away: Attachment<HTMLElement> = (node) => {
	const field = node.closest<HTMLElement>('.field');
	if (!field || typeof IntersectionObserver === 'undefined') return;
	const observer = observerOf(field);
	observer.observe(node);
	return () => observer.unobserve(node);
};
