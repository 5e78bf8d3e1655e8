import type { Stepper } from './stepper.svelte.ts';

/**
 * Arrow keys turn to the step before and after, in the direction of the words; Home and End to the first and last.
 * @param idle false while something else has the keys, such as an open sheet
 */
export function listenToKeys(stepper: Stepper, rtl: boolean, idle: () => boolean): void {
	const turns: Record<string, () => void> = {
		ArrowRight: () => stepper.turn(rtl ? -1 : 1),
		ArrowLeft: () => stepper.turn(rtl ? 1 : -1),
		Home: () => stepper.turnTo(0),
		End: () => stepper.turnTo(stepper.steps.length - 1)
	};
	document.addEventListener('keydown', (event) => {
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !idle()) return;
		const turn = turns[event.key];
		if (!turn) return;
		turn();
		event.preventDefault();
	});
}
