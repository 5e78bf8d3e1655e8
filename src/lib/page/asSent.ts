/**
 * The page stays as the server sent it when script cannot take it over. Svelte would clear the page and draw it
 * anew, without its words, which are in the HTML alone: that is refused, and what was touched by then is put back.
 */
const FAILED = new Error('Script could not take the page over; it stays as it came.');
let watch: MutationObserver | null = null;

/** Call before anything is taken over; ends with `takenOver`. */
export function keepAsSent(body: HTMLElement): void {
	// Its records wait while script runs: they are all that was changed since it began.
	watch = new MutationObserver(() => {});
	watch.observe(body, { childList: true, subtree: true });
	Object.defineProperty(body, 'textContent', {
		configurable: true,
		set() {
			for (const { target, addedNodes, removedNodes, nextSibling } of watch!.takeRecords().reverse()) {
				for (const node of addedNodes) target.removeChild(node);
				for (const node of removedNodes) target.insertBefore(node, nextSibling);
			}
			takenOver();
			throw FAILED;
		}
	});
	// The console has been told by Svelte.
	addEventListener('unhandledrejection', (event) => {
		if (event.reason === FAILED) event.preventDefault();
	});
}

/** Script has taken the page over. */
export function takenOver(): void {
	watch?.disconnect();
	Reflect.deleteProperty(document.body, 'textContent');
}
