import { createSubscriber } from 'svelte/reactivity';

/**
 * Whether a media query holds; reactive. False where there is none, as on the server. Without listeners, in some in-app
 * browsers, it holds as it did when the page was opened (svelte's own MediaQuery throws there).
 */
export function mediaQuery(query: string): () => boolean {
	const list = typeof matchMedia === 'function' ? matchMedia(query) : null;
	const follow = createSubscriber((update) => {
		list?.addEventListener?.('change', update);
		return () => list?.removeEventListener?.('change', update);
	});
	return () => {
		follow();
		return list?.matches ?? false;
	};
}
