/**
 * What a kind of picture is to the build. Each kind stands in a folder of its own, `pictures/<kind>/`, with
 * `scene.ts` (what an author writes, its checks, how it is compiled), `Picture.svelte` (how it is drawn) and
 * whatever these need; `registry.ts` names it. Build only: `Picture.svelte` must not import this file.
 */
import * as v from 'valibot';
import type { Projection, XY } from '../graphics/projection.ts';
import type { ResolvedBase } from '../model/compiled.ts';
import { iso, reference } from '../model/schema.ts';
import type { ChapterData, Claim, Lang, Place, RecordItem, Story } from '../model/story.ts';

/**
 * When a scene stands: a moment, or a span, as ISO 8601 with offset, or a plain date by the story's own clock.
 * Without a time it has a note.
 */
const clock = v.pipe(
	v.strictObject({
		at: v.optional(iso),
		from: v.optional(iso),
		to: v.optional(iso),
		/** A report gives this very hour: say it beside the day. */
		hour: v.optional(v.literal(true)),
		/** Note that stands in place of the date: where no report gives a time, or only one gives it so. */
		note: v.optional(reference('note')),
		/** Note with fewer words for a phone's bar, where those of the note, or of its days, are long. */
		brief: v.optional(reference('note'))
	}),
	v.check(
		({ at, from, to, note }) => Boolean(note || at || (from && to)),
		'names no time. Give its clock at, or from and to, or a note where no report gives a time'
	)
);
/** When a scene stands, as its author writes it. */
export type SceneClock = v.InferOutput<typeof clock>;

/**
 * Schema of a kind's scenes: what every scene has, and the kind's own entries.
 * @param view the kind, as its folder and its line in the registry are called
 */
export const sceneSchema = <View extends string, Entries extends v.ObjectEntries>(
	view: View,
	entries: Entries
) =>
	v.strictObject({
		view: v.literal(view),
		clock,
		/** The hour whose sky is the ground, where the clock gives a day or none. */
		sky: v.optional(iso),
		/** Reports that speak in this step; the others are drawn thin. Left out: all of them. */
		reports: v.optional(v.array(reference('report'))),
		/** The fork in the step's words is its picture: it passes over the stage, and in wide windows stays there for a while. */
		fork: v.optional(v.literal(true)),
		...entries
	});

/** Where a value stands within the scene (or the data of the chapter) that is checked: keys and indices. */
type Path = readonly (string | number)[];

/** What a check may look up, and where its faults go. */
export interface Checks {
	places: ReadonlyMap<string, Place>;
	claims: ReadonlyMap<string, Claim>;
	record: ReadonlyMap<string, RecordItem>;
	/** Ids of the reports, in their order. */
	reports: readonly string[];
	/** Data that several scenes of this chapter share. */
	chapter: ChapterData;
	/** Adds a fault of the value at `path`: what is wrong, and what would be right. */
	add(path: Path, what: string, right: string): void;
	/** Adds a fault where `id` is none of `known`; the message suggests the nearest of them. `of` names the owner. */
	known(path: Path, kind: string, id: string, known: Iterable<string>, of?: string): void;
}

/** What is wrong with a scene shows itself while it is compiled. The build adds file and line: content/compile. */
export class SceneFault extends Error {
	override name = 'SceneFault';
	/**
	 * @param path where in the scene the value stands, keys and indices
	 * @param what what is wrong
	 * @param right what would be right
	 */
	constructor(
		readonly path: Path,
		readonly what: string,
		readonly right: string
	) {
		super(`${what}. ${right}`);
	}
}

/** What a scene is compiled with: the story, and its texts in one language. */
export interface CompileContext {
	story: Story;
	lang: Lang;
	/** The story's clock, such as +03:00. */
	offset: string;
	/** Data that several scenes of the chapter share, as the author wrote them. */
	chapter: ChapterData;
	/** A note of the scene's chapter. */
	note(id: string): string;
	place(id: string): Place;
	/** The projection of the story's maps. */
	projection: Projection;
	/**
	 * Outlines of a layer of the coarsest base map, in plane units (km), as filled by the even-odd rule. Throws where
	 * the base map has no such layer.
	 */
	outline(layer: string): XY[][];
	/** Longitude and latitude of the place whose sky the story follows, degrees. */
	sky: [number, number];
}

/** What every compiled scene has, before its kind adds to it. */
export type SceneBase = Omit<ResolvedBase, 'view'>;

interface Definition<S extends v.GenericSchema, Compiled extends ResolvedBase> {
	/** What an author writes, made with `sceneSchema`. What is a `reference` in it is checked without more. */
	schema: S;
	/** What the schema cannot say. Called for scenes that fit the schema. */
	check?(scene: v.InferOutput<S>, checks: Checks): void;
	/** What the picture draws: projected, in one language, times in ms or as shares. */
	compile(scene: v.InferOutput<S>, base: SceneBase, context: CompileContext): Compiled;
}

/** A kind as the registry holds it: scenes go in as they stand in the file, and are parsed by the kind's schema. */
export interface PictureKind<
	S extends v.GenericSchema = v.GenericSchema,
	Compiled extends ResolvedBase = ResolvedBase
> {
	schema: S;
	check(scene: unknown, checks: Checks): void;
	compile(scene: unknown, base: SceneBase, context: CompileContext): Compiled;
}

/** Makes a kind of picture of its definition. `compile` and `check` throw where a scene does not fit the schema. */
export function definePicture<S extends v.GenericSchema, Compiled extends ResolvedBase>({
	schema,
	check,
	compile
}: Definition<S, Compiled>): PictureKind<S, Compiled> {
	return {
		schema,
		check: (scene, checks) => check?.(v.parse(schema, scene), checks),
		compile: (scene, base, context) => compile(v.parse(schema, scene), base, context)
	};
}

/** Data that several scenes of a chapter share: one item of it, and how it is checked and compiled. */
export interface SharedData<S extends v.GenericSchema = v.GenericSchema, Compiled = unknown> {
	/** What one item is called, in messages and to those that name it; no other kind of thing is called so. */
	called: string;
	schema: S;
	check(item: unknown, checks: Checks): void;
	compile(item: unknown, context: CompileContext): Compiled;
}

/** Makes shared data of its definition, as `definePicture` does for a kind. */
export function defineShared<S extends v.GenericSchema, Compiled>(definition: {
	called: string;
	schema: S;
	check(item: v.InferOutput<S>, checks: Checks): void;
	compile(item: v.InferOutput<S>, context: CompileContext): Compiled;
}): SharedData<S, Compiled> {
	const { called, schema, check, compile } = definition;
	return {
		called,
		schema,
		check: (item, checks) => check(v.parse(schema, item), checks),
		compile: (item, context) => compile(v.parse(schema, item), context)
	};
}

/** The id of an item that the scene's chapter has among its shared data. The build checks it as it does a `reference`. */
export const sharedReference = ({ called }: Pick<SharedData, 'called'>) =>
	v.pipe(v.string(), v.metadata({ refersTo: called }));
