/**
 * What a browser, an in-app browser or a frame may refuse to a page, as script that runs before the page's own: each
 * takes one thing away as it goes missing out there. They run in the page and name nothing but their own.
 */
export const REFUSALS = {
	/** A sandbox without an origin, or more changes than the browser allows. */
	history: () => {
		for (const name of ['pushState', 'replaceState'] as const) {
			history[name] = () => {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			};
		}
	},
	/** Cookies blocked. */
	storage: () => {
		for (const name of ['localStorage', 'sessionStorage']) {
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('The operation is insecure.', 'SecurityError');
				}
			});
		}
	},
	/** Android's WebView without DOM storage. */
	'no storage': () => {
		for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, { value: null });
	},
	/** It says that it can, and does not: a frame without `web-share`. */
	share: () => {
		const refuse = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
		Object.defineProperty(Navigator.prototype, 'share', { value: refuse, configurable: true });
	},
	/** A frame without `clipboard-write`. */
	clipboard: () => {
		const refuse = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
		Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText: refuse } });
	},
	/** A page that came by http, most in-app browsers. */
	'no clipboard': () => {
		Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
	},
	PerformanceObserver: () => {
		delete (window as { PerformanceObserver?: unknown }).PerformanceObserver;
		Object.defineProperty(performance, 'getEntriesByType', { value: undefined });
	},
	IntersectionObserver: () => {
		delete (window as { IntersectionObserver?: unknown }).IntersectionObserver;
	},
	/** It is there and never says anything: a page that is drawn in the background. */
	'silent IntersectionObserver': () => {
		IntersectionObserver.prototype.observe = () => undefined;
	},
	ResizeObserver: () => {
		delete (window as { ResizeObserver?: unknown }).ResizeObserver;
	},
	dialog: () => {
		for (const name of ['showModal', 'show', 'close'])
			delete (HTMLDialogElement.prototype as unknown as Record<string, unknown>)[name];
	},
	/** It refuses to open one, as where another stands open. */
	'modal dialog': () => {
		HTMLDialogElement.prototype.showModal = () => {
			throw new DOMException('Not now', 'InvalidStateError');
		};
	},
	'media listeners': () => {
		for (const name of ['addEventListener', 'removeEventListener'])
			Object.defineProperty(MediaQueryList.prototype, name, { value: undefined });
	},
	animations: () => {
		for (const name of ['animate', 'getAnimations'])
			delete (Element.prototype as unknown as Record<string, unknown>)[name];
		for (const name of ['ViewTimeline', 'ScrollTimeline'])
			delete (window as unknown as Record<string, unknown>)[name];
	},
	'font loading': () => {
		Object.defineProperty(Document.prototype, 'fonts', { value: undefined });
	},
	'end of scrolling': () => {
		for (const target of [Window.prototype, window, Document.prototype])
			delete (target as unknown as Record<string, unknown>)['onscrollend'];
	},
	windows: () => {
		for (const name of ['open', 'prompt', 'alert', 'confirm'])
			Object.defineProperty(window, name, { value: () => null });
	}
} satisfies Record<string, () => void>;

export type Refusal = keyof typeof REFUSALS;
export const REFUSAL_NAMES = Object.keys(REFUSALS) as Refusal[];

/** All pairs of two refusals that can go together. */
export function refusalPairs(): [Refusal, Refusal][] {
	const same = (a: Refusal, b: Refusal) =>
		['storage', 'clipboard', 'dialog', 'IntersectionObserver'].some(
			(word) => a.includes(word) && b.includes(word)
		);
	return REFUSAL_NAMES.flatMap((a, i) =>
		REFUSAL_NAMES.slice(i + 1).flatMap((b): [Refusal, Refusal][] => (same(a, b) ? [] : [[a, b]]))
	);
}
