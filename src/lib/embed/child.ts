/**
 * The story inside a frame. Links never change the frame's address; and where the loader of the host asks to
 * drive, the host's scroll is ours: the page keeps all its own scroll code and is only put where it is told.
 * Loaded only inside a frame.
 */
import { read, TALLEST, type Told } from './drive.ts';

/** How far a place may differ from the one told before it counts as the reader's own doing, px. */
const OWN = 3;

/** Gives a function that takes everything back. */
export function insideFrame(): () => void {
	const host = window.parent;
	const root = document.documentElement;
	let driven = false;
	let wanted = 0;
	let height = 0;
	const tell = (message: Told) => host.postMessage(message, '*');

	const measure = () => {
		const now = Math.min(TALLEST, root.scrollHeight);
		if (!driven || now === height) return;
		height = now;
		tell({ storyEmbed: 'height', height });
	};
	const sizes = new ResizeObserver(measure);

	const onmessage = ({ source, data }: MessageEvent) => {
		if (source !== host) return;
		const message = read(data, 'y', TALLEST);
		if (!message) return;
		const [word, y] = message;
		if (word === 'drive') {
			driven = true;
			height = 0;
			// Wheel and touch pass through to the host; script still scrolls.
			root.style.overflow = 'hidden';
			sizes.observe(document.body);
			measure();
		} else if (word === 'scroll' && driven && y !== null) {
			wanted = y;
			window.scrollTo({ top: y, behavior: 'instant' });
		}
	};
	/** Focus, a find or a link has moved this page: the host goes along. */
	const onscroll = () => {
		const reach = root.scrollHeight - window.innerHeight;
		if (driven && Math.abs(window.scrollY - Math.min(wanted, reach)) > OWN) {
			wanted = window.scrollY;
			tell({ storyEmbed: 'to', y: Math.round(wanted) });
		}
	};
	const onclick = (event: MouseEvent) => {
		if (event.defaultPrevented) return;
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
		if (!link) return;
		const within = link.getAttribute('href')!.startsWith('#') && document.getElementById(link.hash.slice(1));
		if (within) {
			event.preventDefault();
			within.scrollIntoView();
			within.setAttribute('tabindex', within.getAttribute('tabindex') ?? '-1');
			within.focus({ preventScroll: true });
		} else {
			link.target = '_blank';
			link.rel = 'noopener';
		}
	};
	window.addEventListener('message', onmessage);
	window.addEventListener('scroll', onscroll, { passive: true });
	document.addEventListener('click', onclick);
	// A loader that came first has asked already, before this was here to hear it.
	host.postMessage({ storyEmbed: 'height', height: 0 } satisfies Told, '*');
	return () => {
		sizes.disconnect();
		root.style.overflow = '';
		window.removeEventListener('message', onmessage);
		window.removeEventListener('scroll', onscroll);
		document.removeEventListener('click', onclick);
	};
}
