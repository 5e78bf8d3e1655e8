/** The story inside a frame of another page. Loaded only there. */
import { modified } from '../model/modified.ts';
import { onResize } from '../model/observe.ts';
import { read, TALLEST, type StoryMessage } from './drive.ts';

/** Listens until the page goes. */
export function insideFrame(): void {
	document.addEventListener('click', keepAddress);
	followHost(window.parent);
}

/** Links never change the frame's address: one within the page scrolls there, any other opens a tab of its own. */
function keepAddress(event: MouseEvent): void {
	if (event.defaultPrevented || modified(event) || !(event.target instanceof Element)) return;
	const link = event.target.closest<HTMLAnchorElement>('a[href]');
	if (!link) return;
	const within = link.getAttribute('href')?.startsWith('#') && document.getElementById(link.hash.slice(1));
	if (within) {
		event.preventDefault();
		within.scrollIntoView();
		within.setAttribute('tabindex', within.getAttribute('tabindex') ?? '-1');
		within.focus({ preventScroll: true });
	} else {
		link.target = '_blank';
		link.rel = 'noopener';
	}
}

/** How far a place may differ from the one told before it counts as the reader's own doing, px. */
const OWN = 3;

/**
 * Where the loader of the host asks to drive, the host's scroll is ours: the page keeps all its own scroll code and
 * is only put where it is told.
 */
function followHost(host: Window): void {
	const root = document.documentElement;
	let driven = false;
	let watching: (() => void) | null = null;
	let wanted = 0;
	let height = 0;
	const tell = (message: StoryMessage) => host.postMessage(message, '*');

	const measure = () => {
		const now = Math.min(TALLEST, root.scrollHeight);
		if (!driven || now === height) return;
		height = now;
		tell({ storyEmbed: 'height', height });
	};

	window.addEventListener('message', ({ source, data }) => {
		if (source !== host) return;
		const message = read(data, 'y', TALLEST);
		if (!message) return;
		const [word, y] = message;
		if (word === 'drive') {
			driven = true;
			height = 0;
			// Wheel and touch pass through to the host; script still scrolls.
			root.style.overflow = 'hidden';
			watching ||= onResize(document.body, measure);
			measure();
		} else if (word === 'scroll' && driven && y !== null) {
			wanted = y;
			window.scrollTo({ top: y, behavior: 'instant' });
		}
	});
	// Focus, a find or a link has moved this page: the host goes along.
	const onscroll = () => {
		const reach = root.scrollHeight - window.innerHeight;
		if (!driven || Math.abs(window.scrollY - Math.min(wanted, reach)) <= OWN) return;
		wanted = window.scrollY;
		tell({ storyEmbed: 'to', y: Math.round(wanted) });
	};
	window.addEventListener('scroll', onscroll, { passive: true });
	// A loader that came first has asked already, before this was here to hear it.
	tell({ storyEmbed: 'height', height: 0 });
}
