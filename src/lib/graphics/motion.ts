let system: MediaQueryList | undefined;

/** Whether movement is wanted: the system's setting, and the page's own switch on <html data-motion>. */
export function motionWanted(): boolean {
	system ??= window.matchMedia('(prefers-reduced-motion: no-preference)');
	return document.documentElement.dataset.motion !== 'off' && system.matches;
}

/** Whether a picture stands at the end of its movement: on the server, and where no movement is wanted. */
export const standsStill = (): boolean => typeof document === 'undefined' || !motionWanted();
