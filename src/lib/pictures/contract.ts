import type { Component } from 'svelte';
import type { CompiledChapterData, ResolvedScene } from '../model/compiled.ts';
import type { SmallPicture } from './map/scene.ts';

/**
 * What every kind's `Picture.svelte` is given. It draws its scene into the box that holds it (the frame, in
 * container units) and is a pure function of these: the same scene and progress give the same picture, whatever
 * the way there.
 */
export interface PictureProps<Scene extends ResolvedScene = ResolvedScene> {
	scene: Scene;
	/** Data that several scenes of the chapter share. */
	chapter: CompiledChapterData;
	/** How far the reader is through the step, 0 to 1. 1 where nothing moves: print, no script. */
	progress?: number;
	/** The picture is about a screen away or nearer: fetch what it needs. */
	near?: boolean;
	/** The picture is in view: changes may move. Else they cut. */
	seen?: boolean;
}

/** What a kind's `Versions.svelte` is given: the choice of one report's version of the picture, laid over its foot. */
export interface VersionsProps {
	/** A small picture of each version, by report. */
	small: Record<string, SmallPicture>;
	/** The report whose version is shown; null: as the step tells it. */
	chosen: string | null;
	/** Reports that speak in the step; null: all of them. */
	speaks: string[] | null;
	/** The reader chose the version of a report, or with null the step's own picture. */
	onchoose(report: string | null): void;
}

/** The components of one kind of picture. */
interface KindComponents {
	Picture: Component<PictureProps>;
	/** Only where scenes of the kind offer a choice of versions. */
	Versions?: Component<VersionsProps>;
}

/** The components that a stage can draw with, by kind. */
export type PictureComponents = Readonly<Record<string, KindComponents>>;
