import scrollama from 'scrollama';
import type { Attachment } from 'svelte/attachments';

export interface ScrollerOptions {
	/** Elements, top to bottom, whose index is the reader's place. */
	selector: string;
	/** The reader has come to this zone. Called only when it changes. */
	onzone(index: number): void;
	/** How far through the zone, 0 to 1; called at most once a frame. */
	onprogress?(share: number): void;
	/** Height of the trigger line as a share of the viewport, asked again after each resize. */
	line(): number;
}

/** Pixels by which an observer may tell of a zone before its rounded top is reached. */
const EARLY = 2;

/** What scrollama 3.2 has but its types leave out. */
type Scrollama = ReturnType<typeof scrollama> & { offset(value: number): Scrollama };

/**
 * One scrollama for the whole page, with its faults designed for: the place is set from geometry on mount,
 * `pageshow`, `hashchange`, after every resize and when scrolling ends, so a jump, a reload, a rotation and
 * the way back land right; `resize()` follows any change of viewport or content; progress is derived from
 * the scroll position against tops measured at rest, never from scrollama's own events. Reads no reactive
 * state. Leaves nothing behind but scrollama's own idle scroll listener, which it cannot reach: the
 * attachment is therefore meant to be used once per page.
 */
export function scroller(options: ScrollerOptions): Attachment<HTMLElement> {
	return (node) => {
		const zones = [...node.querySelectorAll<HTMLElement>(options.selector)];
		if (zones.length === 0) return;
		const instance = scrollama() as Scrollama;
		let current = -1;
		let share = -1;
		let tops: number[] = [];
		let heights: number[] = [];
		let line = 0;
		/** Width and height of the window when it was last measured, and where it was scrolled to then or since. */
		let width = 0;
		let height = 0;
		let y = 0;
		/** Where the page stood when it last scrolled, whatever the window's size. */
		let now = 0;
		let frame = 0;
		/** A zone was entered since the last frame. */
		let entered = false;
		let turn = 0;
		let pending = 0;
		let ended: ReturnType<typeof setTimeout>;

		const set = (index: number) => {
			if (index === current) return;
			current = index;
			options.onzone(index);
		};

		/** Measures at rest; never called while scrolling. */
		const measure = () => {
			y = now = window.scrollY;
			tops = zones.map((z) => z.getBoundingClientRect().top + y);
			heights = zones.map((z) => z.offsetHeight);
			width = window.innerWidth;
			height = window.innerHeight;
			line = options.line() * height;
		};
		/** The last zone whose top is above the trigger line; the first where none is. */
		const zoneAt = (top: number) => {
			let index = 0;
			for (let i = 0; i < tops.length; i++) if (tops[i]! <= top + line + EARLY) index = i;
			return index;
		};
		const place = () => {
			clearTimeout(turn);
			entered = false;
			set(zoneAt(now));
			progress();
		};
		/**
		 * Once a frame, before the browser lays it out: all that a scroll changes is written here, and where the
		 * page stands was read when it scrolled, so no frame is laid out twice.
		 */
		const draw = () => {
			frame = 0;
			// A new picture is made in a task of its own, between two frames: with the frame's layout and paint in one
			// task it would hold up a finger's next move.
			if (entered) {
				entered = false;
				turn = window.setTimeout(place);
			} else progress();
		};
		const ask = () => {
			if (!frame) frame = requestAnimationFrame(draw);
		};
		const same = () => window.innerWidth === width && window.innerHeight === height;
		const progress = () => {
			if (!options.onprogress || current < 0) return;
			const done = (now + line - tops[current]!) / (heights[current]! || 1);
			const next = Math.round(Math.max(0, Math.min(1, done)) * 200) / 200;
			if (next !== share) options.onprogress((share = next));
		};
		/**
		 * The browser keeps the scroll position, while every step's height follows the window's: after a change
		 * of its size the same words are put back under the line. Does nothing when only a phone's address bar
		 * came or went.
		 */
		const locate = () => {
			const [turned, before] = [!same() && width > 0, heights];
			const here = zoneAt(y);
			const through = (y + line - tops[here]!) / (heights[here]! || 1);
			measure();
			if (turned && heights.some((h, i) => h !== before[i])) {
				const top = tops[here]! + through * heights[here]! - line;
				window.scrollTo({ top, behavior: 'instant' });
				y = now = window.scrollY;
			}
			place();
		};
		const onresize = () => {
			locate();
			refresh();
		};
		const onscroll = () => {
			now = window.scrollY;
			// A window that has changed its size scrolls by itself before it says so.
			if (same()) y = now;
			ask();
			// Safari came late to scrollend; without it a jump past the last zone would go unheard.
			if (!('onscrollend' in window)) {
				clearTimeout(ended);
				ended = setTimeout(place, 120);
			}
		};
		const onscrollend = () => {
			now = window.scrollY;
			place();
		};
		const onenter = () => {
			entered = true;
			ask();
		};
		const refresh = () => {
			clearTimeout(pending);
			pending = window.setTimeout(() => {
				instance.offset(options.line());
				locate();
			}, 120);
		};

		instance
			.setup({ step: zones, offset: options.line() as 0.5 })
			// Only that something is entered: under load its events come late and out of order.
			.onStepEnter(onenter);

		const sizes = new ResizeObserver(refresh);
		sizes.observe(node);
		window.addEventListener('scroll', onscroll, { passive: true });
		window.addEventListener('scrollend', onscrollend);
		window.addEventListener('resize', onresize);
		window.addEventListener('pageshow', locate);
		window.addEventListener('hashchange', locate);
		void document.fonts?.ready.then(refresh);
		locate();

		return () => {
			instance.destroy();
			sizes.disconnect();
			clearTimeout(turn);
			clearTimeout(pending);
			clearTimeout(ended);
			cancelAnimationFrame(frame);
			window.removeEventListener('scroll', onscroll);
			window.removeEventListener('scrollend', onscrollend);
			window.removeEventListener('resize', onresize);
			window.removeEventListener('pageshow', locate);
			window.removeEventListener('hashchange', locate);
		};
	};
}
