/** Which claims the braid shows, and where each of them stands. Build only. */
import type { Claim, Story } from '../../model/story.ts';
import type { RowKind, Say, WovenRow } from './weave.ts';

/** Heights of the picture's parts in px at a root size of 16: they grow with the reader's type. */
export const HEIGHTS = {
	/** From the margin's threads to the lanes. */
	opening: 168,
	/** The heads over the lanes. */
	heads: 44,
	/** A chapter's name. */
	title: 52,
	/** A claim: no target is lower than 24. */
	row: 26,
	/** A claim that is told apart: its versions stand under it. */
	parted: 46,
	/** After the last row, down to the loose ends. */
	ends: 352
} as const;

const KINDS = { shared: 'tied', parted: 'parted', single: 'alone' } as const;

interface BraidRow extends WovenRow {
	claim: Claim;
}
interface BraidChapter {
	id: string;
	rows: BraidRow[];
}

/** The claims that the story tells: those of weight, and those that stand in a fork. The ledger has the others too. */
export function claimsInStory({ claims, forks }: Pick<Story, 'claims' | 'forks'>): Claim[] {
	const forked = new Set(forks.flatMap((fork) => fork.answers.flatMap((a) => a.rows.map((r) => r.claim))));
	return claims.filter((claim) => claim.weight === 'story' || forked.has(claim.id));
}

/** How a claim is told, as the ledger has it. */
export const kindOf = (claim: Claim): RowKind => KINDS[claim.kind];

/** The rows by chapter, in the story's order, placed from the top of the heads; and where the last one ends, px. */
export function braidRows(story: Pick<Story, 'claims' | 'forks' | 'reports' | 'front'>): {
	chapters: BraidChapter[];
	height: number;
} {
	let y: number = HEIGHTS.heads;
	const shown = claimsInStory(story);
	const chapters = story.front.chapters.flatMap((id): BraidChapter[] => {
		const own = shown.filter((claim) => claim.chapter === id);
		if (own.length === 0) return [];
		y += HEIGHTS.title;
		const rows = own.map((claim): BraidRow => {
			const kind = kindOf(claim);
			const height = kind === 'parted' ? HEIGHTS.parted : HEIGHTS.row;
			y += height;
			return {
				claim,
				kind,
				y: y - height / 2,
				says: saysOf(
					claim,
					story.reports.map((r) => r.id)
				)
			};
		});
		return [{ id, rows }];
	});
	return { chapters, height: y };
}

function saysOf(claim: Claim, reports: readonly string[]): (Say | null)[] {
	return reports.map((id) => {
		const saying = claim.says.find((s) => s.report === id);
		return saying ? { part: saying.match === 'part', version: saying.version } : null;
	});
}
