/** The marks as they are laid out: nothing parted, nothing pushed, complete without script. */
import axe from 'axe-core';
import type { Element as HastElement } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { parse } from 'yaml';
import { closingList } from '#lib/marks/closing.ts';
import { drawFor } from '#lib/marks/draw.ts';
import { markWords } from '#lib/marks/words.ts';
import type { Lang, Story } from '#lib/model/story.ts';
import forks from '../../src/story/evidence/forks.yaml?raw';
import ledger from '../../src/story/evidence/ledger.yaml?raw';
import reports from '../../src/story/evidence/reports.yaml?raw';
import uiAr from '../../src/story/ui.ar.yaml?raw';
import uiEn from '../../src/story/ui.en.yaml?raw';
import '#lib/styles/tokens.css';
import 'virtual:story/reports.css';
import '#lib/styles/base.css';
import '#lib/marks/marks.css';

const LANGS = ['en', 'ar'] as const;
const WIDTHS = [320, 360, 390, 600, 820, 1024, 1440];
const story = {
	claims: parse(ledger) as Story['claims'],
	forks: parse(forks) as Story['forks'],
	reports: parse(reports) as Story['reports'],
	record: [],
	days: { from: '2024-11-27', offset: '+03:00' }
};
const ui = { en: parse(uiEn), ar: parse(uiAr) } as Record<Lang, Record<string, string>>;
const words = (lang: Lang) => markWords(story, lang, ui[lang], '');

/** Shows a tree as a step of the page, without any script. */
function show(lang: Lang, ...content: HastElement[]) {
	document.documentElement.lang = lang;
	document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
	document.body.innerHTML = unified()
		.use(rehypeStringify)
		.stringify({ type: 'root', children: [h('main.step', { 'data-ink': 'day' }, content)] });
	const step = document.querySelector<HTMLElement>('main')!;
	step.style.cssText =
		'position:relative;--ground:#f2ebdd;background:var(--ground);padding-inline:var(--edge) 20px;line-height:1.6;font-size:20px';
	return step;
}
/** Every claim of the ledger as running text. */
function prose(lang: Lang) {
	const draw = drawFor(words(lang));
	return h(
		'p',
		story.claims.flatMap((c) => [draw.claim(c.id, null, [{ type: 'text', value: c.claim[lang] }]), ' '])
	);
}
const middle = (box: DOMRect) => box.top + box.height / 2;

beforeEach(async () => {
	document.documentElement.className = '';
	await page.viewport(390, 844);
});

test.each(LANGS)('no numeral leaves its word, no line changes its height, %s', async (lang) => {
	for (const width of WIDTHS) {
		await page.viewport(width, 844);
		const step = show(lang, prose(lang));
		const p = step.querySelector('p')!;
		for (const group of step.querySelectorAll('.numerals')) {
			const word = document.createRange();
			word.selectNodeContents(group.closest('.tie')!.firstChild!);
			const [last] = [...word.getClientRects()].slice(-1);
			const box = group.getBoundingClientRect();
			expect(last!.bottom > box.top && last!.top < box.bottom, `${width}: ${group.id}`).toBe(true);
			expect(box.left >= 0 && box.right <= width, `${width}: ${group.id} in the window`).toBe(true);
		}
		const lines = p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight);
		expect(Math.abs(lines - Math.round(lines)), `${width}: ${lines} lines`).toBeLessThan(0.02);
		expect(document.documentElement.scrollWidth, `${width}: nothing sticks out`).toBeLessThanOrEqual(width);
	}
});

test.each(LANGS)(
	'targets are 24 by 26 px at least, knots stand on their thread in the same line, %s',
	(lang) => {
		const step = show(lang, prose(lang));
		const px = (name: string, of: Element) => parseFloat(getComputedStyle(of, '::before')[name as 'width']);
		for (const group of step.querySelectorAll('.numerals')) {
			expect(px('width', group), group.id).toBeGreaterThanOrEqual(24);
			expect(px('height', group), group.id).toBeGreaterThanOrEqual(26);
			const knots = [...group.parentElement!.querySelectorAll('.knot')].map((k) => k.getBoundingClientRect());
			const centre = knots.reduce((sum, box) => sum + middle(box), 0) / knots.length;
			expect(Math.abs(centre - middle(group.getBoundingClientRect())), group.id).toBeLessThan(16);
			for (const box of knots) expect(lang === 'ar' ? 390 - box.right : box.left).toBeLessThan(44);
		}
	}
);

test.each(LANGS)('a selection gives words and sources, and nothing that is only spoken, %s', (lang) => {
	const draw = drawFor(words(lang));
	const claim = story.claims.find((c) => c.says.length === 1 && !c.says[0]!.machine)!;
	const step = show(lang, h('p', draw.claim(claim.id, null, [{ type: 'text', value: claim.claim[lang] }])));
	getSelection()!.selectAllChildren(step);
	const number = story.reports.find((r) => r.id === claim.says[0]!.report)!.number;
	expect(String(getSelection()).trim()).toBe(`${claim.claim[lang]} [${number}]`);
});

test.each(LANGS)(
	'a fork is complete without script at 360 px: each answer over the lines of its reports, %s',
	async (lang) => {
		await page.viewport(360, 844);
		for (const fork of story.forks) {
			const step = show(lang, drawFor(words(lang)).fork(fork.id));
			const answers = [...step.querySelectorAll('.fork-answer')];
			expect(answers.length).toBeGreaterThanOrEqual(fork.answers.length);
			fork.answers.forEach((answer, i) => {
				const word = answers[i]!.querySelector('.fork-word')!.getBoundingClientRect();
				const lines = [...answers[i]!.querySelectorAll('.fork-thread')];
				expect(lines.map((l) => l.getAttribute('data-report')).sort()).toEqual(
					answer.rows.map((r) => r.report).sort()
				);
				for (const line of lines) {
					const box = line.getBoundingClientRect();
					expect(box.bottom, `${fork.id}: under the words`).toBeGreaterThan(word.bottom - 1);
					// From the margin, to the end of the words.
					expect(box.width, fork.id).toBeGreaterThan(word.width);
					expect(lang === 'ar' ? 360 - box.right : box.left, `${fork.id}: from the margin`).toBeLessThan(44);
				}
				expect(word.left >= 0 && word.right <= 361, `${fork.id}: ${lang} fits`).toBe(true);
			});
			for (const row of step.querySelectorAll('.fork-row')) {
				expect(row.getBoundingClientRect().height, fork.id).toBeGreaterThanOrEqual(24);
			}
			expect(document.documentElement.scrollWidth, fork.id).toBeLessThanOrEqual(360);
		}
	}
);

test.each(LANGS)('axe finds nothing in text, forks and list, %s', async (lang) => {
	const w = words(lang);
	const draw = drawFor(w);
	const list = closingList(
		{ claims: story.claims.slice(0, 9).map((c) => c.id), evidence: { href: '#', total: 146 } },
		w
	)!;
	list.properties.open = true;
	document.title = 'Marks';
	const step = show(
		lang,
		h('h1', 'Marks'),
		h('h2', 'A chapter'),
		...story.forks.map((f) => draw.fork(f.id)),
		list
	);
	const { violations } = await axe.run(step, {
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
	});
	expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`)).toEqual(
		[]
	);
});
