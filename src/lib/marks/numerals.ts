import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Claim } from '../model/story.ts';
import { giversOf, type Giver } from '../model/givers.ts';
import { tieWidth } from './measure.ts';
import { shapeOf } from './shape.ts';
import { groupName } from './spoken.ts';
import { uiOf, type MarkWords } from './words.ts';

/**
 * The numerals after a claim: one link to its row of the evidence page, which a script may open as a sheet
 * instead; and their knots on the threads of the margin, at the height of the same line.
 * @param version the version that the words tell, of a claim on which reports exclude each other
 * @param anchor id of the group, where links to the claim lead to it
 */
export function numerals(
	claim: Claim,
	version: string | null,
	words: MarkWords,
	anchor?: string
): ElementContent[] {
	const givers = giversOf(claim, version, words.reports);
	if (givers.length === 0) return [];
	const group = h(
		'a.numerals',
		{
			className: isLong(givers, words) ? ['long'] : [],
			href: words.row(claim.id),
			id: anchor,
			'data-claim': claim.id,
			'data-version': version ?? undefined,
			'aria-label': groupName(givers, words)
		},
		// Brackets and commas are not seen: copied words keep their sources as [1, 2].
		hidden('['),
		givers.flatMap((giver, i) => [
			...(i > 0 ? [hidden(uiOf(words, 'numerals.comma'))] : []),
			numeral(giver, words)
		]),
		hidden(']')
	);
	return [hidden(' '), group, knots(givers, words)];
}

/** A group too wide to share a line of the smallest phones with a long word. */
const LONG = 120;
const isLong = (givers: readonly Giver[], words: MarkWords) =>
	tieWidth('', givers, uiOf(words, 'numerals.tag'), words.lang) > LONG;

/** One report's numeral: plain where it gives the claim, in a box where it gives a part, tagged where a machine wrote it. */
export function numeral({ report, part, machine }: Giver, words: MarkWords): Element {
	return h(
		'span',
		{
			className: ['numeral', part && 'part', machine && 'machine'].filter((c) => c !== false),
			'data-report': report.id
		},
		String(report.number),
		machine ? h('small', uiOf(words, 'numerals.tag')) : null
	);
}

/** Places of reports among the threads, from the page's edge inwards. */
export const threadOf = (report: { id: string }, words: MarkWords): string =>
	`--i:${words.reports.findIndex((r) => r.id === report.id)}`;

function knots(givers: readonly Giver[], words: MarkWords): Element {
	return h(
		'span.knots',
		{ 'aria-hidden': 'true' },
		givers.map(({ report }) => {
			const knot = shapeOf(report, 'knot');
			knot.properties.style = threadOf(report, words);
			return knot;
		})
	);
}

const hidden = (text: string): Element => h('span.cite', text);
