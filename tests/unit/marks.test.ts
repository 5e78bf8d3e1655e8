/** Numerals, forks and closing lists: who is shown, how it is spoken, one target for each claim. */
import { describe, expect, test } from 'vitest';
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { closingList, untoldLine } from '#lib/marks/closing.ts';
import { drawFor } from '#lib/marks/draw.ts';
import { drawFork } from '#lib/marks/fork.ts';
import { giversOf, type Giver } from '#lib/model/givers.ts';
import { numerals } from '#lib/marks/numerals.ts';
import { groupName } from '#lib/marks/spoken.ts';
import { forkThreads } from '#lib/marks/threads.ts';
import { takePunctuation, tie } from '#lib/marks/tie.ts';
import { markWords } from '#lib/marks/words.ts';
import { plural } from '#lib/model/plural.ts';
import { readStory } from '#lib/content/read/story.ts';
import type { Lang } from '#lib/model/story.ts';
import { LANGS } from '../support/languages.ts';
import { REAL } from '../support/copy.ts';

const { story } = await readStory(REAL);
const words = Object.fromEntries(
	LANGS.map((lang) => [lang, markWords({ ...story, days: story.front.days }, lang, story.ui[lang], '')])
) as Record<Lang, ReturnType<typeof markWords>>;
const reports = story.reports;

const text = (value: string): ElementContent => ({ type: 'text', value });
const classes = (node: Element) => (node.properties.className ?? []) as string[];
/** Every element of a class below these, in order. */
function all(tree: ElementContent | ElementContent[], name: string): Element[] {
	const found: Element[] = [];
	visit({ type: 'root', children: [tree].flat() } as Root, 'element', (node) => {
		if (classes(node).includes(name)) found.push(node);
	});
	return found;
}
/** What a numeral says of its report. */
const shown = (node: Element) => ({
	report: String(node.properties.dataReport),
	part: classes(node).includes('part'),
	machine: classes(node).includes('machine')
});

describe('who is shown', () => {
	test('never a report that the ledger does not give in full or in part, and as the ledger gives it', () => {
		for (const claim of story.claims) {
			for (const version of [null, ...Object.keys(claim.versions ?? {})]) {
				const drawn = all(numerals(claim, version, words.en), 'numeral').map(shown);
				const given = claim.says.filter((s) => version === null || s.version === version);
				expect(drawn, `${claim.id} ${version}`).toEqual(
					reports.flatMap(({ id }) => {
						const saying = given.find((s) => s.report === id);
						return saying
							? [{ report: id, part: saying.match === 'part', machine: saying.machine === true }]
							: [];
					})
				);
				expect(drawn.length, claim.id).toBeGreaterThan(0);
			}
		}
	});

	test('a version that nobody gives has no numerals at all', () => {
		expect(numerals(story.claims[0]!, 'no-such-version', words.en)).toEqual([]);
	});

	test('a knot for each numeral, on the thread of its report', () => {
		for (const claim of story.claims) {
			const drawn = numerals(claim, null, words.en);
			const knots = all(drawn, 'knot');
			expect(knots.map((k) => k.properties.dataReport)).toEqual(
				all(drawn, 'numeral').map((n) => n.properties.dataReport)
			);
			for (const knot of knots) {
				expect(knot.properties.style).toBe(
					`--i:${reports.findIndex((r) => r.id === knot.properties.dataReport)}`
				);
			}
		}
	});
});

describe('the spoken name', () => {
	const giver = (n: number, how: 'full' | 'part' | 'machine' | 'both' = 'full'): Giver => ({
		report: reports[n - 1]!,
		part: how === 'part' || how === 'both',
		machine: how === 'machine' || how === 'both'
	});
	test.each<[Giver[], string, string]>([
		[[giver(2)], 'Report 2. Show sources.', 'التقرير 2. افتح المصادر.'],
		[[giver(1), giver(2)], 'Reports 1 and 2. Show sources.', 'التقريران 1 و2. افتح المصادر.'],
		[
			[giver(1), giver(2), giver(3), giver(4, 'part'), giver(5, 'machine')],
			'Reports 1, 2 and 3; 4 in part; 5 by its chatbot. Show sources.',
			'التقارير 1 و2 و3؛ و4 جزئيًا؛ و5 في قسمه الآلي. افتح المصادر.'
		],
		[[giver(3, 'part')], 'Report 3 in part. Show sources.', 'التقرير 3 جزئيًا. افتح المصادر.'],
		[
			[giver(3, 'part'), giver(4, 'part')],
			'Reports 3 and 4 in part. Show sources.',
			'التقريران 3 و4 جزئيًا. افتح المصادر.'
		],
		[
			[giver(5, 'machine')],
			'Report 5, by its chatbot. Show sources.',
			'التقرير 5 في قسمه الآلي. افتح المصادر.'
		],
		[
			[giver(1), giver(5, 'both')],
			'Report 1; 5 in part, by its chatbot. Show sources.',
			'التقرير 1؛ و5 جزئيًا في قسمه الآلي. افتح المصادر.'
		],
		[
			[giver(1, 'part'), giver(2), giver(3, 'part')],
			'Report 2; 1 and 3 in part. Show sources.',
			'التقرير 2؛ و1 و3 جزئيًا. افتح المصادر.'
		]
	])('%#: %s', (givers, en, ar) => {
		expect(groupName(givers, words.en)).toBe(en);
		expect(groupName(givers, words.ar)).toBe(ar);
	});

	test('is whole for every claim of the ledger', () => {
		for (const lang of LANGS) {
			for (const claim of story.claims) {
				const name = groupName(giversOf(claim, null, reports), words[lang]);
				expect(name, claim.id).not.toMatch(/[{}]|undefined|numerals\./);
			}
		}
	});

	test('a number takes the form of its plural category, and `other` where there is none', () => {
		const ui = { 'x.one': 'one', 'x.two': 'two', 'x.other': 'many' };
		expect([1, 2, 3].map((n) => plural(ui, 'x', n, 'ar'))).toEqual(['one', 'two', 'many']);
		expect([1, 2, 3].map((n) => plural(ui, 'x', n, 'en'))).toEqual(['one', 'many', 'many']);
		expect(plural({}, 'x', 1, 'en')).toBe('x');
	});
});

describe('in the text', () => {
	test('words of a parted claim are told apart from others, as the legend of the underlines says', () => {
		for (const kind of ['parted', 'shared', 'single'] as const) {
			const claim = story.claims.find((c) => c.kind === kind)!;
			const drawn = drawFor(words.en).claim(claim.id, null, [text('words')]);
			expect(Boolean(drawn.properties.dataParted), claim.id).toBe(kind === 'parted');
		}
	});

	const claim = story.claims.find((c) => c.says.length === 1)!;
	const number = reports.find((r) => r.id === claim.says[0]!.report)!.number;

	test('one link for a claim, to its row, with its version; the first one is where links lead', () => {
		const draw = drawFor(words.en);
		const [first] = all(draw.claim(claim.id, null, [text('It fell.')]), 'numerals');
		expect(first!.tagName).toBe('a');
		expect(first!.properties).toMatchObject({
			href: `/evidence/#${claim.id}`,
			dataClaim: claim.id,
			id: `claim-${claim.id}`
		});
		const [again] = all(draw.claim(claim.id, null, [text('It fell.')]), 'numerals');
		expect(again!.properties.id).toBeUndefined();
	});

	test('copied words keep their sources in brackets', () => {
		const drawn = drawFor(words.en).claim(claim.id, null, [text('Assad was in Moscow.')]);
		expect(toString(drawn).replace(words.en.ui['numerals.tag']!, '')).toBe(
			`Assad was in Moscow. [${number}]`
		);
	});

	test('the last word and its numerals are tied, whatever the words end with', () => {
		const marks = numerals(claim, null, words.en);
		for (const end of [[text('so it fell. ')], [text('so it '), h('em', 'fell.')], [text('fell.')]]) {
			const [tied, ...more] = all(tie(end, marks), 'tie');
			expect(more).toEqual([]);
			expect(toString(tied!)).toMatch(/^fell\. \[/);
		}
	});

	test('punctuation after the marked words stands before their numerals', () => {
		const draw = drawFor(words.en);
		const p = h('p', draw.claim(claim.id, null, [text('so it fell')]), text('., and then'));
		takePunctuation(p);
		expect(toString(p)).toMatch(/^so it fell\., \[.*\] and then$/);
	});

	test('a last word that fills more than half a line of a phone with its numerals is told of', () => {
		const many = story.claims.find((c) => c.says.length === reports.length && c.says.some((x) => x.machine))!;
		const wide: string[] = [];
		const draw = drawFor(words.en, (id, word) => wide.push(`${id} ${word}`));
		draw.claim(many.id, null, [text('so it came through,')]);
		draw.claim(claim.id, null, [text('so it fell.')]);
		expect(wide).toEqual([`${many.id} through,`]);
	});

	test('draws nothing that could pass for evidence where the claim is unknown', () => {
		expect(drawFor(words.en).claim('no-claim', null, [text('words')])).toEqual(h('span', 'words'));
	});
});

describe.each(story.forks.map((f) => [f.id, f] as const))('the fork %s', (_, fork) => {
	test('every report runs once: it turns at its answer, or ends under a grey line', () => {
		const { answers, silent } = forkThreads(fork, reports);
		const turned = answers.flatMap((a) => a.turning);
		expect([...turned, ...silent].map((r) => r.id).sort()).toEqual(reports.map((r) => r.id).sort());
		answers.forEach(({ turning, passing }, i) => {
			expect(turning.map((r) => r.id).sort()).toEqual(fork.answers[i]!.rows.map((r) => r.report).sort());
			const later = [...answers.slice(i + 1).flatMap((a) => a.turning), ...silent];
			expect(passing.map((p) => p.report.id).sort()).toEqual(later.map((r) => r.id).sort());
		});
	});

	test.each(LANGS)('is a question and a list of versions, each row with its report, %s', (lang) => {
		const drawn = drawFork(fork, words[lang], () => undefined);
		const titles: Element[] = [];
		visit(drawn, 'element', (node) => void (node.tagName === 'h3' && titles.push(node)));
		expect(titles.map((t) => toString(t))).toEqual([fork.question[lang]]);
		// The heading says the question; a landmark of that name would say it again.
		expect(drawn.properties.ariaLabelledBy).toBeUndefined();
		const exact = fork.answers.filter((a) => !a.grey);
		expect(all(drawn, 'fork-row')).toHaveLength(exact.flatMap((a) => a.rows).length);
		expect(all(drawn, 'fork-answers')[0]!.properties.ariaLabel).toMatch(/version|رواي/);
		for (const row of fork.answers.flatMap((a) => a.rows)) {
			const saying = story.claims.find((c) => c.id === row.claim)!.says.find((s) => s.report === row.report)!;
			const link = [...all(drawn, 'fork-row'), ...all(drawn, 'fork-grey-row')].find((a) =>
				toString(a).includes(String(reports.find((r) => r.id === row.report)!.number))
			)!;
			expect(link.properties.dataClaim).toBe(row.claim);
			expect(link.properties.dataVersion).toBe(saying.version);
			// Heard and copied, the tag is no part of the words before it.
			if (row.machine && link.properties.className?.toString().includes('fork-row'))
				expect(toString(link)).toMatch(lang === 'ar' ? /، +آلي$/ : /, +chatbot$/);
		}
	});
});

test('a closing list has a line for each claim, its numerals and a place for links; none without claims', () => {
	const ids = story.claims.slice(0, 4).map((c) => c.id);
	const list = closingList({ claims: ids, evidence: { href: '/evidence/', total: 146 } }, words.en)!;
	expect(list.tagName).toBe('details');
	expect(list.properties.open).toBeUndefined();
	expect(all(list, 'numerals').map((a) => a.properties.id)).toEqual(ids.map((id) => `claim-${id}`));
	expect(toString(all(list, 'also-count')[0]!)).toBe('4 claims');
	expect(closingList({ claims: [], evidence: { href: '', total: 0 } }, words.en)).toBeNull();
});

test('the untold line sets its opening off, and stays as it is without a colon', () => {
	expect(untoldLine([text('In no report: the hour.')]).children[0]).toEqual(h('b', 'In no report:'));
	expect(untoldLine([text('Nobody says.')])).toEqual(h('p.untold', 'Nobody says.'));
});

test('a line of public record has its day and every source', () => {
	for (const lang of LANGS) {
		for (const item of story.record) {
			const line = drawFor(words[lang]).record(item.id);
			expect(toString(line), item.id).toContain(words[lang].ui['record.label']!);
			expect(toString(line), item.id).toMatch(/\d/);
			for (const source of [item.source, ...(item.also ?? [])])
				expect(toString(line)).toContain(source.name[lang]);
		}
	}
});

test('a day of record in another year than the story’s is told with its year', () => {
	const years = new Set(story.record.flatMap(({ date, to }) => [date.slice(0, 4), (to ?? date).slice(0, 4)]));
	expect(years.size, 'the story has such days').toBeGreaterThan(1);
	for (const lang of LANGS) {
		for (const { id, date, to } of story.record) {
			const line = drawFor(words[lang]).record(id);
			const time = toString(all(line, 'record-head')[0]!);
			const told = [date.slice(0, 4), (to ?? date).slice(0, 4)];
			const home = story.front.days.from.slice(0, 4);
			for (const year of told)
				if (told.every((y) => y === home)) expect(time, id).not.toContain(year);
				else expect(time, id).toContain(year);
		}
	}
});
