import type { Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import { LANGS, type Chapter, type Claim, type Lang } from '../../model/story.ts';

/** Every claim of the ledger is marked in its chapter, in every language. */
export function checkMarked(
	claims: Claim[],
	chapters: Record<Lang, Chapter[]>,
	ledgerFile: string,
	line: YamlFile<unknown>['line'],
	problems: Problems
): void {
	for (const lang of LANGS) {
		for (const [i, claim] of claims.entries()) {
			const chapter = chapters[lang].find((c) => c.id === claim.chapter);
			if (!chapter || chapter.marks.some((m) => m.claim === claim.id)) continue;
			problems.add(
				chapter.file,
				1,
				`The claim "${claim.id}" (${ledgerFile}:${line([i])}) is not marked in this chapter`,
				`Mark the words that tell it: :claim[…]{#${claim.id}}`
			);
		}
	}
}
