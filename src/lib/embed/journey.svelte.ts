import { motionWanted } from '../graphics/motion.ts';
import { tween } from '../graphics/tween.ts';
import type { ChapterStage } from '../reader/chapterStage.svelte.ts';
import type { Stepper } from './stepper.svelte.ts';

/** A line is drawn in this time, ms. */
const DURATION = 1800;

/**
 * Lines that the story page draws as the reader scrolls are drawn once, by time, when their step comes. Where nothing
 * moves (not seen yet, reduced motion) they stand at once.
 * @param seen whether the picture has been painted once; reactive
 */
export function drawJourneys(stepper: Stepper, stage: ChapterStage, seen: () => boolean): void {
	$effect.root(() => {
		$effect(() => {
			const { scene } = stage;
			const moves = scene.view === 'map' && scene.lines.some((line) => line.scrub);
			if (!seen() || !moves || !motionWanted()) {
				stepper.progress = 1;
				return;
			}
			return tween(DURATION, (share) => (stepper.progress = share));
		});
	});
}
