/** The marks: four states, what each says, and how it is spoken and drawn. */
import { describe, expect, test } from 'vitest';
import { dotStates, dotWord, sayingsInOrder, type DotState } from '#lib/marks/states.ts';
import { dotSymbols } from '#lib/marks/symbols.ts';
import { spokenMark } from '#lib/marks/spokenStates.ts';
import { readStory } from '#lib/content/read/story.ts';
import { ledgerRows } from '#lib/content/compile/ledger.ts';
import { LANGS } from '../support/languages.ts';
import type { Claim, Report, Saying } from '#lib/model/story.ts';
import { REAL, TINY } from '../support/copy.ts';

const STATES: DotState[] = ['gives', 'differs', 'speaks', 'silent'];
const read = { real: await readStory(REAL), tiny: await readStory(TINY) };
const stories = [
	['the real story', read.real],
	['the tiny story', read.tiny]
] as const;

const text = (s: string) => ({ en: s, ar: s, fr: s });
const report = (id: string): Report => ({
	id,
	number: Number(id.slice(1)),
	lang: 'ar',
	name: text(id),
	character: text(id),
	about: text(id),
	paragraphs: 9,
	shape: 'circle',
	colour: { day: '#000000', night: '#ffffff' },
	hollow: false
});
const REPORTS = ['r1', 'r2', 'r3', 'r4', 'r5'].map(report);
const saying = (id: string, version?: string | null): Saying => ({
	report: id,
	paragraph: 1,
	match: version === null ? 'part' : 'full',
	gives: text('something'),
	...(version && { version })
});
const claim = (status: Claim['status'], says: Saying[]): Claim => ({
	id: 'a-claim',
	chapter: 'a-chapter',
	status,
	kind: status === 'disputed' ? 'parted' : status === 'agreed' ? 'shared' : 'single',
	weight: 'story',
	claim: text('a claim'),
	label: text('a label'),
	says
});
const disputed = claim('disputed', [
	saying('r4', 'late'),
	saying('r1', 'early'),
	saying('r2', 'late'),
	saying('r5', null)
]);

describe('dotStates', () => {
	test.each<[string, Claim, string | null, string]>([
		['agreed: who speaks gives it', claim('agreed', [saying('r2'), saying('r5')]), null, 'sgssg'],
		['agreed: no version changes that', claim('agreed', [saying('r2'), saying('r5')]), 'late', 'sgssg'],
		['single: one alone', claim('single', [saying('r3')]), null, 'ssgss'],
		['disputed: relative to the version told', disputed, 'late', 'dgsgv'],
		['disputed: the other version', disputed, 'early', 'gdsdv'],
		['disputed: without a version all who give one part', disputed, null, 'ddsdv'],
		['disputed: a version that nobody tells', disputed, 'never', 'ddsdv'],
		['disputed: one that leaves its version out speaks', claim('disputed', [saying('r1')]), 'x', 'vssss']
	])('%s', (_, c, version, word) => {
		expect(dotWord(dotStates(c, version, REPORTS))).toBe(word);
	});

	test('keeps the reports’ order, whatever the order of the sayings', () => {
		const back = [...REPORTS].reverse();
		expect(dotWord(dotStates(disputed, 'late', back))).toBe('vgsgd');
		expect(sayingsInOrder(disputed, REPORTS).map((s) => s?.report ?? null)).toEqual([
			'r1',
			'r2',
			null,
			'r4',
			'r5'
		]);
	});
});

describe.each(stories)('every claim of %s', (_, { story }) => {
	const all = story.claims.flatMap((c) =>
		[null, ...Object.keys(c.versions ?? {}), 'no-such-version'].map((version) => ({
			c,
			version,
			states: dotStates(c, version, story.reports)
		}))
	);

	test('has one of four states for each report', () => {
		for (const { c, states } of all) {
			expect(states, c.id).toHaveLength(story.reports.length);
			for (const s of states) expect(STATES, c.id).toContain(s);
		}
	});

	test('silence is never difference, and only silence is silence', () => {
		for (const { c, version, states } of all) {
			story.reports.forEach((r, i) => {
				const speaks = c.says.some((s) => s.report === r.id);
				expect(states[i] === 'silent', `${c.id} ${version} ${r.id}`).toBe(!speaks);
			});
		}
	});

	test('nobody differs who gives no value, and nothing differs where nothing is disputed', () => {
		for (const { c, version, states } of all) {
			story.reports.forEach((r, i) => {
				if (states[i] !== 'differs') return;
				expect(c.status, c.id).toBe('disputed');
				const told = c.says.find((s) => s.report === r.id)!.version;
				expect(typeof told, `${c.id} ${r.id}`).toBe('string');
				expect(told).not.toBe(version);
			});
		}
	});

	test.each(LANGS)('is spoken in words, %s', (lang) => {
		for (const { c, states } of all) {
			const spoken = spokenMark(states, story.ui[lang]);
			expect(spoken, c.id).not.toMatch(/undefined|null|NaN|[{}]|mark\./);
			expect(spoken.length).toBeGreaterThan(5);
		}
	});

	test('has its row in the ledger’s picture', () => {
		for (const lang of LANGS) {
			const rows = ledgerRows(story, lang);
			expect(rows.map((r) => r.id)).toEqual(story.claims.map((c) => c.id));
			for (const [i, row] of rows.entries()) {
				expect(row.dots).toBe(dotWord(dotStates(story.claims[i]!, null, story.reports)));
				expect(row.label).toBe(story.claims[i]!.label[lang]);
			}
		}
	});
});

describe('dotWord', () => {
	test('has one letter for each state', () => {
		expect(dotWord(STATES)).toBe('gdvs');
		expect(dotWord([])).toBe('');
	});
});

/** All 1,024 words of five dots. */
const everyWord = Array.from({ length: 4 ** 5 }, (_, n) =>
	Array.from({ length: 5 }, (_, i) => STATES[Math.floor(n / 4 ** i) % 4]!)
);

describe('spokenMark', () => {
	const { en, ar } = read.real.story.ui;
	test.each<[string, string, string]>([
		['ggggg', '5 of 5 retellings give this', 'أورده 5 من 5'],
		['gggds', '3 of 5 retellings give this, 1 differs, 1 silent', 'أورده 3 من 5، وخالف 1، وسكت 1'],
		[
			'gdvss',
			'1 of 5 retellings give this, 1 differs, 1 speaks but gives no value, 2 silent',
			'أورده 1 من 5، وخالف 1، وتكلّم فيه 1 بلا تحديد، وسكت 2'
		],
		['ddsds', '3 of 5 retellings speak to this and differ, 2 silent', 'تكلّم فيه 3 من 5 فاختلفوا، وسكت 2']
	])('%s', (word, english, arabic) => {
		const states = [...word].map((l) => STATES['gdvs'.indexOf(l)]!);
		expect(spokenMark(states, en)).toBe(english);
		expect(spokenMark(states, ar)).toBe(arabic);
	});

	test.each(LANGS)('no word of five dots leaves a gap, %s', (lang) => {
		for (const states of everyWord) {
			const spoken = spokenMark(states, read.real.story.ui[lang]);
			expect(spoken).not.toMatch(/undefined|null|NaN|[{}]|mark\./);
			expect(spoken).not.toBe('');
			// Each number that it speaks is a count of the dots.
			const counts = STATES.map((s) => states.filter((x) => x === s).length).filter(Boolean);
			const said = [...spoken.matchAll(/\d+/g)].map((m) => Number(m[0]));
			for (const n of counts) expect(said, `${dotWord(states)}: ${spoken}`).toContain(n);
			for (const n of said) expect([...counts, 5]).toContain(n);
		}
	});

	test('silence is spoken as silence', () => {
		for (const states of everyWord) {
			const spoken = spokenMark(states, en);
			expect(/silent/.test(spoken)).toBe(states.includes('silent'));
			expect(/differ/.test(spoken)).toBe(states.includes('differs'));
		}
	});

	test('a word that the interface lacks is seen, not swallowed', () => {
		expect(spokenMark(['gives'], {})).toBe('mark.gives');
	});
});

describe('dotSymbols', () => {
	const drawn = (word: string) => dotSymbols([word], REPORTS);

	test('draws one symbol per word, with a dot per report in order', () => {
		const svg = dotSymbols(['gdvsg', 'sssss'], REPORTS);
		expect([...svg.matchAll(/<symbol id="([^"]+)"/g)].map((m) => m[1])).toEqual(['m-gdvsg', 'm-sssss']);
		const first = drawn('gdvgd');
		expect([...first.matchAll(/data-report="([^"]+)"/g)].map((m) => m[1])).toEqual([
			'r1',
			'r2',
			'r3',
			'r4',
			'r5'
		]);
		const middles = [...new Set([...first.matchAll(/cx="(\d+)"/g)].map((m) => m[1]))];
		expect(middles).toEqual(['5', '15', '25', '35', '45']);
		expect(first).toContain('viewBox="0 0 50 10"');
	});

	test('draws the four states apart without the help of colour', () => {
		const shapes = ['g', 'd', 'v', 's'].map((s) =>
			drawn(s)
				.replace(/m-\w/, '')
				.replace(/style="[^"]*"/g, '')
		);
		expect(new Set(shapes).size).toBe(4);
		expect(shapes[0]).toContain('fill="currentColor"');
		expect(shapes[1]).toContain('<path');
		expect(shapes[2]!.match(/<circle/g)).toHaveLength(2);
		// A silent dot is smaller than any other, hollow, and belongs to no report’s colour.
		const radius = (svg: string) => Math.max(...[...svg.matchAll(/ r="([\d.]+)"/g)].map((m) => Number(m[1])));
		for (const other of shapes.slice(0, 3)) expect(radius(shapes[3]!)).toBeLessThan(radius(other));
		expect(shapes[3]).not.toMatch(/data-report|fill="currentColor"/);
	});

	test('is well-formed for every word', () => {
		for (const states of everyWord) {
			const svg = drawn(dotWord(states));
			expect(svg).not.toMatch(/undefined|NaN/);
			expect(svg.match(/<g /g)?.length ?? 0).toBe(states.filter((s) => s !== 'silent').length);
			expect(svg.match(/<g /g)?.length ?? 0).toBe(svg.match(/<\/g>/g)?.length ?? 0);
		}
	});
});
