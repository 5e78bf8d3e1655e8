import { checkKind } from './kind.ts';
import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { Claim, Report } from '../../model/story.ts';

/** What the checks of the ledger know of a report: how long it is, and which part a machine wrote. */
export type ReportFacts = Pick<Report, 'id' | 'paragraphs' | 'machineFrom' | 'machineTo'>;
/** Adds a fault of one claim, at the line of the value at `path` within it. */
export type Add = (path: (string | number)[], what: string, right: string) => void;

interface LedgerFile {
	file: string;
	claims: Claim[];
	line: YamlFile<unknown>['line'];
}

/**
 * Holds the ledger to itself: ids once, chapters and reports that exist, paragraphs within the report,
 * a kind that its sayings bear out, the machine-written part flagged.
 */
export function checkLedger(
	{ file, claims, line }: LedgerFile,
	reports: ReportFacts[],
	chapters: Set<string>,
	problems: Problems
): void {
	const seen = new Set<string>();
	for (const [i, claim] of claims.entries()) {
		const add: Add = (path, what, right) => problems.add(file, line([i, ...path]), what, right);
		if (seen.has(claim.id)) add([], `The claim "${claim.id}" stands twice`, 'Keep one');
		seen.add(claim.id);
		if (!chapters.has(claim.chapter)) {
			add(
				['chapter'],
				`The claim "${claim.id}" names the unknown chapter "${claim.chapter}"`,
				suggest(claim.chapter, chapters)
			);
		}
		checkKind(claim, add);
		const spoke = new Set<string>();
		for (const [k, saying] of claim.says.entries()) {
			const report = reports.find((r) => r.id === saying.report);
			if (!report) {
				add(
					['says', k],
					`The claim "${claim.id}" names the unknown report "${saying.report}"`,
					suggest(
						saying.report,
						reports.map((r) => r.id)
					)
				);
				continue;
			}
			if (spoke.has(report.id)) {
				add(['says', k], `The claim "${claim.id}" has the report "${report.id}" twice`, 'Keep one');
			}
			spoke.add(report.id);
			checkSaying(claim, k, report, add);
		}
	}
}

/** One saying: a paragraph of its report, the machine-written part flagged. */
function checkSaying(claim: Claim, k: number, report: ReportFacts, add: Add): void {
	const saying = claim.says[k]!;
	if (saying.paragraph > report.paragraphs) {
		add(
			['says', k, 'paragraph'],
			`The claim "${claim.id}" points to paragraph ${saying.paragraph} of ${report.id}, which has ${report.paragraphs}`,
			`Give a paragraph from 1 to ${report.paragraphs}`
		);
	}
	const inMachinePart =
		report.machineFrom !== undefined &&
		saying.paragraph >= report.machineFrom &&
		saying.paragraph <= (report.machineTo ?? report.paragraphs);
	if (inMachinePart !== (saying.machine ?? false)) {
		add(
			['says', k],
			inMachinePart
				? `Paragraph ${saying.paragraph} of ${report.id} is machine-written, the claim "${claim.id}" does not say so`
				: `The claim "${claim.id}" calls paragraph ${saying.paragraph} of ${report.id} machine-written, it is not`,
			inMachinePart ? 'Add machine: true' : 'Leave machine out'
		);
	}
}
