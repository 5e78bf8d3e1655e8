import { targetOf } from '../model/hash.ts';
import { part } from '../model/part.ts';

/** All that styles/deferred.css leaves out, and zones that it does not: those are as they were when asked for. */
const ZONES = '[data-zone], .tall [data-frame]';

/** So much is laid out at a time, ms: a slow phone answers in between. A zone that takes longer is not divided. */
const SLICE = 6;

/** When the browser has nothing else to do; browsers that defer can tell. */
const idle = (): Promise<unknown> => new Promise((done) => requestIdleCallback(done));

/** When what has been asked for is laid out, and the reader's words are held in their place. */
const drawn = (): Promise<unknown> =>
	new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

function inWindow(zone: Element): boolean {
	const { top, bottom } = zone.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
}

/**
 * Lays out what a fresh visit has left out so far (styles/deferred.css), in slices; all that is left at once as soon as
 * the reader does more than scroll: links, keys and a window of another size need the true places.
 * @returns when all is laid out; at once where nothing was left out
 */
export async function layOutDeferred(root: HTMLElement): Promise<void> {
	const { classList } = document.documentElement;
	if (!classList.contains('defers')) return;
	const zones = [...root.querySelectorAll<HTMLElement>(ZONES)];
	const over = new AbortController();
	// Whatever fails in it, nothing stays left out.
	await part('layout', () => Promise.race([inSlices(zones, over.signal), atOnce(zones, over)]));
	over.abort();
	// Not before, for the same reason as in `atOnce`: now no height changes.
	await drawn();
	classList.remove('defers');
	for (const zone of zones) zone.style.contentVisibility = '';
}

const show = (zone: HTMLElement) => (zone.style.contentVisibility = 'visible');

/** Lays zones out while the browser is idle, until it is over. */
async function inSlices(zones: HTMLElement[], over: AbortSignal): Promise<void> {
	let began = -Infinity;
	for (const zone of zones) {
		if (performance.now() - began > SLICE) {
			await idle();
			began = performance.now();
		}
		if (over.aborted) return;
		show(zone);
		// A font that it is the first to need would lay out again all that comes until then.
		await document.fonts?.ready;
	}
}

/** Lays all zones out as soon as the reader does more than scroll; then, or before, it is over. */
async function atOnce(zones: HTMLElement[], over: AbortController): Promise<void> {
	const { type } = await new Promise<Event>((done) => {
		const all = (event: Event) => {
			over.abort();
			// Those in the window are laid out: were their style changed now, the browser would not hold them in their place.
			// Where it has gone elsewhere they may not be, and need not be held.
			zones.filter((zone) => event.type === 'hashchange' || !inWindow(zone)).forEach(show);
			done(event);
		};
		for (const event of ['click', 'keydown', 'resize', 'hashchange'])
			addEventListener(event, all, { once: true, capture: true, signal: over.signal });
	});
	// The browser has gone there already, by places that were none.
	if (type === 'hashchange') targetOf(location.hash)?.scrollIntoView();
}
