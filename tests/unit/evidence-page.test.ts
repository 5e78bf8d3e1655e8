/** The evidence page's parts that need no browser: search, filters, files, the words about the account. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { ledgerCsv } from '#lib/evidence/files/csv.ts';
import { ledgerFile, type LedgerFile } from '#lib/evidence/files/json.ts';
import {
	filterOf,
	isEmpty,
	NO_FILTER,
	passing,
	queryOf,
	type FilterRow
} from '#lib/evidence/page/filter/filter.ts';
import { fold, holds, wordsOf } from '#lib/evidence/page/filter/search.ts';
import { inlineScript } from '#lib/content/inline.ts';
import { LANGS } from '../support/languages.ts';
import type { Claim, Lang, Story } from '#lib/model/story.ts';
import { Copy, plain, REAL, TINY } from '../support/copy.ts';
import { storyOf } from '../support/story.ts';

const finds = (text: string, query: string) => holds(fold(text), wordsOf(query));

describe('search', () => {
	test.each([
		['case', 'Putin answered', 'PUTIN'],
		['an accent typed plainly', 'the attaché came', 'attache'],
		['an accent typed where none stands', 'the attache came', 'attaché'],
		['a letter with a stroke', 'in sight of Røst', 'rost'],
		['Turkish letters', 'Recep Tayyip Erdoğan of Türkiye', 'erdogan turkiye'],
		['a typographic apostrophe', 'Hay’at Tahrir al-Sham', "hay'at"],
		['no apostrophe', 'Hay’at Tahrir al-Sham', 'hayat'],
		['an hour', 'at 06:38, the last', '06:38'],
		['an hour without its nought', 'at 06:38, the last', '6:38'],
		['words in any order', 'Assad left the palace', 'palace left'],
		['tashkeel in the text', 'ثم أُمِّن له الطريق', 'امن'],
		['tashkeel in the query', 'ثم امن له الطريق', 'أُمِّنَ'],
		['tatweel', 'الأســد في القصر', 'الأسد'],
		['alef with hamza above', 'أدار المكتب', 'ادار'],
		['alef with hamza below', 'إلى القصر', 'الى'],
		['alef with madda', 'آخر المغادرين', 'اخر'],
		['alef wasla', 'ٱلقصر', 'القصر'],
		['hamza on waw', 'مسؤول سابق', 'مسوول'],
		['hamza on ya', 'الرئاسة', 'الرياسه'],
		['a lone hamza', 'مساء السبت', 'مسا'],
		['alef maqsura for ya', 'متى غادر', 'متي'],
		['ya for alef maqsura', 'في القصر', 'فى'],
		['ta marbuta for ha', 'الفرقة الرابعة', 'الفرقه الرابعه'],
		['ha for ta marbuta', 'منه', 'منة'],
		['Persian letters', 'مکتب', 'مكتب'],
		['Arabic digits', 'الساعة 6:38', '٦:٣٨'],
		['guillemets', 'على «مزيج»', 'مزيج'],
		['an invisible direction mark', 'مز\u200fيج', 'مزيج']
	])('%s', (_, text, query) => {
		expect(finds(text, query)).toBe(true);
	});

	test.each([
		['one word of two', 'Assad left the palace', 'palace putin'],
		['another hour', 'at 06:38, the last', '06:39'],
		['digits that stand apart', 'paragraph 6, line 38', '6:38'],
		['another Arabic word', 'غادر الأسد القصر', 'بوتين'],
		['ra for za', 'رحلة', 'زحلة']
	])('does not find %s', (_, text, query) => {
		expect(finds(text, query)).toBe(false);
	});

	test('an empty query finds everything', () => {
		expect(wordsOf('  \u200f « » ')).toEqual([]);
		expect(finds('anything', '')).toBe(true);
	});
});

const rows: FilterRow[] = [
	{ chapter: 'one', kind: 'shared', says: ['r1', 'r2'], part: ['r2'], words: fold('the boat left') },
	{ chapter: 'one', kind: 'parted', says: ['r2', 'r3'], part: [], words: fold('where it turned back') },
	{ chapter: 'two', kind: 'parted', says: ['r1'], part: ['r1'], words: fold('when the boat was back') },
	{ chapter: 'two', kind: 'single', says: ['r3'], part: [], words: fold('the lighthouse was dark') }
];
const through = (filter: Partial<typeof NO_FILTER>) =>
	passing(rows, { ...NO_FILTER, ...filter }).flatMap((passes, i) => (passes ? [i] : []));

describe('filters', () => {
	test.each([
		['nothing asked', {}, [0, 1, 2, 3]],
		['a chapter', { chapter: 'two' }, [2, 3]],
		['a report that speaks', { report: 'r3' }, [1, 3]],
		['how it is told', { kind: 'parted' }, [1, 2]],
		['in part, by any report', { match: 'part' }, [0, 2]],
		['in full, by any report', { match: 'full' }, [0, 1, 3]],
		['in part, by one report', { match: 'part', report: 'r2' }, [0]],
		['in full, by one report', { match: 'full', report: 'r2' }, [1]],
		['words', { q: 'boat' }, [0, 2]],
		['all at once', { chapter: 'two', report: 'r1', kind: 'parted', match: 'part', q: 'BACK boat' }, [2]],
		['all at once, and none is left', { chapter: 'one', report: 'r1', kind: 'parted' }, []]
	])('%s', (_, filter, left) => {
		expect(through(filter)).toEqual(left);
	});

	test('go into the address and come back', () => {
		const filter = { chapter: 'two', report: 'r1', kind: 'parted', match: 'full', q: 'حميميم & 06:38 #1' };
		const query = queryOf(filter, '?lang=x&q=old');
		expect(query.startsWith('?')).toBe(true);
		expect(new URLSearchParams(query).get('lang')).toBe('x');
		expect(filterOf(query)).toEqual(filter);
	});

	test('leave no trace in the address when nothing is asked', () => {
		expect(queryOf(NO_FILTER, '?q=old&told=single')).toBe('');
		expect(queryOf({ ...NO_FILTER, q: '  ' }, '')).toBe('');
		expect(isEmpty({ ...NO_FILTER, q: ' ' })).toBe(true);
		expect(isEmpty({ ...NO_FILTER, report: 'r1' })).toBe(false);
	});

	test('of the first edition keep their meaning', () => {
		expect(filterOf('?told=disputed').kind).toBe('parted');
		expect(filterOf('?told=agreed').kind).toBe('shared');
		expect(filterOf('?told=single&kind=shared').kind).toBe('shared');
		expect(filterOf('?told=constructor').kind).toBe('');
	});

	test('drop what the page does not offer', () => {
		const known = (key: string, value: string) => key === 'chapter' && value === 'two';
		expect(filterOf('?chapter=two&report=r9&kind=maybe&match=&q=boat', known)).toEqual({
			chapter: 'two',
			report: '',
			kind: '',
			match: '',
			q: 'boat'
		});
	});
});

/** Reads CSV strictly: the UTF-8 mark, CRLF at every line's end, as many values in each line. */
function fromCsv(csv: string): string[][] {
	expect(csv.charCodeAt(0), 'the UTF-8 mark').toBe(0xfeff);
	expect(csv.endsWith('\r\n')).toBe(true);
	return parseCsv(csv, { bom: true, record_delimiter: '\r\n' });
}

describe('CSV', () => {
	test('brings back values that a spreadsheet could take for something else', async () => {
		const story = structuredClone(await storyOf(TINY));
		const hard = ['a, b', 'say "so"', 'two\r\nlines', ' outer ', '', '«مزيج»، ثم', '06:38'];
		const claims = hard.map((text) => ({ ...story.claims[0]!, claim: { en: text, ar: text, fr: text } }));
		const [heads, ...lines] = fromCsv(ledgerCsv({ ...story, claims }, 'en'));
		const column = heads!.indexOf(story.ui.en['evidence.file.words'] ?? 'evidence.file.words');
		const each = lines.filter((_, i) => i % story.reports.length === 0);
		expect(each.map((line) => line[column])).toEqual(hard);
	});

	test.each([
		[REAL, 'en'],
		[REAL, 'ar'],
		[TINY, 'en']
	] as const)('%s in %s: a line for each claim and report, with what the ledger says', async (dir, lang) => {
		const story = await storyOf(dir);
		const [heads, ...lines] = fromCsv(ledgerCsv(story, lang));
		const untold = Object.values(story.untold).flat();
		expect(lines).toHaveLength(story.claims.length * story.reports.length + untold.length);
		expect(new Set(lines.map((l) => l.length))).toEqual(new Set([heads!.length]));
		const ui: Record<string, string> = story.ui[lang];
		const column = (key: string) => heads!.indexOf(ui[`evidence.file.${key}`] ?? `evidence.file.${key}`);
		for (const [c, claim] of story.claims.entries()) {
			for (const [r, report] of story.reports.entries()) {
				const line = lines[c * story.reports.length + r]!;
				const saying = claim.says.find((s) => s.report === report.id);
				expect(line[column('claim')]).toBe(claim.id);
				expect(line[column('words')]).toBe(claim.claim[lang]);
				expect(line[column('report')]).toBe(String(report.number));
				expect(line[column('gives')], `${claim.id} by ${report.id}`).toBe(saying?.gives[lang] ?? '');
				const match = ui[`evidence.file.match.${saying?.match ?? 'none'}`];
				expect(line[column('match')], `${claim.id} by ${report.id}`).toBe(match);
				expect(line[column('kind')]).toBe(ui[`ledger.${claim.kind}`]);
				expect(line[column('machine')] !== '').toBe(saying?.machine === true);
				expect(line[column('quote')]).toBe(saying?.quote ?? '');
				expect(line[column('paragraph')]).toBe(String(saying?.paragraph ?? ''));
				expect(line[column('version')]).toBe(saying?.version ? claim.versions![saying.version]![lang] : '');
				expect(line[column('from')]).toBe(saying?.time?.from ?? '');
			}
		}
	});

	test('a saying that stands in a fork has its question and its answer; what no report gives is on the last lines', async () => {
		const story = await storyOf(REAL);
		const [heads, ...lines] = fromCsv(ledgerCsv(story, 'en'));
		const column = (key: string) =>
			heads!.indexOf((story.ui.en as Record<string, string>)[`evidence.file.${key}`]!);
		for (const fork of story.forks) {
			for (const answer of fork.answers) {
				for (const row of answer.rows) {
					const number = story.reports.find((r) => r.id === row.report)!.number;
					const line = lines.find(
						(l) => l[column('claim')] === row.claim && l[column('report')] === String(number)
					)!;
					expect(line[column('fork')], `${fork.id}, ${row.report}`).toBe(fork.question.en);
					expect(line[column('answer')], `${fork.id}, ${row.report}`).toBe(answer.words.en);
				}
			}
		}
		const untold = Object.values(story.untold).flat();
		expect(untold.length).toBeGreaterThan(10);
		expect(lines.slice(-untold.length).map((l) => l[column('words')])).toEqual(untold.map((t) => t.en));
	});

	test('every column has its head, each its own, in both languages', async () => {
		const story = await storyOf(REAL);
		for (const lang of LANGS) {
			const [heads] = fromCsv(ledgerCsv(story, lang));
			expect(new Set(heads).size).toBe(heads!.length);
			for (const head of heads!) expect(head).not.toMatch(/^evidence\./);
		}
	});
});

describe('JSON', () => {
	test('in both languages together is the ledger, field by field', async () => {
		const story = await storyOf(REAL);
		const file = (lang: Lang) => JSON.parse(JSON.stringify(ledgerFile(story, lang))) as LedgerFile;
		const written = parse(readFileSync(`${REAL}/evidence/ledger.yaml`, 'utf8')) as Claim[];
		const reports = parse(readFileSync(`${REAL}/evidence/reports.yaml`, 'utf8')) as Story['reports'];
		expect(bothInto(file('en').claims, file('ar').claims, written)).toEqual(written);
		// What is reckoned from a report's own fields stands in the file too.
		const machine = reports.map((r) => ({ ...r, hollow: r.id === 'r5' }));
		expect(bothInto(file('en').reports, file('ar').reports, reports)).toEqual(machine);
		const yaml = (name: string) => parse(readFileSync(`${REAL}/evidence/${name}.yaml`, 'utf8'));
		expect(bothInto(file('en').forks, file('ar').forks, yaml('forks'))).toEqual(yaml('forks'));
		expect(bothInto(file('en').untold, file('ar').untold, yaml('untold'))).toEqual(yaml('untold'));
		expect(file('en').aliases).toEqual(yaml('aliases'));
		expect(file('ar').language).toBe('ar');
		expect(file('en').credit).toContain(story.front.title.en);
		expect(file('ar').credit).toContain(story.front.title.ar);
		expect(file('en').chapters.map((c) => c.id)).toEqual(story.front.chapters);
	});
});

/** Two languages' files as one, in the shape of what they were made from; what only one has stays and is seen. */
function bothInto(en: unknown, ar: unknown, shape: unknown): unknown {
	if (typeof shape === 'object' && shape !== null && 'en' in shape && 'ar' in shape) return { en, ar };
	if (Array.isArray(en) && Array.isArray(shape)) {
		expect((ar as unknown[]).length).toBe(en.length);
		return en.map((item, i) => bothInto(item, (ar as unknown[])[i], shape[i]));
	}
	if (typeof en === 'object' && en !== null) {
		expect(Object.keys(ar as object)).toEqual(Object.keys(en));
		return Object.fromEntries(
			Object.entries(en).map(([key, value]) => [
				key,
				bothInto(
					value,
					(ar as Record<string, unknown>)[key],
					(shape as Record<string, unknown> | undefined)?.[key]
				)
			])
		);
	}
	expect(ar).toEqual(en);
	return en;
}

describe('the words about the account', () => {
	const textOf = (story: Story, lang: Lang) =>
		story.about[lang]!.parts.map((p) => ('html' in p ? p.html : '')).join('\n');

	test.each(LANGS)('are 350 to 600 words in %s', async (lang) => {
		const { words } = (await storyOf(REAL)).about[lang]!;
		expect(words).toBeGreaterThanOrEqual(350);
		expect(words).toBeLessThanOrEqual(600);
	});

	test('say the same things of the reports, the borders and the corrections in both languages', async () => {
		const { about } = await storyOf(REAL);
		const blocks = (lang: Lang) => about[lang]!.parts.flatMap((p) => ('block' in p ? [p.block] : []));
		expect(blocks('en')).toEqual(['reports', 'borders', 'corrections']);
		expect(blocks('ar')).toEqual(blocks('en'));
	});

	test('lead from what is told of the witness and of the reports to the rows', async () => {
		const story = await storyOf(REAL);
		for (const lang of LANGS) {
			const html = textOf(story, lang);
			for (const id of [
				'witness-office',
				'witness-podcast',
				'saqr-left',
				'other-sources',
				'moscow-dates',
				'sunday-date'
			]) {
				expect(html, `${lang}, ${id}`).toContain(`<a class="see" href="#${id}">`);
			}
			expect(plain(html)).toContain('06:38'.slice(lang === 'ar' ? 1 : 0));
			expect(html).toContain('data-record="interview-aired"');
		}
	});

	test('keep the voice: no dash set in, no question, no loaded word of ours', async () => {
		const story = await storyOf(REAL);
		expect(plain(textOf(story, 'en'))).not.toMatch(/[—–?]|\b(regime|fled|reveal|amid|fateful|confirms?)\b/i);
		expect(plain(textOf(story, 'ar'))).not.toMatch(
			/[—–؟?]|(^|\s)(قام|تمّ?|شهد|بشكل)\s|النظام|المخلوع|من قبل\s|حيث أن|اً/
		);
	});
});

describe('faults', () => {
	let copy: Copy;
	const EN = 'about.en.md';
	const AR = 'about.ar.md';
	const FR = 'about.fr.md';
	const CORRECTIONS = 'evidence/corrections.yaml';
	beforeEach(() => {
		copy = new Copy(TINY);
		copy.write(EN, '## Who\n\n:see[Late]{#left-late}, at 06:38.\n\n::reports\n\n::corrections\n');
		copy.write(AR, '## من\n\n:see[تأخّرت]{#left-late}.\n\n::reports\n\n::corrections\n');
		copy.write(FR, '## Qui\n\n:see[En retard]{#left-late}.\n\n::reports\n\n::corrections\n');
	});
	afterEach(() => copy.remove());

	test('none in sound words, and a story needs none', async () => {
		expect(await copy.problems()).toEqual([]);
		const { about } = await copy.story();
		expect(about.en!.parts).toEqual([
			{ html: '<h3>Who</h3>\n<p><a class="see" href="#left-late">Late</a>, at 06:38.</p>' },
			{ block: 'reports', line: 5 },
			{ block: 'corrections', line: 7 }
		]);
		copy.drop(EN);
		copy.drop(AR);
		copy.drop(FR);
		expect((await copy.story()).about).toEqual({});
	});

	test.each([
		['an unknown claim', EN, '{#left-late}', '{#left-lat}', 3, /^Unknown claim "left-lat"$/, /"left-late"/],
		['an unknown directive', EN, '::reports', '::report', 5, /^Unknown directive "::report"$/, /"reports"/],
		['a mark of the story', AR, ':see[', ':claim[', 3, /^Unknown directive ":claim"$/, /see/],
		['a heading of another depth', EN, '## Who', '# Who', 1, /depth/, /##/],
		['words that are missing', EN, ':see[Late]', ':see[]', 3, /marks no words/, /:see\[the words\]/]
	])('%s', async (_, file, cut, put, line, what, right) => {
		copy.edit(file, cut, put);
		const found = (await copy.problems()).filter((p) => p.file === file && what.test(p.what));
		expect(found).toHaveLength(1);
		expect(found[0]!.line).toBe(line);
		expect(found[0]!.right).toMatch(right);
	});

	test('words in one language alone', async () => {
		copy.drop(AR);
		expect(await copy.problems()).toMatchObject([{ file: AR, line: 1, what: 'This file is missing' }]);
	});

	test('data in another order', async () => {
		copy.edit(AR, '::reports\n\n::corrections', '::corrections\n\n::reports');
		expect(await copy.problems()).toMatchObject([
			{
				file: AR,
				line: 5,
				what: expect.stringMatching(/another order/),
				right: 'Right order: ::reports, ::corrections'
			}
		]);
	});

	test('corrections: an unknown claim, an empty text, an older one on top', async () => {
		const one = (date: string, claim: string, text = 'Put right.') =>
			`- date: ${date}\n  text: { en: '${text}', ar: صُوّب., fr: Corrigé. }\n  claims: [${claim}]\n`;
		copy.write(CORRECTIONS, one('2025-03-02', 'left-late') + one('2025-03-01', 'all-safe'));
		expect(await copy.problems()).toEqual([]);
		expect((await copy.story()).front.corrections).toHaveLength(2);

		copy.write(CORRECTIONS, one('2025-03-01', 'left-lat') + one('2025-03-02', 'all-safe'));
		expect(await copy.problems()).toMatchObject([
			{ file: CORRECTIONS, line: 3, what: 'Unknown claim "left-lat"' },
			{ file: CORRECTIONS, line: 4, right: 'Put the newest first' }
		]);
		copy.write(CORRECTIONS, one('2025-03-01', 'left-late', ''));
		expect(await copy.problems()).toMatchObject([{ file: CORRECTIONS, line: 2 }]);
		copy.write(CORRECTIONS, '[]\n');
		expect((await copy.story()).front.corrections).toEqual([]);
	});
});

describe('the page’s script', () => {
	test('is small, classic, and cannot end the element that holds it', async () => {
		const code = await inlineScript('src/lib/evidence/page/filter/filter.inline.ts');
		expect(code).not.toMatch(/<\/script|\b(import|export)\b/);
		expect(Buffer.byteLength(code)).toBeLessThan(5000);
		expect(() => new Function(code)).not.toThrow();
	});
});
