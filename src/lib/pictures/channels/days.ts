/** Days of a board: counted from its first, and what gives them. Build only. */
import { DAY, toMs } from '../../model/clock.ts';
import type { CompileContext } from '../kind.ts';
import { sayingOf } from '../says.ts';

/** What time a report gives for a claim, if any. */
export const timeOf = ({ story }: Pick<CompileContext, 'story'>, claim: string, report: string) =>
	sayingOf(
		story.claims.find((c) => c.id === claim),
		report
	)?.time;

/** The day of a date or moment, counted from the first of `days`. @param offset of the story's clock, such as +03:00 */
export function dayIndex(iso: string, days: readonly [string, string], offset: string): number {
	return Math.floor((toMs(iso, offset) - toMs(days[0], offset)) / DAY);
}
