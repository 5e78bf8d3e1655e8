import { markDarkened } from './darkened.ts';

/**
 * In the head of an embed, before anything is painted: tells its styles that script runs (`html.js`), and loads fonts
 * where the frame has an origin of its own; a frame without one would need the server's leave to fetch them. The rules
 * stand once in the page, in a <noscript>, for both kinds of readers.
 */
document.documentElement.className = 'js';
markDarkened(document.documentElement);
if (self.origin !== 'null')
	document.head.insertAdjacentHTML('beforeend', document.getElementById('fonts')!.textContent);
