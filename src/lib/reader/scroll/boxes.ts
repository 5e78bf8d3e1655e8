import { anchorAfterResize, progressAt, zoneAt, type Measured } from './geometry.ts';

/** A length that the browser has worked out; undefined where it gives the text of the style sheet (no @property). */
const px = (text: string) => (text.endsWith('px') ? parseFloat(text) : undefined);

/**
 * How much of a zone its progress takes, px: where notes follow the words that stay under the picture, until these go
 * on. From the zone's own style: what is in it may not be laid out yet.
 */
function runOf(zone: HTMLElement, line: number): number {
	if (!zone.querySelector('.stays:not(:last-child)')) return zone.offsetHeight;
	const style = getComputedStyle(zone);
	const [stays, top] = ['--stays', '--room-top'].map((name) => px(style.getPropertyValue(name)));
	if (!stays || top === undefined) return zone.offsetHeight;
	return parseFloat(style.paddingTop) + stays + line - top;
}

/** The zones' boxes as they were measured at rest, and the scroll position against them. Lengths in px. */
export class Boxes {
	/** Scroll position now. */
	top = 0;
	private measured: Measured = { tops: [], heights: [], runs: [], line: 0 };
	/** Window size at the last measuring. */
	private width = 0;
	private height = 0;
	/** Scroll position at the measured window size: a resized window scrolls before it says so. */
	private settledTop = 0;

	/** @param line height of the trigger line as a share of the window, asked at each measuring */
	constructor(
		private readonly zones: readonly HTMLElement[],
		private readonly line: () => number
	) {}

	/** Zone at the trigger line. */
	get zone(): number {
		return zoneAt(this.measured, this.top);
	}
	/** Share of a zone that has passed the trigger line, 0 to 1. */
	progress(zone: number): number {
		return progressAt(this.measured, zone, this.top);
	}

	/** Takes the scroll position and reads no layout: may be called while scrolling. */
	scrolled(): void {
		this.top = window.scrollY;
		if (this.sameWindow()) this.settledTop = this.top;
	}
	/**
	 * Measures anew and, after a change of the window's size, puts the same words back at the trigger line. Reads
	 * layout, therefore never called while scrolling.
	 */
	locate(): void {
		const before = this.measured;
		const from = this.settledTop;
		const resized = !this.sameWindow() && this.width > 0;
		this.measure();
		const anchor = resized ? anchorAfterResize(before, from, this.measured) : null;
		if (anchor === null) return;
		window.scrollTo({ top: anchor, behavior: 'instant' });
		this.top = this.settledTop = window.scrollY;
	}

	/**
	 * Measures anew at once, also while the reader scrolls, the window being as it was: what comes near is laid out
	 * then, and what follows it moves.
	 */
	resized(): void {
		if (this.sameWindow()) this.measure();
	}

	private sameWindow(): boolean {
		return window.innerWidth === this.width && window.innerHeight === this.height;
	}
	private measure(): void {
		this.top = this.settledTop = window.scrollY;
		[this.width, this.height] = [window.innerWidth, window.innerHeight];
		const line = this.line() * this.height;
		this.measured = {
			tops: this.zones.map((z) => z.getBoundingClientRect().top + this.top),
			heights: this.zones.map((z) => z.offsetHeight),
			runs: this.zones.map((z) => runOf(z, line)),
			line
		};
	}
}
