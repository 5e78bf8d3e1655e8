import type { Claim, ClaimKind, Story } from '../../model/story.ts';
import type { RowKind, Say, WovenRow } from '../../pictures/braid/weave.ts';

const KINDS: Record<ClaimKind, RowKind> = { shared: 'tied', parted: 'parted', single: 'alone' };

/** The claims that the story tells, and those of its forks, in the order of the chapters and of the ledger. */
function toldClaims({ claims, forks, front }: Pick<Story, 'claims' | 'forks' | 'front'>): Claim[] {
	const forked = new Set(
		forks.flatMap(({ answers }) => answers.flatMap(({ rows }) => rows.map((r) => r.claim)))
	);
	return front.chapters.flatMap((chapter) =>
		claims.filter((c) => c.chapter === chapter && (c.weight === 'story' || forked.has(c.id)))
	);
}

/** The rows of the braid: what each report gives of each claim. */
export const rowsOf = (story: Pick<Story, 'claims' | 'forks' | 'front' | 'reports'>): Omit<WovenRow, 'y'>[] =>
	toldClaims(story).map((claim) => ({
		kind: KINDS[claim.kind],
		says: story.reports.map(({ id }): Say | null => {
			const saying = claim.says.find(({ report }) => report === id);
			return saying ? { part: saying.match === 'part', version: saying.version ?? undefined } : null;
		})
	}));
