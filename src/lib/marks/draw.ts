import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { untoldLine } from './closing.ts';
import { drawFork } from './fork.ts';
import { giversOf } from '../model/givers.ts';
import { PHONE_MEASURE, tieWidth } from './measure.ts';
import { numerals } from './numerals.ts';
import { recordLine } from './record.ts';
import { tie } from './tie.ts';
import { uiOf, type MarkWords } from './words.ts';

/** Share of a small phone's line that a last word may take with its numerals. */
const WIDE = 0.55;

/** How a story's own marks are drawn in the running text. */
export interface Draw {
	claim(id: string, version: string | null, words: ElementContent[]): Element;
	see(claim: string, words: ElementContent[]): Element;
	aside(kind: 'computed' | 'inferred', words: ElementContent[]): Element;
	record(id: string): Element;
	fork(id: string): Element;
	untold(words: ElementContent[]): Element;
}

/**
 * Draws the marks of one edition's prose as HTML, at build. Ids that the story does not have were reported by the
 * reader of the text: they are drawn as nothing that could pass for evidence.
 * @param onWide told of a last word that takes more than 55 % of a small phone's line with its numerals: the line
 * before it ends with a gap
 */
export function drawFor(words: MarkWords, onWide?: (claim: string, word: string) => void): Draw {
	const seen = new Set<string>();
	/** The first mark of a claim in the page's order is the one that links lead to. */
	const anchorOf = (id: string) => {
		if (seen.has(id)) return undefined;
		seen.add(id);
		return `claim-${id}`;
	};
	return {
		claim(id, version, text) {
			const claim = words.claims.get(id);
			if (!claim) return h('span', text);
			const givers = giversOf(claim, version, words.reports);
			const given = givers.filter((g) => !g.part).length;
			const last =
				text
					.map((node) => toString(node))
					.join('')
					.trim()
					.split(/\s+/)
					.at(-1) ?? '';
			if (tieWidth(last, givers, uiOf(words, 'numerals.tag'), words.lang) > WIDE * PHONE_MEASURE)
				onWide?.(id, last);
			return h(
				'span.claim',
				{ 'data-givers': String(given), 'data-parted': claim.kind === 'parted' },
				tie(text, numerals(claim, version, words, anchorOf(id)))
			);
		},
		see: (id, text) => h('a.see', { href: words.place(id), 'data-see': id }, text),
		aside: (kind, text) => h(`span.${kind}`, { title: uiOf(words, `aside.${kind}`) }, text),
		record(id) {
			const item = words.record.get(id);
			return item ? recordLine(item, words) : h('span');
		},
		fork(id) {
			const fork = words.forks.get(id);
			return fork ? drawFork(fork, words, anchorOf) : h('span');
		},
		untold: untoldLine
	};
}
