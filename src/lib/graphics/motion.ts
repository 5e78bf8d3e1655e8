import { createSubscriber, MediaQuery } from 'svelte/reactivity';

const system = new MediaQuery('prefers-reduced-motion: no-preference', false);
const followSwitch = createSubscriber((update) => {
	const observer = new MutationObserver(update);
	observer.observe(document.documentElement, { attributeFilter: ['data-motion'] });
	return () => observer.disconnect();
});

/** Whether movement is wanted: the system's setting, and the page's own switch on <html data-motion>. Reactive. */
export function motionWanted(): boolean {
	followSwitch();
	return document.documentElement.dataset.motion !== 'off' && system.current;
}

/** Whether a picture stands at the end of its movement: on the server, and where no movement is wanted. Reactive. */
export const standsStill = (): boolean => typeof document === 'undefined' || !motionWanted();
