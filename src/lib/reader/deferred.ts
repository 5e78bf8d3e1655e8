import { targetOf } from '../model/hash.ts';

/** All that styles/deferred.css leaves out, and zones that it does not: those are as they were when asked for. */
const ZONES = '[data-zone], .tall [data-frame]';

/** So much is laid out at a time, ms: a slow phone answers in between. A zone that takes longer is not divided. */
const SLICE = 6;

/** When the browser has nothing else to do; browsers that defer can tell. */
const idle = (): Promise<unknown> => new Promise((done) => requestIdleCallback(done));

/**
 * Lays out what a fresh visit has left out so far (styles/deferred.css), in slices; all that is left at once as soon as
 * the reader does more than scroll: links, keys and a window of another size need the true places.
 * @returns when all is laid out; at once where nothing was left out
 */
export async function layOutDeferred(root: HTMLElement): Promise<void> {
	const { classList } = document.documentElement;
	if (!classList.contains('defers')) return;
	const all = () => classList.remove('defers');
	for (const event of ['click', 'keydown', 'resize'])
		addEventListener(event, all, { once: true, capture: true });
	// The browser has gone there already, by places that were none.
	const allAndGo = () => {
		if (!classList.contains('defers')) return;
		all();
		targetOf(location.hash)?.scrollIntoView();
	};
	addEventListener('hashchange', allAndGo, { once: true });
	const zones = root.querySelectorAll<HTMLElement>(ZONES);
	let began = -Infinity;
	for (const zone of zones) {
		if (performance.now() - began > SLICE) {
			await idle();
			began = performance.now();
		}
		if (!classList.contains('defers')) break;
		zone.style.contentVisibility = 'visible';
		// A font that it is the first to need would lay out again all that comes until then.
		await document.fonts?.ready;
	}
	all();
	for (const zone of zones) zone.style.contentVisibility = '';
}
