import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Languages } from '../../model/editions.ts';
import type { Lang } from '../../model/languages.ts';

/**
 * Every language has the interface words of the first, and no others.
 * @param file the words' path without language and ending, such as `src/story/ui`
 */
export function checkSameKeys(
	[first, ...others]: Languages,
	ui: Record<Lang, YamlFile<Record<string, string>>>,
	file: string,
	problems: Problems
): void {
	for (const lang of others) {
		for (const key of Object.keys(ui[first].data)) {
			if (!(key in ui[lang].data)) {
				problems.add(
					`${file}.${lang}.yaml`,
					1,
					`The interface word "${key}" is missing`,
					`It stands in ${file}.${first}.yaml:${ui[first].line([key])}`
				);
			}
		}
		for (const key of Object.keys(ui[lang].data)) {
			if (!(key in ui[first].data)) {
				problems.add(
					`${file}.${lang}.yaml`,
					ui[lang].line([key]),
					`The interface word "${key}" is not in ${file}.${first}.yaml`,
					suggest(key, Object.keys(ui[first].data))
				);
			}
		}
	}
}
