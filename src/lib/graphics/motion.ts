/** Whether movement is wanted: the system's setting, and the page's own switch on <html data-motion>. */
export function motionWanted(): boolean {
	return (
		document.documentElement.dataset.motion !== 'off' &&
		window.matchMedia('(prefers-reduced-motion: no-preference)').matches
	);
}
