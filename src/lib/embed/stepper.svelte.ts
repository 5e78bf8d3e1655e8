import type { EmbedOptions } from './options.ts';

/**
 * Where the reader of an embed is: which step, and whether the steps follow each other by themselves. The picture, the
 * words and the controls follow it.
 */
export class Stepper {
	/** Position of the shown step, from 0. */
	index = $state(0);
	/** Autoplay is on. It stops for good at the last step and whenever the reader does something. */
	playing = $state(false);
	/** Share of the step's movement that is drawn, 0 to 1; see journey.svelte.ts. */
	progress = $state(1);

	readonly step = $derived.by(() => this.steps[this.index]!);
	readonly atFirst = $derived.by(() => this.index === 0);
	readonly atLast = $derived.by(() => this.index === this.steps.length - 1);

	/** `steps`: ids of the section's steps, in order; at least one. */
	constructor(
		readonly steps: readonly string[],
		options: Pick<EmbedOptions, 'step' | 'autoplay'> = { step: 0, autoplay: false }
	) {
		this.index = options.step;
		this.playing = options.autoplay;
	}

	/** Shows a step by its position; past either end, the step at that end. */
	go(index: number): void {
		this.index = Math.max(0, Math.min(this.steps.length - 1, index));
	}
	/** The reader turns to a step by its position: autoplay stops. */
	turnTo(index: number): void {
		this.playing = false;
		this.go(index);
	}
	/** The reader turns by so many steps, negative towards the first: autoplay stops. */
	turn(by: number): void {
		this.turnTo(this.index + by);
	}
	/** Starts or stops autoplay; at the last step it starts anew from the first. */
	togglePlay(): void {
		if (!this.playing && this.atLast) this.go(0);
		this.playing = !this.playing;
	}
}
