import { onResize } from '../../model/observe.ts';
import { Boxes } from './boxes.ts';
import { watchSkimming } from './skimming.ts';
import { Timers } from './timers.ts';
import { triggers } from './triggers.ts';

/** What is watched, and who is told. */
export interface ScrollerOptions {
	/** Selector of the zones within the node, top to bottom. */
	selector: string;
	/**
	 * The reader has come to this zone. Called only when it changes.
	 * @param skimming the zones before it were passed in less time than a movement takes: nothing should move now
	 */
	onzone(zone: HTMLElement, skimming: boolean): void;
	/** No zone has been entered for as long as a movement takes: what comes next may move again. */
	onskimend(): void;
	/** Share of the zone that has passed the trigger line, 0 to 1. Called at most once a frame. */
	onprogress(share: number): void;
	/** Height of the trigger line as a share of the window, 0 to 1; asked again after each resize. */
	line(): number;
}

/** Resizes and late content are gathered for so long before the zones are measured again, ms. */
const SETTLE = 120;

/**
 * Follows the reader through the zones of a page. While the page scrolls, scrollama says which zone is entered; at
 * rest (mount, `pageshow`, `hashchange`, after a resize, when scrolling ends) the measured boxes decide, so that a
 * jump, a reload, a rotation and the way back end on the right zone. Progress comes from the scroll position against
 * boxes measured at rest. Returns a function that stops it and removes every listener.
 */
export function scroller(node: HTMLElement, options: ScrollerOptions): () => void {
	const zones = [...node.querySelectorAll<HTMLElement>(options.selector)];
	if (zones.length === 0) return () => undefined;
	const boxes = new Boxes(zones, () => options.line());
	let [current, share, scrolling] = [-1, -1, false];
	const timers = new Timers<'zone' | 'check' | 'settle'>();
	const steps = watchSkimming(options.onskimend);

	function progress() {
		const next = boxes.progress(current);
		if (next !== share) options.onprogress((share = next));
	}
	function enter(index: number) {
		if (index !== current) options.onzone(zones[index]!, steps.enter(Math.abs(index - current) > 1));
		current = index;
		progress();
	}
	/** At rest: the zone that the boxes give. */
	function rest() {
		timers.stop('zone');
		scrolling = false;
		enter(boxes.zone);
	}
	function locate() {
		boxes.locate();
		rest();
	}
	function ended() {
		// A new picture has a task of its own, or the next touch event would wait. After a jump it comes before it is seen.
		if (Math.abs(boxes.zone - current) === 1) timers.set('zone', 0, rest);
		else rest();
	}
	const trigger = triggers(zones, options.line(), (index) => {
		// An event after the end is late. Firefox may tell of a long scroll's end too early: the boxes decide again.
		timers.set('zone', 0, () => (scrolling ? enter(index) : rest()));
		timers.set('check', 4 * SETTLE, rest);
	});
	function settle() {
		boxes.resized();
		timers.set('settle', SETTLE, () => {
			trigger?.update(options.line());
			locate();
		});
	}
	function onscroll() {
		boxes.scrolled();
		scrolling = true;
		// Browsers tell of scrolling once a frame, before its layout: what follows the position is written there and then.
		enter(trigger ? current : boxes.zone);
	}
	const unlisten = listen(node, { onscroll, onrest: ended, locate, settle });
	locate();

	return () => {
		unlisten();
		trigger?.destroy();
		steps.stop();
		timers.stop();
	};
}

interface Listeners {
	onscroll(): void;
	/** Scrolling has ended. */
	onrest(): void;
	/** The page may stand elsewhere. */
	locate(): void;
	/** The layout may have changed, and may go on changing. */
	settle(): void;
}

/** Listens to all that moves the zones or the reader. Returns a function that removes every listener. */
function listen(node: HTMLElement, { onscroll, onrest, locate, settle }: Listeners): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	signal.addEventListener('abort', onResize(node, settle));
	addEventListener('scroll', onscroll, { passive: true, signal });
	whenScrollingEnds(onrest, signal);
	addEventListener('resize', () => (locate(), settle()), { signal });
	addEventListener('pageshow', locate, { signal });
	addEventListener('hashchange', locate, { signal });
	void document.fonts?.ready.then(() => signal.aborted || settle());
	return () => {
		stop.abort();
	};
}

/** `scrollend`, which Safari got late; there, when no `scroll` has come for a while. */
function whenScrollingEnds(onrest: () => void, signal: AbortSignal): void {
	if ('onscrollend' in window) {
		addEventListener('scrollend', onrest, { signal });
		return;
	}
	let timer = 0;
	const again = () => {
		clearTimeout(timer);
		timer = setTimeout(() => signal.aborted || onrest(), SETTLE) as unknown as number;
	};
	addEventListener('scroll', again, { passive: true, signal });
}
