import { anchorAfterResize, progressAt, zoneAt, type Measured } from './geometry.ts';
import { triggers } from './triggers.ts';

export interface ScrollerOptions {
	/** Selector of the zones within the node, top to bottom. */
	selector: string;
	/** The reader has come to this zone. Called only when it changes. */
	onzone(zone: HTMLElement): void;
	/** Share of the zone that has passed the trigger line, 0 to 1. Called at most once a frame. */
	onprogress(share: number): void;
	/** Height of the trigger line as a share of the window, 0 to 1; asked again after each resize. */
	line(): number;
}

/** Resizes and late content are gathered for so long before the zones are measured again, ms. */
const SETTLE = 120;

const NOTHING: Measured = { tops: [], heights: [], line: 0 };

/**
 * Follows the reader through the zones of a page. While the page scrolls, scrollama says which zone is entered; at
 * rest (mount, `pageshow`, `hashchange`, after a resize, when scrolling ends) the measured boxes decide, so that a
 * jump, a reload, a rotation and the way back end on the right zone. Progress comes from the scroll position against
 * boxes measured at rest. Returns a function that stops it and removes every listener.
 */
export function scroller(node: HTMLElement, options: ScrollerOptions): () => void {
	const zones = [...node.querySelectorAll<HTMLElement>(options.selector)];
	if (zones.length === 0) return () => undefined;
	const stop = new AbortController();
	let measured = NOTHING;
	/** Window size at the last measuring, px. */
	let [width, height] = [0, 0];
	/** Scroll position now, and the last one at the measured window size: a resized window scrolls before it says so. */
	let scrollTop = 0;
	let settledTop = 0;
	let current = -1;
	let scrolling = false;
	let share = -1;
	let [frame, task, settling, ended] = [0, 0, 0, 0];

	const sameSize = () => window.innerWidth === width && window.innerHeight === height;

	/** Measures the zones; reads layout, therefore never while scrolling. */
	function measure() {
		scrollTop = settledTop = window.scrollY;
		[width, height] = [window.innerWidth, window.innerHeight];
		measured = {
			tops: zones.map((z) => z.getBoundingClientRect().top + scrollTop),
			heights: zones.map((z) => z.offsetHeight),
			line: options.line() * height
		};
	}
	function enter(index: number) {
		if (index !== current) options.onzone(zones[(current = index)]!);
		progress();
	}
	function progress() {
		const next = progressAt(measured, current, scrollTop);
		if (next !== share) options.onprogress((share = next));
	}
	/** At rest: the zone that the boxes give. */
	function place() {
		clearTimeout(task);
		scrolling = false;
		enter(zoneAt(measured, scrollTop));
	}
	/** Measures anew and, after a change of the window's size, puts the same words back at the trigger line. */
	function locate() {
		const before = measured;
		const resized = !sameSize() && width > 0;
		const from = settledTop;
		measure();
		const top = resized ? anchorAfterResize(before, from, measured) : null;
		if (top !== null) {
			window.scrollTo({ top, behavior: 'instant' });
			scrollTop = settledTop = window.scrollY;
		}
		place();
	}

	// While scrolling: the new picture is built in a task of its own between two frames; with the frame's layout and
	// paint in the same task it would delay the next touch event.
	const trigger = triggers(zones, options.line(), (index) => {
		clearTimeout(task);
		// An event that comes after the scrolling has ended is late: the boxes decide.
		task = window.setTimeout(() => (scrolling ? enter(index) : place()));
	});
	function settle() {
		clearTimeout(settling);
		settling = window.setTimeout(() => {
			trigger.update(options.line());
			locate();
		}, SETTLE);
	}
	function onscroll() {
		scrollTop = window.scrollY;
		scrolling = true;
		if (sameSize()) settledTop = scrollTop;
		// Everything that follows the scroll position is written once a frame, before layout.
		frame ||= requestAnimationFrame(() => {
			frame = 0;
			progress();
		});
		// Safari got `scrollend` late.
		if (!('onscrollend' in window)) {
			clearTimeout(ended);
			ended = setTimeout(place, SETTLE) as unknown as number;
		}
	}
	const { signal } = stop;
	const sizes = new ResizeObserver(settle);
	sizes.observe(node);
	addEventListener('scroll', onscroll, { passive: true, signal });
	addEventListener(
		'scrollend',
		() => {
			scrollTop = window.scrollY;
			place();
		},
		{ signal }
	);
	addEventListener('resize', () => (locate(), settle()), { signal });
	addEventListener('pageshow', locate, { signal });
	addEventListener('hashchange', locate, { signal });
	void document.fonts?.ready.then(settle);
	locate();

	return () => {
		stop.abort();
		trigger.destroy();
		sizes.disconnect();
		for (const timer of [task, settling, ended]) clearTimeout(timer);
		cancelAnimationFrame(frame);
	};
}
