import type { Claim } from '../model/story.ts';

/** What a report gives of a claim, if anything. */
export const sayingOf = (claim: Claim | undefined, report: string) =>
	claim?.says.find((saying) => saying.report === report);
