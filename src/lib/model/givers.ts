import type { Claim, Report } from './story.ts';

/** A report that gives what the prose tells, as a numeral shows it. */
export interface Giver {
	report: Report;
	/** It gives a part of the claim, or gives it less exactly. */
	part: boolean;
	/** It does so in the part of its page that a machine wrote. */
	machine: boolean;
}

/**
 * Who gives a claim, in the reports' own order. A report without a saying is silent and is not shown.
 * @param version the version that the prose tells: a report that gives another one, or no value, does not give this
 */
export function giversOf(claim: Claim, version: string | null, reports: readonly Report[]): Giver[] {
	return reports.flatMap((report) => {
		const saying = claim.says.find((s) => s.report === report.id);
		if (!saying || (version !== null && saying.version !== version)) return [];
		return [{ report, part: saying.match === 'part', machine: saying.machine === true }];
	});
}
