import { fill } from '../model/fill.ts';
import { plural } from '../model/plural.ts';
import { uiOf, type MarkWords } from './words.ts';
import type { Giver } from '../model/givers.ts';

/** Numbers of reports as a list in the language: '1, 2 and 3', '1 و2 و3'. */
function listOf(numbers: readonly number[], locale: string): string {
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(numbers.map(String));
}

/**
 * Who gives a claim as words: 'Reports 1, 2 and 3; 4 in part; 5, chatbot’s part'. Reports that stand alike to it
 * make one clause; the first clause names them as reports (`numerals.<kind>.<plural>`), the others need only their
 * numbers (`numerals.<kind>.then`).
 */
export function spokenGivers(givers: readonly Giver[], words: Pick<MarkWords, 'ui' | 'locale'>): string {
	const clauses = (['full', 'part', 'machine', 'machine-part'] as const).flatMap((kind) => {
		const numbers = givers.filter((g) => kindOf(g) === kind).map((g) => g.report.number);
		return numbers.length > 0 ? [{ kind, numbers }] : [];
	});
	return clauses
		.map(({ kind, numbers }, i) => {
			const text =
				i === 0
					? plural(words.ui, `numerals.${kind}`, numbers.length, words.locale)
					: uiOf(words, `numerals.${kind}.then`);
			return fill(text, { list: listOf(numbers, words.locale) });
		})
		.join(uiOf(words, 'numerals.join'));
}

/** The name of a numeral group: who gives the claim, and what touching it does. */
export const groupName = (givers: readonly Giver[], words: MarkWords): string =>
	fill(uiOf(words, 'numerals.name'), { reports: spokenGivers(givers, words) });

const kindOf = ({ part, machine }: Giver) =>
	machine ? (part ? 'machine-part' : 'machine') : part ? 'part' : 'full';
