import { motionWanted } from '../graphics/motion.ts';
import { tween } from '../graphics/tween.ts';
import type { ChapterStage } from '../reader/chapterStage.svelte.ts';
import type { Stepper } from './stepper.svelte.ts';

/** A picture plays in this time, ms. */
const DURATION = 2400;

/**
 * Pictures that the story page moves as the reader scrolls are played once, by time, when their step comes. Where
 * nothing moves (not seen yet, reduced motion) they stand at once.
 * @param seen whether the picture has been painted once; reactive
 */
export function drawJourneys(stepper: Stepper, stage: ChapterStage, seen: () => boolean): void {
	$effect.root(() => {
		$effect(() => {
			const { scene } = stage;
			if (!seen() || !scene.moves || !motionWanted()) {
				stepper.progress = 1;
				return;
			}
			stepper.progress = 0;
			return tween(DURATION, (share) => (stepper.progress = share));
		});
	});
}
