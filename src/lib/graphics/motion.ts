import { createSubscriber } from 'svelte/reactivity';
import { mediaQuery } from '../model/mediaQuery.ts';

const systemWants = mediaQuery('(prefers-reduced-motion: no-preference)');
/** Browsers that cannot animate from script cut. */
const able = typeof Element !== 'undefined' && 'animate' in Element.prototype;
const followSwitch = createSubscriber((update) => {
	const observer = new MutationObserver(update);
	observer.observe(document.documentElement, { attributeFilter: ['data-motion'] });
	return () => observer.disconnect();
});

/** Whether movement is wanted: the system's setting, and the page's own switch on <html data-motion>. Reactive. */
export function motionWanted(): boolean {
	followSwitch();
	// Read first: what is not read is not followed.
	const wanted = systemWants();
	return able && wanted && document.documentElement.dataset.motion !== 'off';
}

/** Whether a picture stands at the end of its movement: on the server, and where no movement is wanted. Reactive. */
export const standsStill = (): boolean => typeof document === 'undefined' || !motionWanted();

/** Whether a part of a picture comes and goes at once: no movement is wanted, or its stage cuts (reader/StageBox.svelte). */
export const cuts = (part: Element): boolean => standsStill() || part.closest('.cut') !== null;

/** How long what the step before had takes to fade, ms. */
const GOING = 250;
/** A transition of Svelte's: what the step before had fades, and leaves its place to what comes at once. */
export const goes = (part: Element) => ({
	duration: cuts(part) ? 0 : GOING,
	css: (left: number) => `position:absolute;opacity:${left}`
});
/** Within this time the next words wait and the old ones go, then the next come, ms. */
const HANDED_OVER = 2 * GOING + 50;
/**
 * A transition of Svelte's, for both ways, of words that stand in one place with others: they come once those have
 * gone, also where that begins a frame or two late. One rule for both, so a change that is interrupted turns back
 * from what is seen.
 */
export const handsOver = (words: HTMLElement) => ({
	duration: cuts(words) ? 0 : HANDED_OVER,
	css: (share: number) => `opacity:${Math.max(0, 1 - ((1 - share) * HANDED_OVER) / GOING)}`,
	// A busy browser begins an animation a little after the frame that it is in: until then nothing of it holds, and words
	// that come would stand there whole for a frame.
	tick: (share: number) => {
		words.style.opacity = share < 1 ? '0' : '';
	}
});
