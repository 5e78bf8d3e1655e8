import { suggest, type Problems } from '../read/problem.ts';
import { PLURAL_KEY } from '../../model/plural.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Languages } from '../../model/editions.ts';
import type { Lang } from '../../model/languages.ts';

/** The word that a key stands for: the forms of one word by number are one, however many a language needs. */
const wordOf = (key: string) => key.replace(PLURAL_KEY, '');
const wordsOf = (file: YamlFile<Record<string, string>>) => new Set(Object.keys(file.data).map(wordOf));

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
	const original = wordsOf(ui[first]);
	for (const lang of others) {
		const here = wordsOf(ui[lang]);
		for (const key of Object.keys(ui[first].data)) {
			if (!here.has(wordOf(key))) {
				problems.add(
					`${file}.${lang}.yaml`,
					1,
					`The interface word "${key}" is missing`,
					`It stands in ${file}.${first}.yaml:${ui[first].line([key])}`
				);
			}
		}
		for (const key of Object.keys(ui[lang].data)) {
			if (!original.has(wordOf(key))) {
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
