import type { Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Languages } from '../../model/editions.ts';
import type { Chapter, Claim, Lang } from '../../model/story.ts';

/** Every claim of the ledger is marked in its chapter, in every language. */
export function checkMarked(
	languages: Languages,
	claims: Claim[],
	chapters: Record<Lang, Chapter[]>,
	ledgerFile: string,
	line: YamlFile<unknown>['line'],
	problems: Problems
): void {
	for (const lang of languages) {
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
