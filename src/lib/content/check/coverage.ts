import { suggest, type Problems } from '../read/problem.ts';
import type { Chapter, Claim, Fork } from '../../model/story.ts';

/**
 * The claims of a chapter that neither its prose nor its forks tell, in the ledger's order: its closing list.
 */
export function closingClaims(chapter: Chapter, claims: readonly Claim[], forks: readonly Fork[]): string[] {
	const marked = new Set(chapter.marks.map((m) => m.claim));
	const forked = claimsOf(forks.filter((f) => f.chapter === chapter.id));
	return claims
		.filter((c) => c.chapter === chapter.id && !marked.has(c.id) && !forked.has(c.id))
		.map((c) => c.id);
}

const claimsOf = (forks: readonly Fork[]) =>
	new Set(forks.flatMap((f) => f.answers.flatMap((a) => a.rows.map((r) => r.claim))));

/**
 * Every claim is told once in its chapter: marked in the prose, in a row of a fork, or in the closing list (which
 * takes what is left, so nothing is lost). Every fork stands once, in its step.
 */
export function checkCoverage(chapter: Chapter, forks: readonly Fork[], problems: Problems): void {
	const own = forks.filter((f) => f.chapter === chapter.id);
	const forked = claimsOf(own);
	const seen = new Map<string, number>();
	for (const { claim, version, line } of chapter.marks) {
		const key = `${claim} ${version ?? ''}`;
		const before = seen.get(key);
		if (before !== undefined) {
			problems.add(
				chapter.file,
				line,
				`The claim "${claim}" is marked twice, first in line ${before}`,
				`Keep one mark, and point to it with :see[…]{#${claim}}`
			);
		}
		seen.set(key, line);
		if (!forked.has(claim)) continue;
		problems.add(
			chapter.file,
			line,
			`The claim "${claim}" is marked here and stands in a fork too`,
			'Leave the mark out: the fork tells it'
		);
	}
	for (const fork of own) checkFork(chapter, fork, problems);
}

function checkFork({ file, steps }: Chapter, { id, step }: Fork, problems: Problems): void {
	const home = steps.find((s) => s.id === step);
	if (!home) {
		const ids = steps.map((s) => s.id);
		problems.add(file, 1, `The fork "${id}" belongs to the unknown step "${step}"`, suggest(step, ids));
		return;
	}
	const count = (forks: readonly string[]) => forks.filter((f) => f === id).length;
	if (count(home.forks) === 1 && count(steps.flatMap((s) => s.forks)) === 1) return;
	problems.add(
		file,
		home.line,
		`The fork "${id}" does not stand once in its step "${step}"`,
		`Put ::fork{#${id}} there, and nowhere else`
	);
}
