/**
 * The browser's observers, where it has them: some in-app browsers and hardened ones do not. Words and links need none
 * of them; what is observed does with less.
 */

/** Whether places can be observed, and again when sizes change: by our own code and for scrollama. */
export const canObserve = (): boolean =>
	typeof IntersectionObserver === 'function' && typeof ResizeObserver === 'function';

/** An IntersectionObserver, or what stands in for it. */
export interface Watch {
	observe(target: Element): void;
	unobserve(target: Element): void;
	disconnect(): void;
}

/**
 * Tells when targets come into view or leave it. Without IntersectionObserver each target counts as in view from the
 * first on.
 * @param onchange told whether the target is in view, and the share of it that is, 0 to 1
 */
export function watchView(
	onchange: (target: Element, seen: boolean, share: number) => void,
	options: IntersectionObserverInit = {}
): Watch {
	if (typeof IntersectionObserver !== 'function') {
		const nothing = () => undefined;
		return {
			observe: (target) => queueMicrotask(() => onchange(target, true, 1)),
			unobserve: nothing,
			disconnect: nothing
		};
	}
	return new IntersectionObserver((entries) => {
		for (const { target, isIntersecting, intersectionRatio } of entries)
			onchange(target, isIntersecting, intersectionRatio);
	}, options);
}

/**
 * Calls back when the size of an element changes, and once at first. Without ResizeObserver: when that of the window
 * does, and when the page has loaded.
 * @returns a function that stops it
 */
export function onResize(target: Element, changed: () => void): () => void {
	if (typeof ResizeObserver === 'function') {
		const observer = new ResizeObserver(changed);
		observer.observe(target);
		return () => observer.disconnect();
	}
	const stop = new AbortController();
	for (const event of ['resize', 'load']) addEventListener(event, changed, { signal: stop.signal });
	queueMicrotask(changed);
	return () => stop.abort();
}
