/**
 * The whole story: its frame stays in the window (sticky) inside an element as high as the story, and is told where
 * to scroll to as the host's page scrolls.
 */
import { read, TALLEST } from '../drive.ts';
import { FRAME, post, setStyles, type Held } from './frame.ts';

/** A story that has not answered after this time is given up, ms. */
const PATIENCE = 12_000;
/** So far inside the element the frame must be in its place if the host's styles let it stick, px. */
const INSIDE = 40;
/** How far off its place it may be, px: hosts scale and round. */
const OFF = 2;

/**
 * @param box the host's element
 * @param given the frame in it
 * @param src address of the whole story
 * @param giveUp called, after all is taken back, where the story does not answer or its frame cannot stick
 */
export function holdStory(box: HTMLElement, given: HTMLIFrameElement, src: string, giveUp: () => void): Held {
	const before = box.style.cssText;
	// Another frame in its place: one that is led elsewhere adds a step to the host's history.
	const frame = given.cloneNode() as HTMLIFrameElement;
	frame.removeAttribute('loading');
	frame.src = src;
	given.replaceWith(frame);
	/** Height of the story, px; 0 until it has answered. */
	let height = 0;
	let request = 0;
	let sticks = false;
	let last = -1;
	const place = () => {
		request = 0;
		if (!height) return;
		const { top, bottom } = box.getBoundingClientRect();
		const own = frame.getBoundingClientRect();
		if (!sticks && top < -INSIDE && bottom > own.height + INSIDE) {
			sticks = Math.abs(own.top) <= OFF;
			if (!sticks) {
				console.info(
					'embed.js: this page’s styles keep the story from staying in view; one section is shown.'
				);
				return fall();
			}
		}
		const y = Math.round(Math.max(0, Math.min(height - own.height, -top)));
		if (y !== last) post(frame, { storyEmbed: 'scroll', y: (last = y) });
	};
	const onscroll = () => (request ||= requestAnimationFrame(place));
	const stop = () => {
		clearTimeout(patience);
		cancelAnimationFrame(request);
		removeEventListener('scroll', onscroll, true);
		removeEventListener('resize', onscroll);
		box.style.cssText = before;
		frame.replaceWith(given);
	};
	const fall = () => {
		stop();
		giveUp();
	};
	const patience = setTimeout(() => height || fall(), PATIENCE);
	// Whatever scrolls around us counts, hence the capture phase.
	addEventListener('scroll', onscroll, { capture: true, passive: true });
	addEventListener('resize', onscroll);
	const onheight = (now: number) => {
		// 0: the story is there and waits to be driven, at first or after a reload.
		if (!now) return post(frame, { storyEmbed: 'drive' });
		height = now;
		last = -1;
		stretch(box, frame, height);
		onscroll();
	};
	return { frame, hear: (data) => hear(data, box, frame, onheight), stop };
}

/** The element becomes as high as the story, the frame as the window, kept at its top. */
function stretch(box: HTMLElement, frame: HTMLIFrameElement, height: number): void {
	setStyles(box, {
		display: 'block',
		height: `${Math.max(innerHeight, height)}px`,
		'max-height': 'none',
		overflow: 'visible'
	});
	setStyles(frame, { ...FRAME, position: 'sticky', top: '0', height: '100vh' });
	// Browsers that do not know the smallest height of the window keep the line before.
	setStyles(frame, { height: '100svh' });
}

/** Reads what the story tells: its height, or where its reader wants to be, by a link or a key. */
function hear(
	data: unknown,
	box: HTMLElement,
	frame: HTMLIFrameElement,
	onheight: (height: number) => void
): void {
	const [word, height] = read(data, 'height', TALLEST) ?? [];
	if (word === 'height' && height != null) onheight(height);
	const y = read(data, 'y', TALLEST)?.[1];
	// Only while the story is what the reader looks at.
	if (word === 'to' && y != null && Math.abs(frame.getBoundingClientRect().top) < OFF) {
		scrollBy({ top: y + box.getBoundingClientRect().top, behavior: 'instant' });
	}
}
