import { modified } from '../model/modified.ts';
import type { Stepper } from './stepper.svelte.ts';

/** The step of this embed whose words hold what a reference or a fragment link leads to; -1 where none does. */
function stepOf(root: HTMLElement, clicked: Element): number {
	const claim = clicked.closest<HTMLElement>('[data-see]')?.dataset['see'];
	const hash = clicked.closest('a[href^="#"]')?.getAttribute('href');
	const target = claim
		? root.querySelector(`[data-step] [data-claim="${CSS.escape(claim)}"]`)
		: hash && document.getElementById(hash.slice(1));
	const step = target ? target.closest('[data-step]') : null;
	return step ? [...root.querySelectorAll('[data-step]')].indexOf(step) : -1;
}

/**
 * An embed is no place to travel in: what its links lead to within it is shown, every other link opens beside the page
 * that holds it. Links whose click is taken already (marks, which open their sheet) are left alone.
 * @param openLink opens an address otherwise, where that is needed; false leaves it to the browser
 */
export function listenToLinks(
	root: HTMLElement,
	stepper: Stepper,
	openLink: (href: string) => boolean
): void {
	root.addEventListener('click', (event) => {
		if (event.defaultPrevented || modified(event)) return;
		const clicked = event.target as Element;
		const step = stepOf(root, clicked);
		if (step >= 0) {
			event.preventDefault();
			stepper.turnTo(step);
			return;
		}
		const link = clicked.closest<HTMLAnchorElement>('a[href]');
		if (!link) return;
		link.target = '_blank';
		link.rel = 'noopener';
		if (openLink(link.href)) event.preventDefault();
	});
}
