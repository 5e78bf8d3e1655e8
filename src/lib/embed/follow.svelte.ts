/** What of the server's markup follows the stepper: which step's words are shown, and the frame's ink and ground. */
import type { ChapterStage } from '../reader/chapterStage.svelte.ts';
import type { EmbedData } from './data.ts';
import type { Theme } from './options.ts';
import type { Stepper } from './stepper.svelte.ts';

/** Shows the words of one step at a time; the others stay in the page, hidden from sight and from screen readers. */
export function showSteps(root: HTMLElement, stepper: Stepper): void {
	const box = root.querySelector<HTMLElement>('[data-steps]')!;
	const steps = [...box.querySelectorAll<HTMLElement>('[data-step]')];
	$effect.root(() => {
		$effect(() => {
			for (const [i, step] of steps.entries()) {
				const shown = i === stepper.index;
				step.classList.toggle('on', shown);
				if (shown) step.removeAttribute('aria-hidden');
				else step.setAttribute('aria-hidden', 'true');
			}
		});
		// What moves by itself is not read out.
		$effect(() => box.setAttribute('aria-live', stepper.playing ? 'off' : 'polite'));
	});
}

/** Ink and ground of what frames the picture: those of the theme, or with `auto` those of the picture. */
export function followInk(
	root: HTMLElement,
	stage: ChapterStage,
	theme: Theme,
	inks: EmbedData['inks']
): void {
	root.dataset['theme'] = theme;
	$effect.root(() => {
		$effect(() => {
			const { ink, ground } = theme === 'auto' ? stage.scene : inks[theme];
			root.dataset['ink'] = ink;
			root.style.setProperty('--ground', ground);
		});
	});
}
