/**
 * The page stays as the server sent it when script cannot take it over. Svelte would clear the page and draw it
 * anew, without its words, which are in the HTML alone: that is refused, and what was touched by then is put back.
 */
const FAILED = new Error('Script could not take the page over; it stays as it came.');
let watch: MutationObserver | null = null;
/** All that was changed since it began, in order: where script waits for a file, the browser tells in between. */
let changes: MutationRecord[] = [];

/** Call before anything is taken over; ends with `takenOver`. */
export function keepAsSent(body: HTMLElement): void {
	watch = new MutationObserver((records) => changes.push(...records));
	watch.observe(body, { childList: true, subtree: true });
	Object.defineProperty(body, 'textContent', {
		configurable: true,
		set() {
			changes.push(...watch!.takeRecords());
			for (const { target, addedNodes, removedNodes, nextSibling } of changes.reverse()) {
				for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
				const before = nextSibling?.parentNode === target ? nextSibling : null;
				for (const node of removedNodes) target.insertBefore(node, before);
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
	changes = [];
	Reflect.deleteProperty(document.body, 'textContent');
}
