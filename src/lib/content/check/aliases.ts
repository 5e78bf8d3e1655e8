import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Chapter } from '../../model/story.ts';

/** Old ids lead to claims that exist, and are no ids of claims themselves. */
export function checkAliases(
	file: string,
	{ data, line }: YamlFile<Record<string, string>>,
	claims: ReadonlySet<string>,
	problems: Problems
): void {
	for (const [old, id] of Object.entries(data)) {
		if (claims.has(old)) {
			problems.add(
				file,
				line([old]),
				`"${old}" is the id of a claim, so its links open that claim`,
				'Take it out'
			);
		}
		if (!claims.has(id)) problems.add(file, line([old]), `Unknown claim "${id}"`, suggest(id, claims));
	}
}

/** Steps that are gone lead to steps that stand, in the same chapter, and are none of them. */
export function checkMoved(
	file: string,
	moved: Readonly<Record<string, string>>,
	line: (path: (string | number)[]) => number,
	chapters: readonly Chapter[],
	problems: Problems
): void {
	const steps = new Set(chapters.flatMap((c) => c.steps.map((s) => `${c.id}/${s.id}`)));
	for (const [old, now] of Object.entries(moved)) {
		const add = (what: string, right: string) => problems.add(file, line(['moved', old]), what, right);
		if (steps.has(old)) add(`The step "${old}" stands in the story`, 'Take it out');
		if (!steps.has(now)) add(`Unknown step "${now}"`, suggest(now, steps));
		else if (old.split('/')[0] !== now.split('/')[0]) {
			add(`"${old}" leads to another chapter's step`, 'Name the nearest step of its own chapter');
		}
	}
}
