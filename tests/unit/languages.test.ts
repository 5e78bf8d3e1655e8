/** The table of languages, the languages of a story, and the reports' colours: what stands in data alone. */
import { describe, expect, test } from 'vitest';
import { reportStyles } from '#lib/graphics/reportStyles.ts';
import { readStory } from '#lib/content/read/story.ts';
import { dayWords, hourInWords, toMs } from '#lib/model/clock.ts';
import { keepDates } from '#lib/model/dates.ts';
import { othersOf } from '#lib/model/editions.ts';
import { storyLinks } from '#lib/model/links.ts';
import { Copy, REAL, TINY } from '../support/copy.ts';
import { LANGS } from '../support/languages.ts';
import { TINY_EDITIONS } from '../support/story.ts';

const tiny = (await readStory(TINY)).story;

/** What the reader finds wrong with the tiny story after one edit. */
async function problemsAfter(file: string, cut: string, put: string) {
	const copy = new Copy(TINY);
	copy.edit(file, cut, put);
	const problems = await copy.problems();
	copy.remove();
	return problems.map((p) => `${p.file}:${p.line}: ${p.what}. ${p.right}`);
}

describe('languages', () => {
	test('the tests know those of both stories', async () => {
		expect((await readStory(REAL)).story.languages).toEqual(LANGS);
		expect(tiny.languages).toEqual(TINY_EDITIONS.map((e) => e.lang));
	});

	test('the first has no folder, and the others are a list', () => {
		const links = storyLinks('/2024', { chapters: ['crossing'], languages: tiny.languages });
		expect(links.en.chapters['crossing']).toBe('/2024/crossing/');
		expect(links.fr.evidence).toBe('/2024/fr/evidence/');
		expect(othersOf(tiny.languages, 'ar')).toEqual(['en', 'fr']);
	});

	test('each writes days and hours in its own way', () => {
		const ms = toMs('2025-02-03T06:40+01:00', '+01:00');
		expect(dayWords(ms, '+01:00', 'fr')).toEqual({
			day: '3 février',
			weekday: 'lun.',
			long: 'lundi 3 février'
		});
		expect(dayWords(ms, '+01:00', 'ar', true).day).toBe('3 شباط/فبراير');
		expect(hourInWords(ms, '+01:00', 'fr')).toBe('06:40');
		expect(hourInWords(ms, '+01:00', 'ar')).toBe('6:40');
	});

	test('a text without one of them stops the build with its place', async () => {
		const file = 'people.yaml';
		const cut = ', fr: le maître de port';
		const copy = new Copy(TINY);
		const line = copy.line(file, cut);
		copy.remove();
		expect(await problemsAfter(file, cut, '')).toEqual([
			`${file}:${line}: "1 › name › fr" is missing. Write this text in "fr" too`
		]);
	});

	test('so does a language that the story does not name, and one that the engine does not know', async () => {
		const all = await problemsAfter('story.yaml', 'languages: [en, ar, fr]', 'languages: [en, ar]');
		expect(all[0]).toMatch(
			/^story.yaml:\d+: "title › fr" is in no language of this story\. story.yaml names en, ar/
		);
		const unknown = await problemsAfter('story.yaml', 'languages: [en, ar, fr]', 'languages: [en, ar, tlh]');
		expect(unknown[0]).toMatch(/^story.yaml:\d+: "languages › 2" is no language .*Known: en, ar, fr/);
	});
});

describe('reports', () => {
	test('where the browser darkens the page, colours are dim enough to be left alone as a ground', () => {
		const reports = [{ ...tiny.reports[0]!, id: 'bright', colour: { day: '#000000', night: '#f5e3a1' } }];
		const [, r, g, b] = /\.darkened \[data-ink\]\{--report-bright:rgb\((\d+) (\d+) (\d+)\)/
			.exec(reportStyles(reports))!
			.map(Number) as [number, number, number, number];
		expect((299 * r + 587 * g + 114 * b) / 1000).toBeLessThan(200);
		expect(r / b, 'its hue stays').toBeCloseTo(0xf5 / 0xa1, 1);
	});
	test('their colours are styles, and so is their number', () => {
		const css = reportStyles(tiny.reports);
		expect(css).toContain(':root{--threads:3}');
		expect(css).toContain(`[data-report='no2']{--c:var(--report-no2)}`);
		expect(css).toContain(`[data-ink='day']{--report-no1:#9b2242`);
	});

	test('the thread of a hollow one is double, that of the others single, whatever their shapes', () => {
		const css = reportStyles(tiny.reports.map((r) => ({ ...r, hollow: r.id === 'no2' })));
		expect(css).toContain('[data-report]{--thread-width:2px;--thread-line:solid}');
		expect(css).toContain(
			`[data-report='no2']{--c:var(--report-no2);--thread-width:4px;--thread-line:double}`
		);
		expect(css.match(/double/g)).toHaveLength(1);
	});

	test.each([
		[
			'too pale by day',
			`day: '#9b2242'`,
			`day: '#d98a9c'`,
			/"#d98a9c" has a contrast of 2\.\d\d on the ground by day/
		],
		['no colour', `day: '#9b2242'`, `day: crimson`, /"0 › colour › day" is no colour/],
		['an id twice', '- id: no2', '- id: no1', /The report "no1" stands here twice/]
	])('%s', async (_, cut, put, what) => {
		const problems = await problemsAfter('evidence/reports.yaml', cut, put);
		expect(problems.some((p) => /^evidence\/reports.yaml:\d+: /.test(p) && what.test(p))).toBe(true);
	});

	test('from two to eight', async () => {
		const copy = new Copy(TINY);
		const one = copy.read('evidence/reports.yaml');
		copy.write('evidence/reports.yaml', one.slice(0, one.indexOf('- id: no2')));
		const [problem] = await copy.problems();
		copy.remove();
		expect(problem?.what).toMatch(/names fewer than two reports/);
	});
});

describe('dates and counted numbers stay on one line', () => {
	test.each([
		['by 29 November 2024', 'by 29\u00a0November 2024'],
		['27 to 29 November', '27\u00a0to 29\u00a0November'],
		// The word that it counts is tied to the numerals in an element of its own.
		['more than 50 ', 'more than 50\u00a0'],
		['من 27 تشرين الثاني إلى 29 منه', 'من 27\u00a0تشرين\u00a0الثاني إلى 29\u00a0منه'],
		['8 كانون الأول/ديسمبر', '8\u00a0كانون\u00a0الأول/ديسمبر'],
		['at 06:38 he left', 'at 06:38 he left'],
		['In 2024 he left', 'In 2024 he left']
	])('%s', (text, kept) => expect(keepDates(text)).toBe(kept));
});
