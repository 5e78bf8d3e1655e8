/** Bad input, from fixed seeds: what a reader's address may hold, and what an editor's hand may break. */
import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import {
	filterOf,
	isEmpty,
	NO_FILTER,
	passing,
	queryOf,
	type FilterRow
} from '#lib/evidence/page/filter/filter.ts';
import { StoryError } from '#lib/content/read/problem.ts';
import { match as edition } from '../../src/params/edition.ts';
import { match as lang } from '../../src/params/lang.ts';
import { match as section } from '../../src/params/section.ts';
import { Copy, seeded, TINY } from '../support/copy.ts';

/** Broken folders to try: `npm run test:all` tries 1,000, `npm test` these. */
const SLIPS = Number(process.env['SLIPS'] ?? 40);

/** Words, marks and halves of characters that no one writes on purpose. */
function writer(seed: number) {
	const random = seeded(seed);
	const below = (n: number) => Math.floor(random() * n);
	const bits = [
		'%',
		'%E0%A4',
		'%00',
		'&',
		'=',
		'#',
		'?',
		'/',
		'..',
		'<script>',
		'"',
		"'",
		'\\',
		'\u202e',
		'\ud800',
		'𝒳',
		'ب',
		'[',
		'(',
		'*',
		'+',
		'{',
		'__proto__',
		'constructor',
		'\n',
		' ',
		'0',
		'-1',
		'1e999',
		'null'
	];
	const junk = (most = 12) =>
		Array.from({ length: below(most + 1) }, () =>
			random() < 0.6 ? bits[below(bits.length)]! : String.fromCharCode(below(0x600))
		).join('');
	return { random, below, junk };
}

describe('10,000 queries of the evidence page', () => {
	const rows: FilterRow[] = [
		{ chapter: 'one', kind: 'shared', says: ['r1', 'r2'], part: ['r2'], words: 'a door on the harbour' },
		{ chapter: 'two', kind: 'single', says: ['r3'], part: [], words: 'the ferry' }
	];
	const known = (key: string, value: string) =>
		({
			chapter: ['one', 'two'],
			kind: ['shared', 'parted', 'single'],
			match: ['full', 'part'],
			report: ['r1', 'r2', 'r3']
		})[key]?.includes(value) ?? false;

	test(
		'give a filter of values that the page offers, and keep what is not theirs',
		{ timeout: 60_000 },
		() => {
			const { random, below, junk } = writer(9);
			const keys = ['chapter', 'report', 'kind', 'match', 'told', 'q', 'lang', 'utm_source', '__proto__', ''];
			for (let i = 0; i < 10_000; i++) {
				const query = `${random() < 0.9 ? '?' : ''}${Array.from(
					{ length: below(6) },
					() => `${random() < 0.7 ? keys[below(keys.length)] : junk(3)}=${random() < 0.2 ? 'one' : junk()}`
				).join('&')}`;
				const filter = filterOf(query, known);
				expect(Object.keys(filter)).toEqual(Object.keys(NO_FILTER));
				for (const key of ['chapter', 'report', 'kind', 'match'] as const) {
					if (filter[key]) expect(known(key, filter[key]), query).toBe(true);
				}
				const shown = passing(rows, filter);
				if (isEmpty(filter)) expect(shown, query).toEqual([true, true]);
				// Written into the address and read again it is the same filter.
				expect(filterOf(queryOf(filter, query), known), query).toEqual(filter);
			}
		}
	);
});

test('10,000 paths: a part of one that names no section and no edition is none', () => {
	const { junk, below } = writer(404);
	for (let i = 0; i < 10_000; i++) {
		const part = i % 3 ? junk() : ['prologue', 'ar', 'en', 'Moscow', 'moscow '][below(5)]! + junk(2);
		for (const [name, match] of Object.entries({ lang, edition })) {
			expect(match(part), `${name}: ${part}`).toBe(part === 'ar' || (name === 'edition' && part === 'en'));
		}
		if (!/^[a-z-]+$/.test(part)) expect(section(part), part).toBe(false);
	}
});

describe(`${SLIPS} broken story folders`, () => {
	const files = readdirSync(TINY, { recursive: true, encoding: 'utf8' })
		.map((f) => f.replaceAll('\\', '/'))
		.filter((f) => /\.(md|yaml|ts)$/.test(f))
		.sort();
	const copy = new Copy(TINY);
	afterAll(() => copy.remove());

	/** One slip of a hand in a text: a line lost, doubled, moved or indented, a sign lost or typed, a value emptied. */
	function broken(text: string, { random, below, junk }: ReturnType<typeof writer>): string {
		const lines = text.split('\n');
		const at = below(lines.length);
		switch (below(8)) {
			case 0:
				lines.splice(at, 1);
				break;
			case 1:
				lines.splice(at, 0, lines[at]!);
				break;
			case 2:
				lines.splice(below(lines.length), 0, ...lines.splice(at, 1));
				break;
			case 3:
				lines[at] = `${random() < 0.5 ? '  ' : '\t'}${lines[at]}`;
				break;
			case 4: {
				const sign = below(text.length);
				return text.slice(0, sign) + text.slice(sign + 1 + below(3));
			}
			case 5: {
				const sign = below(text.length);
				return text.slice(0, sign) + junk(3) + text.slice(sign);
			}
			case 6:
				lines[at] = lines[at]!.replace(/:.*$/, ':');
				break;
			default:
				return text.slice(0, below(text.length));
		}
		return lines.join('\n');
	}

	test('each is read as a whole story, or refused with a place', { timeout: 900_000 }, async () => {
		const hand = writer(1000);
		let refused = 0;
		for (let i = 0; i < SLIPS; i++) {
			const file = files[hand.below(files.length)]!;
			const sound = copy.read(file);
			const put = broken(sound, hand);
			copy.write(file, put);
			const what = `slip ${i} in ${file}`;
			try {
				const story = await copy.story();
				for (const chapters of Object.values(story.chapters)) {
					expect(
						chapters.map((c) => c.id),
						what
					).toEqual(story.front.chapters);
					for (const c of chapters) {
						expect(c.title, what).not.toBe('');
						expect(c.steps.length, what).toBeGreaterThan(0);
					}
				}
			} catch (error) {
				if (!(error instanceof StoryError))
					throw new Error(`${what}: ${String(error)}\n${put}`, { cause: error });
				refused++;
				expect(error.problems.length, what).toBeGreaterThan(0);
				for (const p of error.problems) {
					expect(p.file, what).not.toBe('');
					expect(Number.isInteger(p.line) && p.line > 0, `${what}: ${p.file}:${p.line} ${p.what}`).toBe(true);
					expect(p.what.length, what).toBeGreaterThan(5);
					expect(p.right.length, `${what}: ${p.what}`).toBeGreaterThan(5);
				}
			}
			copy.write(file, sound);
		}
		expect(refused, 'slips that matter are found').toBeGreaterThan(SLIPS * 0.4);
		expect((await copy.problems()).length, 'the sound story is whole again').toBe(0);
	});
});
