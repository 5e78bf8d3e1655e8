import type { ClientStory, ResolvedScene } from '../model/compiled.ts';

/** A step of a chapter, and how far the reader is through it, 0 to 1. */
export interface StepPlace {
	step: string;
	progress: number;
}

/**
 * What the stage of one chapter shows: the scene of the reader's step. The story page and the embed differ only in where `place` comes from (scrolling, or the
 * previous/next buttons).
 */
export class ChapterStage {
	#broken = $state.raw<ResolvedScene | null>(null);
	#lastGood = $state.raw<ResolvedScene | null>(null);

	readonly #at = $derived.by(() => this.place());
	/** The scene of the step. */
	readonly scene = $derived.by(() => this.chapter.scenes[this.#at.step]!);
	/** What is drawn: the scene, or the last one that could be drawn where this one cannot. */
	readonly drawn = $derived.by(() =>
		this.scene === this.#broken && this.#lastGood ? this.#lastGood : this.scene
	);
	readonly progress = $derived.by(() => this.#at.progress);

	constructor(
		readonly chapter: ClientStory['chapters'][number],
		readonly place: () => StepPlace
	) {}

	/** A scene was replaced by another one without having failed: it is what to fall back on. */
	keep(scene: ResolvedScene): void {
		if (scene !== this.#broken) this.#lastGood = scene;
	}

	/** The drawn scene threw. Returns false where there is no earlier scene to fall back on. */
	failed(): boolean {
		const fallBack = this.drawn !== this.#lastGood && this.#lastGood !== null;
		this.#broken = this.scene;
		return fallBack;
	}
}
