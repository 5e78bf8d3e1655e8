/** When a card that turns by itself may turn. */

/** Shortest and longest time that a step stands, ms. */
const BRIEF = 5000;
const LONG = 16_000;
/** Time for a word, ms: some two hundred words a minute. */
const WORD = 290;

/** How long a step's words want to be read, ms. */
export const readingTime = (text: string): number =>
	Math.max(BRIEF, Math.min(LONG, text.trim().split(/\s+/).length * WORD));

/** So much of a card is as much as a low window may show. */
const SHARE = 0.3;

/**
 * Tells whether a node can be seen: a good part of it in view, and the page not hidden behind another. Works
 * across frames of other sites. Gives a function that ends it.
 */
export function watched(node: Element, told: (seen: boolean) => void): () => void {
	let near = false;
	const tell = () => told(near && document.visibilityState === 'visible');
	const observer = new IntersectionObserver(
		([entry]) => {
			near = (entry?.intersectionRatio ?? 0) >= SHARE;
			tell();
		},
		{ threshold: [0, SHARE] }
	);
	observer.observe(node);
	document.addEventListener('visibilitychange', tell);
	return () => {
		observer.disconnect();
		document.removeEventListener('visibilitychange', tell);
	};
}
