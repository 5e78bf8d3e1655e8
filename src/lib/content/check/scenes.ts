import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import { sharedKeys, type ChapterScenes } from '../schema/scenes.ts';
import { referencesIn, type Path } from '../schema/walk.ts';
import type { ReferenceKind } from '../../model/schema.ts';
import type { Chapter, Claim, Place, RecordItem, Report, Text } from '../../model/story.ts';
import type { Checks } from '../../pictures/kind.ts';
import { pictures, shared } from '../../pictures/registry.ts';

/** What scenes may name. */
interface Known {
	places: ReadonlyMap<string, Place>;
	claims: ReadonlyMap<string, Claim>;
	reports: Report[];
	record: ReadonlyMap<string, RecordItem>;
	/** null where the file of notes could not be read: that was reported already. */
	notes: Record<string, Text> | null;
}

/** Checks a chapter's scenes against its steps, against all ids that they name, and by the rules of their kinds. */
export function checkScenes(
	file: string,
	{ data, line }: YamlFile<ChapterScenes>,
	chapter: Chapter,
	known: Known,
	problems: Problems
): void {
	checkSteps(file, { data, line }, chapter, problems);
	const ids = idsOf(data, known);
	const { places, claims, record } = known;
	/** The checks of what stands at a path of the file. */
	const checksAt = (base: Path): Checks => {
		const add: Checks['add'] = (path, what, right) =>
			problems.add(file, line([...base, ...path]), what, right);
		return {
			places,
			claims,
			record,
			reports: known.reports.map(({ id }) => id),
			chapter: data,
			add,
			known(path, kind, id, list, of) {
				const all = [...list];
				if (all.includes(id)) return;
				add(path, `Unknown ${kind} "${id}"${of === undefined ? '' : ` of "${of}"`}`, suggest(id, all));
			}
		};
	};
	for (const [id, scene] of Object.entries(data.steps)) {
		const checks = checksAt(['steps', id]);
		const kind = pictures[scene.view];
		checkReferences(kind.schema, scene, ids, checks);
		kind.check(scene, checks);
	}
	for (const key of sharedKeys) {
		const kind = shared[key];
		for (const [id, item] of Object.entries(data[key] ?? {})) {
			const checks = checksAt([key, id]);
			checkReferences(kind.schema, item, ids, checks);
			kind.check(item, checks);
		}
	}
}

/** The ids that each kind of reference may name; null where they are not known. */
type Ids = ReadonlyMap<string, string[] | null>;

function idsOf(data: ChapterScenes, { places, claims, reports, record, notes }: Known): Ids {
	const ofStory: Record<ReferenceKind, string[] | null> = {
		place: [...places.keys()],
		claim: [...claims.keys()],
		report: reports.map((r) => r.id),
		record: [...record.keys()],
		note: notes && Object.keys(notes)
	};
	return new Map([
		...Object.entries(ofStory),
		...sharedKeys.map((key) => [shared[key].called, Object.keys(data[key] ?? {})] as const)
	]);
}

/** Everything that a scene or its chapter's data name exists. */
function checkReferences(
	schema: Parameters<typeof referencesIn>[0],
	value: unknown,
	ids: Ids,
	checks: Checks
): void {
	for (const { to, id, path } of referencesIn(schema, value)) {
		const list = ids.get(to);
		if (list === undefined) throw new Error(`Shared data called "${to}" are not in the registry`);
		if (list) checks.known(path, to === 'record' ? 'public record' : to, id, list);
	}
}

/** Each step has its scene, each scene its step, and the still is one of them. */
function checkSteps(
	file: string,
	{ data, line }: YamlFile<ChapterScenes>,
	chapter: Chapter,
	problems: Problems
): void {
	const steps = new Set(chapter.steps.map((s) => s.id));
	for (const step of chapter.steps) {
		if (data.steps[step.id]) continue;
		problems.add(
			chapter.file,
			step.line,
			`The step "${step.id}" has no scene`,
			`Add it to ${file}. ${suggest(step.id, Object.keys(data.steps))}`
		);
	}
	for (const step of chapter.steps) {
		if (!data.steps[step.id]?.fork || step.forks.length > 0) continue;
		problems.add(
			file,
			line(['steps', step.id, 'fork']),
			`The step "${step.id}" has no fork in its words`,
			`Write ::fork{#id} in ${chapter.file}, or leave out fork`
		);
	}
	for (const id of Object.keys(data.steps)) {
		if (steps.has(id)) continue;
		problems.add(file, line(['steps', id]), `The scene "${id}" has no step`, suggest(id, steps));
	}
	if (!data.steps[data.still]) {
		problems.add(file, line(['still']), `The still "${data.still}" is no scene`, suggest(data.still, steps));
	}
}
