import { PLURAL_KEY } from '../../model/plural.ts';
import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Languages } from '../../model/editions.ts';
import type { Lang } from '../../model/languages.ts';
import { UI_WORDS } from '../uiWords.ts';

const WORDS: ReadonlySet<string> = new Set(UI_WORDS);

/**
 * Every language has the interface words that the rooms declare, and no others. A word by number stands with the
 * plural categories that the language tells apart, of which `other` is needed.
 * @param file the words' path without language and ending, such as `src/story/ui`
 */
export function checkWords(
	languages: Languages,
	ui: Record<Lang, YamlFile<Record<string, string>>>,
	file: string,
	problems: Problems
): void {
	for (const lang of languages) {
		const { data, line } = ui[lang];
		const path = `${file}.${lang}.yaml`;
		for (const word of WORDS) {
			if (has(data, word)) continue;
			const holder = languages.find((l) => has(ui[l].data, word));
			problems.add(
				path,
				1,
				`The interface word "${word}" is missing`,
				holder
					? `It stands in ${file}.${holder}.yaml:${ui[holder].line([word in ui[holder].data ? word : `${word}.other`])}`
					: `Add "${word}: …" in every language, or take it out of the list in src/lib that asks for it`
			);
		}
		for (const key of Object.keys(data)) {
			if (WORDS.has(key) || WORDS.has(key.replace(PLURAL_KEY, ''))) continue;
			problems.add(path, line([key]), `No page uses the interface word "${key}"`, suggest(key, WORDS));
		}
	}
}

const has = (data: Record<string, string>, word: string) => word in data || `${word}.other` in data;
