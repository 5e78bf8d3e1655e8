import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectionOf } from '../../graphics/projection.ts';
import type { Lang, Story } from '../../model/story.ts';
import { SceneFault, type CompileContext } from '../../pictures/kind.ts';
import { pictures, shared } from '../../pictures/registry.ts';
import { eachShared, type CompiledChapterData, type CompiledScene, type Scene } from '../schema/scenes.ts';
import { outlineOf } from '../levels.ts';
import { linesOf } from '../read/positions.ts';
import { StoryError } from '../read/problem.ts';
import { clockOf } from './clock.ts';
import { lightAt } from './light.ts';

/** What the scenes of a chapter are compiled with, in one language. */
export function contextOf(story: Story, chapter: string, lang: Lang): CompileContext {
	const place = (id: string) => story.places.find((p) => p.id === id)!;
	return {
		story,
		lang,
		offset: story.front.days.offset,
		chapter: story.scenes[chapter]!,
		note: (id) => story.notes[chapter]![id]![lang],
		place,
		projection: projectionOf(story.front.projection),
		outline: (layer) => outlineOf(story.dir, layer),
		sky: place(story.front.sky).at
	};
}

/** A scene as the browser gets it. @param id chapter/step */
export function compileScene(id: string, scene: Scene, context: CompileContext): CompiledScene {
	const { story, lang, note, offset } = context;
	const base = {
		id,
		reports: scene.reports ?? null,
		...(scene.fork && { fork: scene.fork }),
		...(sceneBefore(story, id, lang)?.fork && { afterFork: true as const }),
		...clockOf(story, scene.clock, lang, note),
		heading: headingOf(story, id, lang),
		...lightAt(story, scene.sky ?? scene.clock.at ?? scene.clock.to, offset)
	};
	try {
		return pictures[scene.view].compile(scene, base, context);
	} catch (error) {
		throw error instanceof SceneFault ? located(error, story, id) : error;
	}
}

/** The fault with the file and line of the scene that has it. @param id chapter/step */
function located({ path, what, right }: SceneFault, story: Story, id: string): StoryError {
	const [chapter, step] = id.split('/') as [string, string];
	const file = join(story.dir, `chapters/${chapter}/scenes.ts`);
	const line = linesOf(readFileSync(file, 'utf8'))(['steps', step, ...path]);
	return new StoryError([{ file: relative('.', file), line, what, right }]);
}

/** The scene of the step before in its chapter; undefined for the first. @param id chapter/step */
function sceneBefore(story: Story, id: string, lang: Lang): Scene | undefined {
	const [chapter, step] = id.split('/') as [string, string];
	const steps = story.chapters[lang].find((c) => c.id === chapter)?.steps ?? [];
	const before = steps[steps.findIndex((s) => s.id === step) - 1];
	return before && story.scenes[chapter]!.steps[before.id];
}

/** A step's own heading. @param id chapter/step */
function headingOf(story: Story, id: string, lang: Lang): string {
	const [chapter, step] = id.split('/');
	return story.chapters[lang].find((c) => c.id === chapter)?.steps.find((s) => s.id === step)?.when ?? '';
}

/** The data that scenes of a chapter share, as the browser gets them. */
export function compileChapterData(context: CompileContext): CompiledChapterData {
	return eachShared<CompiledChapterData>((key) =>
		Object.fromEntries(
			Object.entries(context.chapter[key] ?? {}).map(([id, item]) => [id, shared[key].compile(item, context)])
		)
	);
}
