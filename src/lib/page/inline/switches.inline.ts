import { markDarkened } from './darkened.ts';

/**
 * In the head of every page, before its styles: tells them that script runs (`html.js`), and sets the reader's own
 * switches again as attributes of <html>, so that the first paint has them.
 */
const root = document.documentElement;
root.classList.add('js');
try {
	for (const name of ['evidence', 'motion']) {
		const kept = localStorage.getItem(name);
		if (kept) root.dataset[name] = kept;
	}
} catch {
	// Storage is refused in some frames and modes: the switches start as they are by default.
}

markDarkened(root);
