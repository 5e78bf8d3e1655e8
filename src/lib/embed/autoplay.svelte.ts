/** Steps that follow each other by themselves, while someone may be looking. */
import { watchView } from '../model/observe.ts';
import { motionWanted } from '../graphics/motion.ts';
import type { Stepper } from './stepper.svelte.ts';

/** Shortest and longest time that a step stands, ms. */
const SHORTEST = 5000;
const LONGEST = 16_000;
/** Time for a word, ms: some two hundred words a minute. */
const PER_WORD = 290;
/** The least share of the embed that must be in view: as much as a low window may show. */
const IN_VIEW = 0.3;

/** How long a step with these words stands, ms. */
export const readingTime = (text: string): number =>
	Math.max(SHORTEST, Math.min(LONGEST, text.trim().split(/\s+/).length * PER_WORD));

/**
 * Observes whether a node can be seen: a good part of it in view, and its page not in a background tab. Works across
 * frames of other sites.
 * @returns a function that stops observing
 */
function watchVisible(node: Element, onchange: (visible: boolean) => void): () => void {
	let inView = false;
	const update = () => onchange(inView && document.visibilityState === 'visible');
	const observer = watchView(
		(_, seen, share) => {
			inView = seen && share >= IN_VIEW;
			update();
		},
		{ threshold: [0, IN_VIEW] }
	);
	observer.observe(node);
	document.addEventListener('visibilitychange', update);
	return () => {
		observer.disconnect();
		document.removeEventListener('visibilitychange', update);
	};
}

/**
 * While `stepper.playing`: goes on to the next step when this one's words have had time to be read, to the last step
 * and no further. Any touch, key or loss of focus stops it, except on its own button ([data-play]). Never moves where
 * reduced motion is wanted.
 * @param textOf words of a step, by its position
 */
export function autoplay(root: HTMLElement, stepper: Stepper, textOf: (index: number) => string): void {
	let visible = $state(false);
	watchVisible(root, (now) => (visible = now));
	$effect.root(() => {
		$effect(() => {
			if (!stepper.playing || !visible) return;
			if (stepper.atLast || !motionWanted()) {
				stepper.playing = false;
				return;
			}
			const { index } = stepper;
			const timer = setTimeout(() => stepper.go(index + 1), readingTime(textOf(index)));
			return () => clearTimeout(timer);
		});
	});
	const stop = ({ target }: Event) => {
		if (!(target instanceof Element && target.closest('[data-play]'))) stepper.playing = false;
	};
	addEventListener('blur', stop);
	document.addEventListener('pointerdown', stop);
	document.addEventListener('keydown', stop);
}
