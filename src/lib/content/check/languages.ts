import { suggest, type Problems } from '../read/problem.ts';
import type { Languages } from '../../model/editions.ts';
import type { Chapter, Lang } from '../../model/story.ts';

/** Steps must be the same, in the same order, in every language. */
export function checkLanguages(
	[first, ...others]: Languages,
	chapters: Record<Lang, Chapter[]>,
	problems: Problems
): void {
	for (const original of chapters[first]) {
		for (const lang of others) {
			const edition = chapters[lang].find((c) => c.id === original.id);
			if (edition) checkSteps(original, edition, problems);
		}
	}
}

function checkSteps(original: Chapter, edition: Chapter, problems: Problems): void {
	const wanted = original.steps.map((s) => s.id);
	const found = edition.steps.map((s) => s.id);
	for (const step of original.steps) {
		if (found.includes(step.id)) continue;
		problems.add(
			edition.file,
			edition.steps[Math.max(0, wanted.indexOf(step.id) - 1)]?.line ?? 1,
			`The step "${step.id}" of ${original.file}:${step.line} is missing here`,
			`Add ::step{#${step.id}} with its text`
		);
	}
	for (const step of edition.steps) {
		if (wanted.includes(step.id)) continue;
		problems.add(
			edition.file,
			step.line,
			`The step "${step.id}" is not in ${original.file}`,
			suggest(step.id, wanted)
		);
	}
	const sameSteps = wanted.length === found.length && wanted.every((s) => found.includes(s));
	const moved = edition.steps.find((s, i) => s.id !== wanted[i]);
	if (sameSteps && moved) {
		problems.add(
			edition.file,
			moved.line,
			`The steps stand in another order than in ${original.file}`,
			`Right order: ${wanted.join(', ')}`
		);
	}
}
