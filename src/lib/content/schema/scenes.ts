/** A chapter's `scenes.ts`: its shape, made of the kinds in the picture registry, and the types that follow from it. */
import * as v from 'valibot';
import { id, iso } from '../../model/schema.ts';
import type { BraidData } from '../../pictures/braid/compiled.ts';
import { pictures, shared } from '../../pictures/registry.ts';

type Kinds = typeof pictures;
type Shared = typeof shared;
type SharedKey = keyof Shared;

/** A scene of any kind, as an author writes it. */
export type Scene = { [K in keyof Kinds]: v.InferOutput<Kinds[K]['schema']> }[keyof Kinds];
/** A scene of any kind, as the browser gets it. */
export type CompiledScene = { [K in keyof Kinds]: ReturnType<Kinds[K]['compile']> }[keyof Kinds];

/** Data that several scenes of a chapter share, as an author writes them. */
export type ChapterData = {
	[K in SharedKey]?: Record<string, v.InferOutput<Shared[K]['schema']>> | undefined;
};
/** The same as the browser gets them; empty where a chapter has none. */
export type CompiledChapterData = { [K in SharedKey]: Record<string, ReturnType<Shared[K]['compile']>> };

/** What the braid shows, which no scene carries: the server alone draws it. */
export type { BraidData };

/** What a chapter's `scenes.ts` exports as its default. */
export interface ChapterScenes extends ChapterData {
	/** The step whose picture stands for the chapter where no script runs. */
	still: string;
	/** The moment whose sky the words before the first step stand under; left out, that of the first step. */
	opening?: string | undefined;
	/** One scene for each step. */
	steps: Record<string, Scene>;
}

/** The keys under which a chapter's `scenes.ts` holds shared data. */
export const sharedKeys = Object.keys(shared) as SharedKey[];

/**
 * What `make` gives for each kind of shared data, under its key. `Made` is asserted, here and nowhere else: TypeScript
 * has no way from a list of keys to an object with a type of its own under each of them. It has to be an object type
 * mapped from the registry, and `make` what it says.
 */
export function eachShared<Made extends Record<SharedKey, unknown>>(make: (key: SharedKey) => unknown): Made {
	return Object.fromEntries(sharedKeys.map((key) => [key, make(key)])) as Made;
}

const sharedEntries = eachShared<{
	[K in SharedKey]: v.OptionalSchema<v.RecordSchema<typeof id, Shared[K]['schema'], undefined>, undefined>;
}>((key) => v.optional(v.record(id, shared[key].schema)));

const scene = v.variant(
	'view',
	Object.values(pictures).map((kind) => kind.schema)
);

/** A chapter's scenes.ts; which kinds and shared data there are, the registry says. */
export const scenesSchema: v.GenericSchema<unknown, ChapterScenes> = v.strictObject({
	still: v.string(),
	opening: v.optional(iso),
	steps: v.record(v.string(), scene),
	...sharedEntries
});
