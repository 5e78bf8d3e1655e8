import { sentence } from '../model/sentence.ts';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '../model/fill.ts';
import { plural } from '../model/plural.ts';
import type { Fork, ForkAnswer, ForkRow, Lang, Report } from '../model/story.ts';
import { numeral, threadOf } from './numerals.ts';
import { shapeOf } from './shape.ts';
import { forkThreads, type AnswerThreads } from './threads.ts';
import { uiOf, type MarkWords } from './words.ts';

type AnchorOf = (claim: string) => string | undefined;

/** Longest answer, in letters, that each size of type has room for on a small phone; longer ones wrap. */
const FIT = { large: 13, medium: 18 } as const;
/** Arabic vowel signs take no room of their own. */
const SIGNS = /[\u064b-\u0652\u0670]/g;

/**
 * A fork: its question, then each answer as a version under which the threads of its reports turn out of the
 * margin. It is a heading and a list without any style, and complete without script.
 * @param anchorOf id of the first target of a claim, where links to the claim lead
 */
export function drawFork(fork: Fork, words: MarkWords, anchorOf: AnchorOf): Element {
	const { lang, locale, ui } = words;
	const ways = forkThreads(fork, words.reports);
	const versions = fork.answers.filter((a) => !a.grey);
	return h(
		'section.fork',
		{
			'data-fork': fork.id,
			'data-size': fork.size,
			'data-fit': fitOf(versions, lang)
		},
		h(
			'section.fork-body',
			h('h3.fork-question', fork.question[lang]),
			h(
				'ol.fork-answers',
				{
					role: 'list',
					'aria-label': fill(plural(ui, 'fork.versions', versions.length, locale), { n: versions.length })
				},
				fork.answers.map((a, i) => (a.grey ? greyAnswer : answer)(a, ways.answers[i]!, words, anchorOf)),
				ways.silent.length > 0 ? silentLine(ways.silent, words) : null
			),
			fork.note ? h('p.fork-note', fork.note[lang]) : null
		)
	);
}

function fitOf(answers: readonly ForkAnswer[], lang: Lang): string {
	const longest = Math.max(...answers.map((a) => a.words[lang].replace(SIGNS, '').length));
	return longest <= FIT.large ? 'large' : longest <= FIT.medium ? 'medium' : 'small';
}

/** A version: passing threads, the answer with its underlining threads, who gives it. */
function answer(a: ForkAnswer, threads: AnswerThreads, words: MarkWords, anchorOf: AnchorOf): Element {
	return h('li.fork-answer', { style: `--lines:${threads.turning.length}` }, [
		...passing(threads, words),
		h('p.fork-words', underlined([sentence(a.words[words.lang], words.lang)], threads.turning, words)),
		h(
			'ol.fork-rows',
			{ role: 'list' },
			a.rows.map((row) => h('li', versionRow(row, words, anchorOf)))
		)
	]);
}

/** Words over the lines of the threads that turn under them. */
function underlined(
	content: (string | ElementContent)[],
	turning: readonly Report[],
	words: MarkWords
): Element {
	return h(
		'span.fork-word',
		h('span', content),
		turning.map((report, k) =>
			h('i.fork-thread', {
				'aria-hidden': 'true',
				'data-report': report.id,
				style: `${threadOf(report, words)};--k:${k};--z:${turning.length - k}`
			})
		)
	);
}

const passing = (threads: AnswerThreads, words: MarkWords): Element[] =>
	threads.passing.map(({ report, hair }) =>
		h('i.fork-pass', {
			'aria-hidden': 'true',
			'data-report': report.id,
			className: hair ? ['hair'] : [],
			style: threadOf(report, words)
		})
	);

/** One report under its version; a touch opens its saying. */
function versionRow(row: ForkRow, words: MarkWords, anchorOf: AnchorOf): Element {
	const report = reportOf(row, words);
	const detail = row.detail?.[words.lang] || report.name[words.lang];
	return h('a.fork-row', target(row, words, anchorOf), [
		shapeOf(report, 'fork-shape'),
		spoken(report, 'fork.report', words),
		h(
			'b',
			{ 'aria-hidden': 'true', 'data-report': report.id },
			numeral({ report, part: row.match === 'part', machine: false }, words)
		),
		' ',
		h('span.fork-detail', detail),
		row.machine
			? [
					h('span.cite', uiOf(words, 'numerals.comma').trim()),
					' ',
					h('small.tag', { 'data-report': report.id }, uiOf(words, 'numerals.tag'))
				]
			: null
	]);
}

/** An answer that is less exact than the others, or gives no value: one grey line, and what its reports add. */
function greyAnswer(a: ForkAnswer, threads: AnswerThreads, words: MarkWords, anchorOf: AnchorOf): Element {
	const label = sentence(a.words[words.lang], words.lang);
	const rows = a.rows.map((row) => ({ row, report: reportOf(row, words) }));
	const line = rows.map(({ row, report }) =>
		h(
			'a.fork-grey-row',
			target(row, words, anchorOf),
			spoken(report, 'fork.silent.report', words),
			shapeAndNumber(report)
		)
	);
	const added = rows.filter(({ row }) => row.detail?.[words.lang]);
	return h('li.fork-answer.grey', { style: `--lines:${threads.turning.length}` }, [
		...passing(threads, words),
		h('p.fork-words', underlined(greyLine(label, line, words), threads.turning, words)),
		...added.map(({ row, report }) =>
			h(
				'p.fork-added',
				h('b', { 'data-report': report.id }, String(report.number)),
				' ',
				row.detail![words.lang]
			)
		)
	]);
}

/** Reports that no answer names. */
function silentLine(silent: readonly Report[], words: MarkWords): Element {
	return h('li.fork-answer.grey', { style: `--lines:${silent.length}` }, [
		h(
			'p.fork-words',
			underlined(
				greyLine(
					uiOf(words, 'fork.silent'),
					silent.map((r) =>
						h('span.fork-grey-row', spoken(r, 'fork.silent.report', words), shapeAndNumber(r))
					),
					words
				),
				[...silent].reverse(),
				words
			)
		)
	]);
}

/** 'No hour: 2, 3, 4', its colon and commas for those who hear or copy it. */
const greyLine = (label: string, marks: Element[], words: MarkWords): ElementContent[] => [
	h('b', label),
	h('span.cite', uiOf(words, 'fork.colon')),
	...marks.flatMap((m, i) => (i > 0 ? [h('span.cite', uiOf(words, 'numerals.comma')), m] : [m]))
];

const shapeAndNumber = (report: Report): ElementContent[] => [
	shapeOf(report, 'fork-shape'),
	h('b', { 'aria-hidden': 'true', 'data-report': report.id }, String(report.number))
];

/** The report's name for those who hear the page. */
const spoken = (report: Report, key: string, words: MarkWords): Element =>
	h('span.sr-only', fill(uiOf(words, key), { n: report.number }));

function reportOf(row: ForkRow, words: MarkWords): Report {
	const report = words.reports.find((r) => r.id === row.report);
	if (!report) throw new Error(`A fork's row names the report "${row.report}", which does not exist`);
	return report;
}

function target(row: ForkRow, words: MarkWords, anchorOf: AnchorOf) {
	const saying = words.claims.get(row.claim)?.says.find((s) => s.report === row.report);
	return {
		href: words.row(row.claim),
		id: anchorOf(row.claim),
		'data-claim': row.claim,
		'data-version': saying?.version
	};
}
