import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Untold } from '../../model/story.ts';

/** What no report gives stands under chapters that exist. */
export function checkUntold(
	file: string,
	{ data, line }: YamlFile<Untold>,
	chapters: ReadonlySet<string>,
	problems: Problems
): void {
	for (const chapter of Object.keys(data)) {
		if (chapters.has(chapter)) continue;
		problems.add(file, line([chapter]), `Unknown chapter "${chapter}"`, suggest(chapter, chapters));
	}
}
