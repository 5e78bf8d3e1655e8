/** What the sheet is given of each claim: the ledger's sayings, and where they part at least two different answers. */
import { describe, expect, test } from 'vitest';
import { sheetData } from '#lib/content/compile/sheet.ts';
import { readStory } from '#lib/content/read/story.ts';
import { LANGS } from '../support/languages.ts';
import { REAL, TINY } from '../support/copy.ts';

const stories = [
	['the real story', (await readStory(REAL)).story],
	['the tiny story', (await readStory(TINY)).story]
] as const;

describe.each(stories)('the sheets of %s', (_, story) => {
	describe.each(LANGS)('in %s', (lang) => {
		const { claims, ui, night } = sheetData(story, lang);

		test('hold every claim, with every saying of the ledger and no other', () => {
			expect(Object.keys(claims)).toEqual(story.claims.map((c) => c.id));
			for (const claim of story.claims) {
				const sheet = claims[claim.id]!;
				expect(sheet.claim).toBe(claim.claim[lang]);
				expect(sheet.kind).toBe(claim.kind);
				expect(
					sheet.says.map((s) => [s.report, s.paragraph, s.part ?? false, s.gives, s.machine ?? false])
				).toEqual(
					claim.says.map((s) => [
						s.report,
						s.paragraph,
						s.match === 'part',
						s.gives[lang],
						s.machine ?? false
					])
				);
			}
		});

		test('set at least two different answers against each other where the reports part', () => {
			const parted = story.claims.filter((c) => c.kind === 'parted');
			expect(parted.length).toBeGreaterThan(0);
			for (const { id } of parted) {
				const { versions = [], says } = claims[id]!;
				const told = versions.filter((v) => says.some((s) => s.version === v.id));
				expect(told, `${id}: each version has a teller`).toEqual(versions);
				expect(new Set(told.map((v) => v.text)).size, `${id}: versions`).toBeGreaterThanOrEqual(2);
				const given = says.filter((s) => s.version !== null);
				expect(new Set(given.map((s) => s.gives)).size, `${id}: givens`).toBeGreaterThanOrEqual(2);
			}
		});

		test('set nothing against each other where they do not', () => {
			for (const claim of story.claims.filter((c) => c.kind !== 'parted')) {
				expect(claims[claim.id]!.versions, claim.id).toBeUndefined();
			}
		});

		test('carry the words that the sheet says', () => {
			for (const key of ['sheet.close', 'sheet.row', 'sheet.link', 'sheet.warning', 'report']) {
				expect(ui[key]?.trim(), key).toBeTruthy();
			}
		});

		test('draw hours within the strip, first before last', () => {
			const times = Object.values(claims).flatMap((c) => c.says.flatMap((s) => (s.time ? [s.time] : [])));
			if (!night) return expect(times).toEqual([]);
			expect(times.length).toBeGreaterThan(0);
			for (const { from, to } of times) {
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(1);
				expect(from).toBeLessThanOrEqual(to);
			}
		});
	});
});
