import { createSubscriber } from 'svelte/reactivity';

const system =
	typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: no-preference)') : null;
/** Without listeners, in some in-app browsers, the setting holds as it was when the page was opened. */
const followSystem = createSubscriber((update) => {
	system?.addEventListener?.('change', update);
	return () => system?.removeEventListener?.('change', update);
});
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
	followSystem();
	return able && document.documentElement.dataset.motion !== 'off' && (system?.matches ?? false);
}

/** Whether a picture stands at the end of its movement: on the server, and where no movement is wanted. Reactive. */
export const standsStill = (): boolean => typeof document === 'undefined' || !motionWanted();
