import type { Attachment } from 'svelte/attachments';
import { cuts } from '../../graphics/motion.ts';

/** From the old length of an hour to the new one, ms. */
const REFIT = 750;

/**
 * Fades what stands by the hours out and in again when their length changes, either way: the length itself changes once
 * (Picture.svelte), 250 ms on, while nothing of it is seen. What a page opens with stands at once.
 * @param short the hours are short, so that the empty ones have room
 */
export function refit(short: () => boolean): Attachment<HTMLElement> {
	let before: boolean | undefined;
	return (node) => {
		const changed = before !== undefined && before !== short();
		before = short();
		if (!changed) return;
		// Where steps are skimmed the length changes at once: unseen in that frame, or all of it would be a layout shift.
		if (cuts(node)) node.animate?.({ opacity: [0, 0] }, 1);
		else node.animate({ opacity: [1, 0, 0, 1], offset: [0, 0.3, 0.4, 1] }, REFIT);
	};
}
