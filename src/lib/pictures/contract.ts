import type { Component } from 'svelte';
import type { CompiledChapterData, ResolvedScene } from '../model/compiled.ts';

/**
 * What every kind's `Picture.svelte` is given. It draws its scene into the box that holds it (the frame, in
 * container units) and is a pure function of these: the same scene and progress give the same picture, whatever
 * the way there.
 */
export interface PictureProps<Scene extends ResolvedScene = ResolvedScene> {
	/** The scene of the step, compiled; one that failed to be drawn is replaced by the last that could. */
	scene: Scene;
	/** Data that several scenes of the chapter share. */
	shared: CompiledChapterData;
	/** How far the reader is through the step, 0 to 1. 1 where nothing moves: print, no script. */
	progress?: number;
	/** The picture is about a screen away or nearer: fetch what it needs. */
	near?: boolean;
	/** Changes may move: the picture is in view, or shows what it did when it was; otherwise they cut. */
	seen?: boolean;
}

/** The components of one kind of picture. */
interface KindComponents {
	Picture: Component<PictureProps>;
}

/** The components that a stage can draw with, by kind. */
export type PictureComponents = Readonly<Record<string, KindComponents>>;
