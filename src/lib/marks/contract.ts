import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Fork } from '../model/story.ts';
import { reportKey, signKey } from './key.ts';
import { threadOf } from './numerals.ts';
import { passing, sentence, shapeAndNumber, underlined } from './fork.ts';
import { forkThreads } from './threads.ts';
import { uiOf, type MarkWords } from './words.ts';

/**
 * How to read the piece, in four sentences: whose words these are, what the numerals say, that they are not
 * witnesses, and what a fork is, shown by one of the story's own. The threads beside it are of the witness's one
 * colour, take the reports' colours at the second sentence and part at the fourth.
 */
export function contract(example: Fork, words: MarkWords): Element {
	const text = (n: number) => uiOf(words, `contract.${n}`);
	return h('div.contract', [
		words.reports.map((report) =>
			h('i.contract-thread', {
				'aria-hidden': 'true',
				'data-report': report.id,
				className: report.shape === 'ring' ? ['hollow'] : [],
				style: threadOf(report, words)
			})
		),
		h('ol', { role: 'list' }, [
			h('li', text(1)),
			h('li', text(2), reportKey(words), signKey(words)),
			h('li', text(3)),
			h('li', text(4), exampleOf(example, words))
		])
	]);
}

/** The example's versions alone, each with who gives it at the end of its line. */
function exampleOf(fork: Fork, words: MarkWords): Element {
	const { lang } = words;
	const answers = fork.answers.filter((a) => !a.grey);
	const ways = forkThreads({ ...fork, answers }, words.reports);
	return h('div.fork', { 'data-size': 'example', 'data-fit': 'large' }, [
		h('p.fork-question', fork.question[lang]),
		h(
			'ul.fork-answers',
			{ role: 'list' },
			answers.map((a, i) => {
				const { turning, passing: others } = ways.answers[i]!;
				const passers = [
					...others.map(({ report }) => ({ report, hair: false })),
					...ways.silent
						.filter((r) => !others.some((o) => o.report === r))
						.map((report) => ({ report, hair: false }))
				];
				return h('li.fork-answer', { style: `--lines:${turning.length}` }, [
					...passing({ turning, passing: passers }, words),
					h('p.fork-words', [
						underlined([sentence(a.words[lang], lang)], turning, words),
						' ',
						turning.map((report) => h('span.fork-end', shapeAndNumber(report)))
					])
				]);
			})
		)
	]);
}
