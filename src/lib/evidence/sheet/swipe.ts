/** From here on a drag down closes the sheet when the finger lifts, px. */
const FAR_ENOUGH = 80;

/**
 * Follows a finger that drags the sheet down, from anywhere on it as long as there is nothing above to scroll to.
 *
 * @param panel the part that scrolls
 * @param onmove is told how far down the sheet is dragged, px; 0 when it is let go too early
 * @param onclose is called when it was dragged far enough
 * @returns removes the listeners
 */
export function swipeDown(panel: HTMLElement, onmove: (px: number) => void, onclose: () => void): () => void {
	/** Where the finger went down, px; null = this touch is no drag. */
	let from: number | null = null;
	let dragged = 0;
	const drag = (px: number) => onmove((dragged = px));

	const start = (event: TouchEvent) => {
		dragged = 0;
		from = event.touches.length === 1 && panel.scrollTop <= 0 ? event.touches[0]!.clientY : null;
	};
	const move = (event: TouchEvent) => {
		if (from === null) return;
		const by = event.touches[0]!.clientY - from;
		// Upwards first: this finger scrolls.
		if (by <= 0 && dragged === 0) from = null;
		else if (event.cancelable) event.preventDefault();
		drag(Math.max(0, by));
	};
	const end = () => {
		from = null;
		if (dragged > FAR_ENOUGH) onclose();
		else drag(0);
	};

	const listeners = new AbortController();
	const { signal } = listeners;
	panel.addEventListener('touchstart', start, { passive: true, signal });
	panel.addEventListener('touchmove', move, { passive: false, signal });
	panel.addEventListener('touchend', end, { signal });
	panel.addEventListener('touchcancel', end, { signal });
	return () => listeners.abort();
}
