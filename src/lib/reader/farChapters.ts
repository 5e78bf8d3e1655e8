import { onResize, watchView } from '../model/observe.ts';

/**
 * A chapter is far when it is further from the window than this. Its live picture is mounted before its still comes near
 * (islands.ts). Further than the browser's own margin for `content-visibility: auto`, in Chromium 150 % of the window:
 * within it the chapter would be laid out and painted twice, once for the browser and again when the property goes.
 */
const FAR = '160% 0px';

/**
 * Has the browser leave out chapters that are far from the window: they keep their height, and their words can be
 * found, copied, read out and linked to, but no frame styles, lays out or paints them. Of `content-visibility: auto`
 * in the style sheet alone the browser would have to guess the heights, and links would lead to wrong places.
 * Heights are taken anew whenever the page or the window changes its size.
 * @param root holds the chapters
 * @param laidOut when all have been laid out once (deferred.ts): not before that are any left out
 */
export function skipFarChapters(root: HTMLElement, laidOut: Promise<void>): void {
	if (!CSS.supports('content-visibility', 'auto')) return;
	const chapters = [...root.querySelectorAll<HTMLElement>('[data-section]')];
	const watch = watchView(
		// As high as it is by now: on a busy device what is told may be of the window before it was turned.
		(chapter, near) => skip(chapter as HTMLElement, near ? null : chapter.getBoundingClientRect().height),
		{ rootMargin: FAR }
	);
	/** Measures all as they stand; what is observed is told at once. */
	function renew(): void {
		watch.disconnect();
		for (const chapter of chapters) {
			skip(chapter, null);
			watch.observe(chapter);
		}
	}
	// In a frame of its own: it changes the size that is observed, which within the observer WebKit reports as an error.
	let frame = 0;
	void laidOut.then(() =>
		onResize(root, () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(renew);
		})
	);
	addEventListener('resize', renew);
}

/** @param height of the chapter while it is left out, px; null for one that is not */
function skip({ style }: HTMLElement, height: number | null): void {
	style.contentVisibility = height === null ? '' : 'auto';
	style.containIntrinsicBlockSize = height === null ? '' : `${height}px`;
}
