import { reveal } from '../../model/hash.ts';
import { modified } from '../../model/modified.ts';
import { uncover } from '../uncover.ts';
import type { Claims } from './claims.svelte.ts';

/**
 * Listens once for all marks of a page: a mark ([data-claim], or [data-open] in a picture) opens its sheet, by click,
 * Enter or Space. Marks are links to the evidence page, which is what they remain without this.
 */
export function listenToMarks(root: HTMLElement, claims: Claims): void {
	for (const mark of root.querySelectorAll('[data-claim]')) mark.setAttribute('role', 'button');
	root.addEventListener('click', (event) => {
		const mark = (event.target as Element).closest<HTMLElement>('[data-claim], [data-open]');
		const id = mark?.dataset['claim'] ?? mark?.dataset['open'];
		if (!mark || !id || modified(event)) return;
		event.preventDefault();
		void claims.show(id, mark.dataset['version'] ?? null, mark);
	});
	root.addEventListener('keydown', (event) => {
		// A button to those who hear the page: Space activates it too.
		const mark = (event.target as Element).closest<HTMLElement>('[data-claim]');
		if (event.key !== ' ' || !mark) return;
		event.preventDefault();
		mark.click();
	});
}

/**
 * A reference to a claim ([data-see]) opens the claim's sheet where the reader is; from there a link leads to the
 * claim's own sentence (see ClaimSheet.svelte). Nobody is taken chapters away by a tap on a sentence. References are
 * links to that sentence, which is what they remain without this.
 */
export function listenToReferences(root: HTMLElement, claims: Claims): void {
	for (const reference of root.querySelectorAll('a[data-see]'))
		reference.setAttribute('aria-haspopup', 'dialog');
	root.addEventListener('click', (event) => {
		const reference = (event.target as Element).closest<HTMLAnchorElement>('a[data-see]');
		if (!reference || modified(event)) return;
		event.preventDefault();
		void claims.show(reference.dataset['see']!, null, reference);
	});
}

/** Brings the sentence that tells a claim into view and gives it the focus. */
export function goToClaim(target: HTMLElement): void {
	reveal(target);
	target.scrollIntoView({ block: 'center', behavior: 'instant' });
	uncover(target);
	target.focus({ preventScroll: true });
}
