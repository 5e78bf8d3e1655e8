import { pushEntry } from '../model/history.ts';
import { modified } from '../model/modified.ts';

/**
 * A click on the link to a chapter of this page: goes there without loading the page anew and moves the focus to its
 * title. The way back leads to where the reader was; inside a frame the history is the host's and stays as it is. A
 * click that asks for a new tab or window stays the browser's.
 */
export function goTo(event: MouseEvent, chapter: string): void {
	if (modified(event)) return;
	event.preventDefault();
	const heading = document.getElementById(`${chapter}-title`);
	const { pathname } = event.currentTarget as HTMLAnchorElement;
	const top = heading?.getBoundingClientRect().top ?? 0;
	// Chosen twice, it is one step for the way back.
	const there = location.pathname === pathname && top >= 0 && top < innerHeight / 2;
	if (window.top === window.self && !there) pushEntry(null, pathname);
	heading?.scrollIntoView({ block: 'start' });
	heading?.setAttribute('tabindex', '-1');
	heading?.focus({ preventScroll: true });
}
