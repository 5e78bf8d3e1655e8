import type { Attachment } from 'svelte/attachments';

/** A swipe is at least this long (px), and this much longer than it is high. */
const LONG = 36;
const FLAT = 1.4;

/**
 * Calls `turned` with 1 for a swipe to the left and -1 for one to the right. Needs `touch-action: pan-y` on the
 * element: what goes up or down stays the host's scroll. Mice select text and are left alone.
 */
export function swipe(turned: (by: 1 | -1) => void): Attachment<HTMLElement> {
	return (node) => {
		let start: { id: number; x: number; y: number } | null = null;
		const down = (event: PointerEvent) => {
			start =
				event.pointerType === 'mouse' || !event.isPrimary || (event.target as Element).closest('dialog')
					? null
					: { id: event.pointerId, x: event.clientX, y: event.clientY };
		};
		const up = (event: PointerEvent) => {
			if (start?.id !== event.pointerId) return;
			const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
			start = null;
			if (Math.abs(dx) >= LONG && Math.abs(dx) > FLAT * Math.abs(dy)) turned(dx < 0 ? 1 : -1);
		};
		const cancel = () => (start = null);
		node.addEventListener('pointerdown', down);
		node.addEventListener('pointerup', up);
		node.addEventListener('pointercancel', cancel);
		return () => {
			node.removeEventListener('pointerdown', down);
			node.removeEventListener('pointerup', up);
			node.removeEventListener('pointercancel', cancel);
		};
	};
}
