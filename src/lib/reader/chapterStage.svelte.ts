import type { ClientStory, ResolvedScene } from '../model/compiled.ts';

/** A step of a chapter, and how far the reader is through it, 0 to 1. */
export interface StepPlace {
	step: string;
	progress: number;
}

/**
 * What the stage of one chapter shows: the scene of the reader's step. The story page and the embed differ only in
 * where `place` comes from (scrolling, or the previous/next buttons).
 */
export class ChapterStage {
	#broken = $state.raw<ResolvedScene | null>(null);
	#lastGood = $state.raw<ResolvedScene | null>(null);
	#beforeLast: ResolvedScene | null = null;

	readonly #at = $derived.by(() => this.place());
	/** The scene of the step. */
	readonly scene = $derived.by(() => this.chapter.scenes[this.#at.step]!);
	/** What is drawn: the scene, or the last one that could be drawn where this one cannot. */
	readonly drawn = $derived.by(() =>
		this.scene === this.#broken && this.#lastGood ? this.#lastGood : this.scene
	);
	/** How far what is drawn has come, 0 to 1: one that stands in for another scene is as it ended. */
	readonly progress = $derived.by(() => (this.drawn === this.scene ? this.#at.progress : 1));

	constructor(
		readonly chapter: ClientStory['chapters'][number],
		readonly place: () => StepPlace
	) {}

	/** A scene has been drawn, as far as is known: it is what to fall back on. */
	keep(scene: ResolvedScene): void {
		if (scene === this.#broken || scene === this.#lastGood) return;
		this.#beforeLast = this.#lastGood;
		this.#lastGood = scene;
	}

	/** The scene threw. Returns false where there is no earlier scene to fall back on. */
	failed(): boolean {
		// Svelte may report the error after the effects of the same update.
		if (this.#lastGood === this.scene) this.#lastGood = this.#beforeLast;
		this.#beforeLast = null;
		const again = this.scene === this.#broken;
		this.#broken = this.scene;
		return !again && this.#lastGood !== null;
	}
}
