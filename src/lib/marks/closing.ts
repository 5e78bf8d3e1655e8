import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '../model/fill.ts';
import { plural } from '../model/plural.ts';
import { numerals } from './numerals.ts';
import { withHours } from './record.ts';
import { tie } from './tie.ts';
import { uiOf, type MarkWords } from './words.ts';

interface ClosingList {
	/** Claims of the chapter that neither its prose nor a fork tells, in the ledger's order. */
	claims: readonly string[];
	/** Address of the chapter's first row on the evidence page, and how many claims the whole ledger has. */
	evidence: { href: string; total: number };
}

/** What else the reports give: a line for each claim, with its numerals. Closed at first; null where there is none. */
export function closingList({ claims, evidence }: ClosingList, words: MarkWords): Element | null {
	if (claims.length === 0) return null;
	const { ui, locale } = words;
	return h('details.also', [
		h('summary', [
			h('h3', uiOf(words, 'also.title')),
			' ',
			h('span.also-count', fill(plural(ui, 'also.count', claims.length, locale), { n: claims.length }))
		]),
		h(
			'ol.also-list',
			{ role: 'list' },
			claims.map((id) => h('li', alsoLine(id, words)))
		),
		h(
			'p.also-all',
			h(
				'a',
				{ href: evidence.href },
				fill(plural(ui, 'also.all', evidence.total, locale), { n: evidence.total })
			)
		)
	]);
}

function alsoLine(id: string, words: MarkWords): ElementContent[] {
	const claim = words.claims.get(id);
	if (!claim) throw new Error(`The closing list names the claim "${id}", which does not exist`);
	return tie(withHours(claim.claim[words.lang]), numerals(claim, null, words, `claim-${id}`));
}

/** 'In no report: …': the words of `::untold`, its opening up to the colon set off. */
export function untoldLine(children: ElementContent[]): Element {
	const [first, ...rest] = children;
	const cut = first?.type === 'text' ? first.value.indexOf(':') + 1 : 0;
	if (first?.type !== 'text' || cut === 0) return h('p.untold', children);
	return h('p.untold', h('b', first.value.slice(0, cut)), first.value.slice(cut), rest);
}

/** The way on. It names no title: the next chapter's own stands right below. */
export const nextChapter = (href: string, words: MarkWords): Element =>
	h('p.next', h('a', { href, rel: 'next' }, uiOf(words, 'chapter.next')));
