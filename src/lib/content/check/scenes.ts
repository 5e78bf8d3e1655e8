import { suggest, type Problems } from '../read/problem.ts';
import { wordsOf } from '../read/scenes.ts';
import { isIso } from '../schema/files.ts';
import { checkChart } from './chart.ts';
import { checkScene } from './scene.ts';
import type { ChapterScenes, Scene } from '../../model/scene.ts';
import type { Chapter, Claim, Place, RecordItem, Report, Text } from '../../model/story.ts';

export interface SceneContext {
	file: string;
	source: string;
	places: Map<string, Place>;
	claims: Map<string, Claim>;
	reports: Report[];
	record: Map<string, RecordItem>;
	/** null where the file of notes could not be read: that was reported already. */
	notes: Record<string, Text> | null;
	problems: Problems;
}

/** Adds a problem when the id is unknown. */
export type KnownIds = Record<'place' | 'note' | 'report' | 'claim' | 'chart', (id: string) => unknown>;

/** Line of an id: where it is a value, else where it is a key; 1 where it does not stand. */
export type LineOf = (word: string) => number;

/** Checks a chapter's scenes against its steps and against all ids that they name. */
export function checkScenes(scenes: ChapterScenes, chapter: Chapter, context: SceneContext): void {
	const { file, problems } = context;
	const words = wordsOf(context.source);
	const at: LineOf = (word) => (words.values.get(word) ?? words.keys.get(word))?.[0] ?? 1;
	/** Line of a step's scene: a key, after `steps`. */
	const scene: LineOf = (id) => {
		const steps = words.keys.get('steps')?.at(-1) ?? 1;
		return words.keys.get(id)?.find((line) => line >= steps) ?? at(id);
	};
	checkSteps(scenes, chapter, context, at, scene);

	const known = knownIds(scenes, context, at);
	for (const [id, one] of Object.entries(scenes.steps)) {
		checkScene(one, known);
		checkClock(one, scene(id), id, context, at);
		if (one.view !== 'lanes') continue;
		const items = scenes.charts?.[one.chart]?.items.map((item) => item.id) ?? null;
		for (const item of items ? (one.lit ?? []) : []) {
			if (!items!.includes(item)) {
				problems.add(file, at(item), `Unknown item "${item}" of "${one.chart}"`, suggest(item, items!));
			}
		}
	}
	for (const chart of Object.values(scenes.charts ?? {})) {
		for (const part of [chart, ...chart.items, ...(chart.remarks ?? [])]) {
			for (const time of 'from' in part ? [part.from, part.to] : [part.at]) checkTime(time, context, at);
		}
	}
	for (const chart of Object.values(scenes.charts ?? {})) checkChart(chart, context, known, at);
}

/** Each step has its scene, each scene its step, and the still is one of them. */
function checkSteps(
	scenes: ChapterScenes,
	chapter: Chapter,
	{ file, problems }: SceneContext,
	at: LineOf,
	scene: LineOf
): void {
	const steps = new Set(chapter.steps.map((s) => s.id));
	for (const step of chapter.steps) {
		if (scenes.steps[step.id]) continue;
		problems.add(
			chapter.file,
			step.line,
			`The step "${step.id}" has no scene`,
			`Add it to ${file}. ${suggest(step.id, Object.keys(scenes.steps))}`
		);
	}
	for (const id of Object.keys(scenes.steps)) {
		if (!steps.has(id)) {
			problems.add(file, scene(id), `The scene "${id}" has no step`, suggest(id, steps));
		}
	}
	if (!scenes.steps[scenes.still]) {
		problems.add(
			file,
			at(scenes.still),
			`The still "${scenes.still}" is no scene`,
			suggest(scenes.still, steps)
		);
	}
}

function knownIds(scenes: ChapterScenes, context: SceneContext, at: LineOf): KnownIds {
	const { file, problems, notes } = context;
	const reports = context.reports.map((r) => r.id);
	function check(kind: string, id: string, all: Iterable<string>): void {
		const list = [...all];
		if (!list.includes(id)) problems.add(file, at(id), `Unknown ${kind} "${id}"`, suggest(id, list));
	}
	return {
		place: (id) => check('place', id, context.places.keys()),
		note: (id) => notes && check('note', id, Object.keys(notes)),
		report: (id) => check('report', id, reports),
		claim: (id) => check('claim', id, context.claims.keys()),
		chart: (id) => check('chart', id, Object.keys(scenes.charts ?? {}))
	};
}

/** A scene has a moment, a span or a note, and every time its offset. */
function checkClock(
	{ clock, ...scene }: Scene,
	line: number,
	id: string,
	context: SceneContext,
	at: LineOf
): void {
	if (!clock.note && !clock.at && !(clock.from && clock.to)) {
		context.problems.add(
			context.file,
			line,
			`The scene "${id}" has no clock time`,
			'Give its clock at, or from and to, or a note where no report gives a time'
		);
	}
	const window = scene.view === 'lanes' ? scene.window : [];
	const dark = scene.view === 'map' && scene.dark ? [scene.dark.from, scene.dark.to] : [];
	for (const time of [clock.at, clock.from, clock.to, scene.sky, ...window, ...dark]) {
		checkTime(time, context, at);
	}
}

function checkTime(time: string | undefined, { file, problems }: SceneContext, at: LineOf): void {
	if (time === undefined || isIso(time)) return;
	problems.add(
		file,
		at(time),
		`"${time}" is no date`,
		'Write 2024-12-08, or 2024-12-08T06:38+03:00 with the offset from UTC'
	);
}
