import type { Claim, Report, Saying } from '../model/story.ts';

/**
 * How a report stands to a claim as the prose tells it: gives = this version, differs = another one,
 * speaks = it speaks to the claim but gives no value, silent = not a word. Silence is not disagreement.
 */
export type DotState = 'gives' | 'differs' | 'speaks' | 'silent';

/**
 * The state of each report, in the reports' fixed order. `version` is the version that the prose tells; a
 * disputed claim without one shows every speaking report as parted.
 */
export function dotStates(claim: Claim, version: string | null, reports: Report[]): DotState[] {
	return reports.map((report) => {
		const saying = claim.says.find((s) => s.report === report.id);
		if (!saying) return 'silent';
		if (claim.status !== 'disputed') return 'gives';
		if (saying.version === null || saying.version === undefined) return 'speaks';
		return saying.version === version ? 'gives' : 'differs';
	});
}

/** The states as a word of one letter each, such as `gsdvs`: names the drawn mark. */
export function dotWord(states: DotState[]): string {
	return states.map((s) => ({ gives: 'g', differs: 'd', speaks: 'v', silent: 's' })[s]).join('');
}

/** Sayings in the reports' fixed order, null for a silent one. */
export function sayingsInOrder(claim: Claim, reports: Report[]): (Saying | null)[] {
	return reports.map((r) => claim.says.find((s) => s.report === r.id) ?? null);
}
