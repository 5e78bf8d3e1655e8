/**
 * Share menus stand in the HTML with plain links. What needs script (copying, the system's share sheet, embed
 * code) is lazy-loaded when the reader first points at or focuses a menu.
 */
import type { OpenMaker } from './menu.ts';

/**
 * Listens for interest in any share menu below `root`, now and later.
 * @param openMaker opens the dialog that makes embed code
 */
export function enhanceShareMenus(root: ParentNode, openMaker: OpenMaker): void {
	let failed = false;
	const onInterest = ({ target }: Event) => {
		const details = target instanceof Element && target.closest<HTMLDetailsElement>('details[data-share]');
		if (!details) return;
		import('./menu.ts').then(
			({ enhanceMenu }) => enhanceMenu(details, openMaker),
			() => {
				if (!failed) console.info('The share menu keeps its plain links: its script did not load.');
				failed = true;
			}
		);
	};
	root.addEventListener('pointerover', onInterest);
	root.addEventListener('focusin', onInterest);
}
