import type { Problems } from '../read/problem.ts';
import type { About } from '../../model/story.ts';

/** The same data stands in the same order in every language. */
export function checkAbouts([first, ...others]: About[], problems: Problems): void {
	if (!first) return;
	const blocksOf = (about: About) => about.parts.flatMap((p) => ('block' in p ? [p] : []));
	const wanted = blocksOf(first).map((p) => p.block);
	for (const about of others) {
		const found = blocksOf(about);
		if (found.map((p) => p.block).join() === wanted.join()) continue;
		problems.add(
			about.file,
			found.find((p, i) => p.block !== wanted[i])?.line ?? 1,
			`The data stand in another order than in ${first.file}`,
			`Right order: ${wanted.map((b) => `::${b}`).join(', ') || 'none'}`
		);
	}
}
