import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Claim, Fork, ForkRow } from '../../model/story.ts';

interface ForksFile {
	file: string;
	forks: YamlFile<Fork[]>;
}
/** Adds a fault of one fork, at the line of the value at `path` within it. */
type Add = (path: (string | number)[], what: string, right: string) => void;

/**
 * Holds the forks to the ledger: every row has its saying, with the same paragraph, match and machine-written part;
 * where answers exclude each other a report stands in one of them only.
 */
export function checkForks(
	{ file, forks }: ForksFile,
	claims: readonly Claim[],
	reports: ReadonlySet<string>,
	problems: Problems
): void {
	const seen = new Set<string>();
	for (const [i, fork] of forks.data.entries()) {
		const add: Add = (path, what, right) => problems.add(file, forks.line([i, ...path]), what, right);
		if (seen.has(fork.id)) add([], `The fork "${fork.id}" stands twice`, 'Keep one');
		seen.add(fork.id);
		for (const [k, answer] of fork.answers.entries()) {
			for (const [r, row] of answer.rows.entries()) {
				checkRow(fork, row, claims, reports, (path, ...words) =>
					add(['answers', k, 'rows', r, ...path], ...words)
				);
			}
		}
		checkAnswers(fork, add);
	}
}

/** One report under one answer rests on a saying of the ledger. */
function checkRow(
	fork: Fork,
	row: ForkRow,
	claims: readonly Claim[],
	reports: ReadonlySet<string>,
	add: Add
): void {
	const claim = claims.find((c) => c.id === row.claim);
	if (!reports.has(row.report)) {
		add(['report'], `Unknown report "${row.report}"`, suggest(row.report, reports));
		return;
	}
	if (!claim) {
		const ids = claims.map((c) => c.id);
		add(['claim'], `Unknown claim "${row.claim}"`, suggest(row.claim, ids));
		return;
	}
	if (claim.chapter !== fork.chapter) {
		add(
			['claim'],
			`The claim "${claim.id}" belongs to the chapter "${claim.chapter}", the fork "${fork.id}" to "${fork.chapter}"`,
			'Move one of them'
		);
	}
	const saying = claim.says.find((s) => s.report === row.report);
	const named = `The row of "${row.report}" in the fork "${fork.id}"`;
	if (!saying) {
		add(
			[],
			`${named} has no saying: "${row.report}" is silent on "${claim.id}"`,
			'Take it out, or name the claim it gives'
		);
		return;
	}
	if (saying.paragraph !== row.paragraph) {
		add(
			['paragraph'],
			`${named} points to paragraph ${row.paragraph}, its saying to ${saying.paragraph}`,
			`Write ${saying.paragraph}`
		);
	}
	if ((row.match ?? 'full') !== saying.match) {
		add(
			['match'],
			`${named} gives the claim in ${row.match ?? 'full'}, its saying in ${saying.match}`,
			saying.match === 'part' ? 'Add match: part' : 'Leave match out'
		);
	}
	if ((row.machine ?? false) !== (saying.machine ?? false)) {
		add(
			['machine'],
			`${named} and its saying do not agree on who wrote the paragraph`,
			saying.machine ? 'Add machine: true' : 'Leave machine out'
		);
	}
}

/** Answers that exclude each other share no report, and tell different versions of a claim. */
function checkAnswers(fork: Fork, add: Add): void {
	const place = new Map<string, number>();
	for (const [k, answer] of fork.answers.entries()) {
		for (const [r, { report }] of answer.rows.entries()) {
			const before = place.get(report);
			if (before === k || (before !== undefined && fork.exclusive)) {
				add(
					['answers', k, 'rows', r],
					`"${report}" stands ${before === k ? 'twice in one answer' : 'in two answers'} of the fork "${fork.id}"`,
					before === k ? 'Keep one' : 'Keep one, or say exclusive: false where both may be true'
				);
			}
			place.set(report, k);
		}
	}
	if (!fork.exclusive && !fork.note) {
		add(
			[],
			`The fork "${fork.id}" is not exclusive and does not say so`,
			'Add a note: which answers may be true together'
		);
	}
}
