/** Moments as the ledger has them, by claim and report. Build only. */
import * as v from 'valibot';
import { toMs } from '../../model/clock.ts';
import { reference } from '../../model/schema.ts';
import type { Claim } from '../../model/story.ts';
import type { Checks } from '../kind.ts';
import { sayingOf } from '../says.ts';

/** A moment by the saying that gives it: its hour, or the first or last limit of its stretch. */
export const moment = v.strictObject({
	claim: reference('claim'),
	report: reference('report'),
	/** The end of the stretch instead of its beginning. */
	end: v.optional(v.literal('to'))
});
/** A moment as its author writes it: the ledger holds the time. */
export type Moment = v.InferOutput<typeof moment>;

/** A moment as the ledger writes it; undefined where the saying has none. 'by' has an end alone. */
function written(claim: Claim | undefined, { report, end }: Moment): string | undefined {
	const time = sayingOf(claim, report)?.time;
	return end === 'to' ? time?.to : (time?.from ?? time?.to);
}

/** A moment in ms. Throws where the ledger does not give it (the check has said so before). */
export function momentOf(claims: readonly Claim[], of: Moment, offset: string): number {
	const at = written(
		claims.find((claim) => claim.id === of.claim),
		of
	);
	if (!at) throw new Error(`No moment of "${of.claim}" by "${of.report}" in the ledger`);
	// The last minute of a day is its end.
	const ms = toMs(at, offset);
	return at.includes('T23:59') ? ms + 60_000 : ms;
}

/** Adds a fault where the ledger does not give a moment. */
export function checkMoment(
	of: Moment | undefined,
	path: readonly (string | number)[],
	checks: Checks
): void {
	if (!of || !checks.claims.has(of.claim)) return;
	if (written(checks.claims.get(of.claim), of)) return;
	checks.add(
		[...path, 'claim'],
		`The ledger gives no ${of.end === 'to' ? 'end' : 'hour'} of "${of.claim}" by report "${of.report}"`,
		'Name a claim and a report with a time: hours come from the ledger'
	);
}
