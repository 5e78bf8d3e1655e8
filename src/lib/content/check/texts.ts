import type { Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Languages } from '../../model/editions.ts';
import { isLang } from '../../model/languages.ts';

type Path = (string | number)[];

/**
 * Every text of a data file, that is every object whose keys are languages, has words in all languages of the
 * story and in no other. Gives whether that is so; adds a problem for each language that is missing or too many.
 */
export function checkTexts(
	file: string,
	{ data, line }: YamlFile<unknown>,
	languages: Languages,
	problems: Problems
): boolean {
	const faults = faultsIn(data, [], languages);
	for (const { path, lang, missing } of faults) {
		const where = [...path, lang].join(' › ');
		if (missing) {
			problems.add(file, line(path), `"${where}" is missing`, `Write this text in "${lang}" too`);
		} else {
			problems.add(
				file,
				line([...path, lang]),
				`"${where}" is in no language of this story`,
				`story.yaml names ${languages.join(', ')}: add the language there, or take the text out`
			);
		}
	}
	return faults.length === 0;
}

interface Fault {
	/** Where the text stands. */
	path: Path;
	lang: string;
	/** Missing, or else too many. */
	missing: boolean;
}

function faultsIn(value: unknown, path: Path, languages: Languages): Fault[] {
	if (Array.isArray(value)) return value.flatMap((item, i) => faultsIn(item, [...path, i], languages));
	if (typeof value !== 'object' || value === null) return [];
	const keys = Object.keys(value);
	if (keys.length === 0 || !keys.every(isLang)) {
		return Object.entries(value).flatMap(([key, item]) => faultsIn(item, [...path, key], languages));
	}
	return [
		...languages.filter((l) => !keys.includes(l)).map((lang) => ({ path, lang, missing: true })),
		...keys.filter((key) => !languages.some((l) => l === key)).map((lang) => ({ path, lang, missing: false }))
	];
}
