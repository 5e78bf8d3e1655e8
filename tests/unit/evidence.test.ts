/** The ledger as its page and its files read it: what each report says on a claim. */
import { expect, test } from 'vitest';
import { sayingsInOrder } from '#lib/evidence/ledger.ts';
import { readStory } from '#lib/content/read/story.ts';
import { REAL, TINY } from '../support/copy.ts';

const stories = [
	['the real story', (await readStory(REAL)).story],
	['the tiny story', (await readStory(TINY)).story]
] as const;

test.each(stories)('%s: sayings stand in the reports’ order, and a silent report has none', (_, story) => {
	for (const claim of story.claims) {
		for (const reports of [story.reports, [...story.reports].reverse()]) {
			// Whatever the order in which the ledger lists them.
			const says = [...claim.says].reverse();
			const ordered = sayingsInOrder({ ...claim, says }, reports);
			expect(ordered, claim.id).toHaveLength(reports.length);
			ordered.forEach((saying, i) => {
				const own = claim.says.find((s) => s.report === reports[i]!.id);
				expect(saying, `${claim.id} ${reports[i]!.id}`).toBe(own ?? null);
			});
		}
	}
});
