/** A chapter's `scenes.ts`: its shape, made of the kinds in the picture registry, and the types that follow from it. */
import * as v from 'valibot';
import { id } from '../../model/schema.ts';
import type { BraidData } from '../../pictures/braid/compiled.ts';
import { pictures, shared } from '../../pictures/registry.ts';

type Kinds = typeof pictures;
type Shared = typeof shared;

/** A scene of any kind, as an author writes it. */
export type Scene = { [K in keyof Kinds]: v.InferOutput<Kinds[K]['schema']> }[keyof Kinds];
/** A scene of any kind, as the browser gets it. */
export type CompiledScene = { [K in keyof Kinds]: ReturnType<Kinds[K]['compile']> }[keyof Kinds];

/** Data that several scenes of a chapter share, as an author writes them. */
export type ChapterData = {
	[K in keyof Shared]?: Record<string, v.InferOutput<Shared[K]['schema']>> | undefined;
};
/** The same as the browser gets them; empty where a chapter has none. */
export type CompiledChapterData = { [K in keyof Shared]: Record<string, ReturnType<Shared[K]['compile']>> };

/** What the braid shows, which no scene carries: the server alone draws it. */
export type { BraidData };

/** What a chapter's `scenes.ts` exports as its default. */
export interface ChapterScenes extends ChapterData {
	/** The step whose picture stands for the chapter where no script runs. */
	still: string;
	/** One scene for each step. */
	steps: Record<string, Scene>;
}

const scene = v.variant(
	'view',
	Object.values(pictures).map((kind) => kind.schema)
);

export const scenesSchema: v.GenericSchema<unknown, ChapterScenes> = v.strictObject({
	still: v.string(),
	steps: v.record(v.string(), scene),
	boards: v.optional(v.record(id, shared.boards.schema)),
	hours: v.optional(v.record(id, shared.hours.schema))
});
