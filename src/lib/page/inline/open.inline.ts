/**
 * Right after a section: opens the page there, if hold.inline.ts still waits for it. Fonts that arrive later move the
 * section where the browser anchors no scroll position (Safari): it is put back for a reader who has not moved yet,
 * nor been led by the browser to quoted words farther on (#:~:text=, which no script sees).
 */
/** The browser has gone elsewhere when the section has moved by more, px. */
const ELSEWHERE = 200;

const root = document.documentElement;
let section = document.currentScript?.previousElementSibling ?? null;
if (root.classList.contains('held') && section) {
	root.classList.remove('held');
	section.scrollIntoView();
	const { top } = section.getBoundingClientRect();
	for (const event of ['wheel', 'touchmove', 'keydown', 'mousedown']) {
		addEventListener(event, () => (section = null), { once: true, passive: true });
	}
	void document.fonts.ready.then(() => {
		if (section && Math.abs(section.getBoundingClientRect().top - top) < ELSEWHERE) section.scrollIntoView();
	});
}

export {};
