import { pushEntry } from '../model/history.ts';

/**
 * A click on the link to a chapter of this page: goes there without loading the page anew and moves the focus to its
 * title. The way back leads to where the reader was; inside a frame the history is the host's and stays as it is. A
 * click that asks for a new tab or window stays the browser's.
 */
export function goTo(event: MouseEvent, chapter: string): void {
	if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
	event.preventDefault();
	if (window.top === window.self) pushEntry(null, (event.currentTarget as HTMLAnchorElement).pathname);
	const heading = document.getElementById(`${chapter}-title`);
	heading?.scrollIntoView({ block: 'start' });
	heading?.setAttribute('tabindex', '-1');
	heading?.focus({ preventScroll: true });
}
