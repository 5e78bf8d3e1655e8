/** Pictures that are higher than the window: they scroll with the page and stay as the server drew them. */
import { motionWanted } from '../graphics/motion.ts';
import type { ChapterStage } from './chapterStage.svelte.ts';
import type { LiveStage } from './liveStage.svelte.ts';

/**
 * Has a tall picture follow the reader's step: its state changes, and the words of the steps before it are marked as
 * gone. In a frame that scrolls by itself, an embed's, the step's part of the picture comes into view.
 * @param frame the element with [data-frame], the still in it
 * @param skimming reactive: steps go by faster than it can move
 */
export function followTall(frame: HTMLElement, stage: ChapterStage, skimming?: () => boolean): LiveStage {
	const picture = frame.querySelector<HTMLElement>('[data-stage]');
	const steps = [...(frame.parentElement?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
	let first = true;
	// The server's picture is the live one.
	frame.dataset['live'] = '';
	$effect.root(() => {
		// The server sends a still, which cuts.
		$effect(() => void picture?.closest('.stage-box')?.classList.toggle('cut', skimming?.() ?? false));
		// By itself: it asks for the style of the frame, which would be worked out at every step that is skimmed.
		$effect(() => {
			const { id, tall, ground } = stage.scene;
			if (!picture || !tall) return;
			picture.dataset['scene'] = id;
			picture.dataset['state'] = tall.state;
			const now = steps.findIndex((step) => step.dataset['step'] === id);
			for (const [i, step] of steps.entries()) step.classList.toggle('gone', i < now);
			if (getComputedStyle(frame).overflowY !== 'visible') {
				// What is around the frame has the step's ground.
				picture.style.setProperty('--ground', ground);
				frame.scrollTo({
					top: partOf(stage, id) * tall.passed * rem(),
					behavior: first || !motionWanted() ? 'instant' : 'smooth'
				});
			}
			first = false;
		});
	});
	return { visibility: { seen: false }, show: () => undefined };
}

/** The share of what passes before the last step at which a step begins. */
function partOf({ chapter }: ChapterStage, id: string): number {
	const { steps } = chapter;
	return steps.length > 1 ? steps.findIndex((step) => id.endsWith(`/${step}`)) / (steps.length - 1) : 0;
}

/** The reader's type, px. */
const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
