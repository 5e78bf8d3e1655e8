import type { Claim, Fork, Lang, Report, Saying, Story } from '../model/story.ts';
import { fill } from '../model/fill.ts';

/** The parts of a story that its ledger is shown and its files are written from. */
export type Ledger = Pick<
	Story,
	'claims' | 'reports' | 'ui' | 'front' | 'chapters' | 'forks' | 'untold' | 'aliases'
>;

/** How the ledger's files may be used and what is to be named with them, in one language. */
export function creditLine(story: Pick<Story, 'ui' | 'front'>, lang: Lang): string {
	return fill(story.ui[lang]['evidence.file.credit'] ?? '', { title: story.front.title[lang] });
}

/** The ledger's chapters in one language, each with its claims; a chapter without any is left out. */
export function claimsByChapter({ chapters, claims }: Pick<Ledger, 'chapters' | 'claims'>, lang: Lang) {
	return chapters[lang]
		.map((chapter) => ({ chapter, claims: claims.filter((claim) => claim.chapter === chapter.id) }))
		.filter((group) => group.claims.length > 0);
}

/** What each report says on a claim, in the order of `reports`; null for a report that is silent on it. */
export function sayingsInOrder(claim: Claim, reports: readonly Report[]): (Saying | null)[] {
	return reports.map((r) => claim.says.find((s) => s.report === r.id) ?? null);
}

/** Where a saying stands in a fork: the question, and the answer that its report gives. */
export interface ForkPlace {
	fork: Fork;
	answer: Fork['answers'][number];
}

/** The fork in which a report's saying on a claim stands; null where none does. */
export function forkOf(forks: readonly Fork[], claim: Claim, report: string): ForkPlace | null {
	for (const fork of forks) {
		for (const answer of fork.answers) {
			if (answer.rows.some((row) => row.claim === claim.id && row.report === report)) return { fork, answer };
		}
	}
	return null;
}

/** Old ids of each claim, whose links open its row. */
export function formerIds(aliases: Record<string, string>): Map<string, string[]> {
	const former = new Map<string, string[]>();
	for (const [old, id] of Object.entries(aliases)) former.set(id, [...(former.get(id) ?? []), old]);
	return former;
}
