/**
 * A click on the link to a chapter of this page: goes there without loading the page anew and moves the focus to its
 * title. A click that asks for a new tab or window stays the browser's.
 */
export function goTo(event: MouseEvent, chapter: string): void {
	if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
	event.preventDefault();
	const heading = document.getElementById(`${chapter}-title`);
	heading?.scrollIntoView({ block: 'start' });
	heading?.setAttribute('tabindex', '-1');
	heading?.focus({ preventScroll: true });
}
