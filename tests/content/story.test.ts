/** What the real story promises its reader: every claim marked, short steps, plain words, and no mark that says more than the ledger. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { LANGS, type StoryLang } from '../support/languages.ts';
import type { Claim, Lang } from '#lib/model/story.ts';
import { readStory } from '#lib/content/read/story.ts';
import { elements, having, named, parseHtml, words } from '../support/html.ts';
import { REAL, TINY, blocksOf, chapterOf, plain } from '../support/copy.ts';

const { story } = await readStory(REAL);
const tiny = (await readStory(TINY)).story;
const claims = new Map(story.claims.map((c) => [c.id, c]));

/** A mark as it stands in the page. */
interface Mark {
	chapter: string;
	claim: Claim;
	version: string | null;
	/** g, d, v or s for each report. */
	dots: string;
	spoken: string;
	/** The marked words, and the paragraph around them. */
	words: string;
	paragraph: string;
}

function marksOf(lang: StoryLang): Mark[] {
	return story.chapters[lang].flatMap((chapter) =>
		blocksOf(chapter).flatMap((block) =>
			having(block, 'data-claim').map((mark) => {
				let around = mark;
				while (!/\bclaim\b/.test(around.attrs['class'] ?? '')) around = around.parent!;
				return {
					chapter: chapter.id,
					claim: claims.get(mark.attrs['data-claim']!)!,
					version: mark.attrs['data-version'] ?? null,
					dots: /^#m-([gdvs]+)$/.exec(named(mark, 'use')[0]!.attrs['href']!)![1]!,
					spoken: mark.attrs['aria-label']!,
					words: words(around),
					paragraph: words(block)
				};
			})
		)
	);
}
const marks = Object.fromEntries(LANGS.map((l) => [l, marksOf(l)])) as Record<Lang, Mark[]>;

const ORDINALS: Record<StoryLang, string[]> = {
	en: ['first', 'second', 'third', 'fourth', 'fifth'],
	ar: ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس']
};

/** Indexes of the reports that some words name: 'the second', but no 'first hours', no month, none said to be silent. */
function reportsIn(words: string, lang: StoryLang): number[] {
	const clean = words.replace(/first hours|(كانون|تشرين) (الأول|الثاني)|لا يذكر \p{L}+/gu, '…');
	return ORDINALS[lang].flatMap((word, i) =>
		(lang === 'en'
			? new RegExp(`\\b${word}\\b`)
			: new RegExp(`(?<!\\p{L})[وفبل]?${word}(?!\\p{L})`, 'u')
		).test(clean)
			? [i]
			: []
	);
}

describe('the ledger', () => {
	test('has 69 claims of five reports', () => {
		expect(story.claims).toHaveLength(69);
		expect(story.reports.map((r) => r.id)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
	});

	test('the epilogue counts it right', () => {
		expect(plain(chapterOf(story, 'en', 'epilogue').intro)).toMatch(/^Sixty-nine claims, five reports/);
		expect(plain(chapterOf(story, 'ar', 'epilogue').intro)).toContain('69 خبرًا أمام خمسة تقارير');
	});
});

describe.each(LANGS)('claims in %s', (lang) => {
	test('every claim is marked in its own chapter, and nowhere else', () => {
		const unmarked = story.claims.filter((c) => !marks[lang].some((m) => m.claim === c));
		expect(unmarked.map((c) => c.id)).toEqual([]);
		for (const m of marks[lang]) expect(m.claim.chapter, m.claim.id).toBe(m.chapter);
	});

	test('every mark that the reader found stands in the page', () => {
		const read = story.chapters[lang].flatMap((c) => c.marks.map((m) => `${m.claim} ${m.version}`));
		expect(marks[lang].map((m) => `${m.claim.id} ${m.version}`)).toEqual(read);
	});

	test('every version that a report tells is told in the prose', () => {
		const told = new Set(marks[lang].map((m) => `${m.claim.id} ${m.version}`));
		const silent = story.claims.flatMap((c) =>
			c.status === 'disputed'
				? [...new Set(c.says.map((s) => s.version).filter(Boolean))]
						.map((v) => `${c.id} ${v}`)
						.filter((x) => !told.has(x))
				: []
		);
		expect(silent).toEqual([]);
	});

	test('no mark claims more than the ledger', () => {
		for (const { claim, version, dots } of marks[lang]) {
			// Worked out here from the sayings alone, apart from the code that draws the marks.
			const gives = claim.says.filter((s) => claim.status !== 'disputed' || s.version === version);
			const filled = version === null && claim.status === 'disputed' ? [] : gives;
			const told = story.reports.filter((_, i) => dots[i] === 'g').map((r) => r.id);
			expect(told, `${claim.id} ${version}`).toEqual(filled.map((s) => s.report).sort());
			const silent = story.reports.filter((_, i) => dots[i] === 's').map((r) => r.id);
			const unheard = story.reports.map((r) => r.id).filter((r) => !claim.says.some((s) => s.report === r));
			expect(silent, `${claim.id} ${version}`).toEqual(unheard);
		}
	});

	test('a report that the marked words name fills its dot', () => {
		for (const m of marks[lang]) {
			const open = m.claim.status === 'disputed' && m.version === null;
			for (const i of reportsIn(m.words, lang)) {
				const dot = m.dots[i];
				expect(
					open ? dot !== 's' : dot === 'g',
					`${m.claim.id} ${m.version}, report ${i + 1} in: ${m.words}`
				).toBe(true);
			}
		}
	});

	test('a version that is marked is told by a report at least', () => {
		for (const m of marks[lang]) {
			if (m.version !== null) expect(m.dots, `${m.claim.id} ${m.version}`).toContain('g');
		}
	});
});

/** Words by which a paragraph owns up to the fifth report, and to its machine-written part. */
const OWNS: Record<StoryLang, { fifth: RegExp; machine: RegExp }> = {
	en: { fifth: /\bfifth\b/, machine: /machine-written/ },
	ar: { fifth: /(?<!\p{L})[وبلف]?(ال)?خامس/u, machine: /الآلي|آليًا|آليّ|روبوت/ }
};

describe.each(LANGS)('what the fifth report alone gives, in %s', (lang) => {
	const alone = (m: Mark) => {
		if (m.claim.status === 'disputed' && m.version === null) return null;
		const gives = m.claim.says.filter((s) => m.claim.status !== 'disputed' || s.version === m.version);
		return gives.length === 1 && gives[0]!.report === 'r5' ? gives[0]! : null;
	};
	const resting = marks[lang].filter(alone);

	test('is a good part of the story, so the rule has something to hold', () => {
		expect(resting.filter((m) => m.claim.status === 'single').length).toBeGreaterThanOrEqual(7);
		expect(resting.length).toBeGreaterThanOrEqual(10);
	});

	test.each(resting.map((m) => [`${m.claim.id}${m.version ? ` (${m.version})` : ''}`, m] as const))(
		'%s: the words say so',
		(_, m) => {
			expect(m.paragraph).toMatch(OWNS[lang].fifth);
			if (alone(m)!.machine) expect(m.paragraph).toMatch(OWNS[lang].machine);
		}
	);
});

describe.each(LANGS)('length in %s', (lang) => {
	test('every step has 25 to 45 words', () => {
		const off = story.chapters[lang].flatMap((c) =>
			c.steps.filter((s) => s.words < 25 || s.words > 45).map((s) => `${c.id}/${s.id}: ${s.words}`)
		);
		expect(off).toEqual([]);
	});

	test('the words of a step are those that its HTML shows', () => {
		for (const chapter of story.chapters[lang]) {
			for (const step of chapter.steps) {
				const shown = elements(parseHtml(step.html), (e) => e.name === 'p' && !('data-record' in e.attrs));
				expect(shown.map(words).join(' ').split(' ').length, `${chapter.id}/${step.id}`).toBe(step.words);
			}
		}
	});

	test('the whole keeps its measure', () => {
		const total = story.chapters[lang].reduce((n, c) => n + c.words, 0);
		expect(total).toBeGreaterThanOrEqual(lang === 'en' ? 2200 : 2000);
		expect(total).toBeLessThanOrEqual(3000);
	});
});

/** Everything that the story says in its own voice, each piece with its place. Links’ and reports’ own words are not its voice. */
function voice(lang: StoryLang): [string, string][] {
	const of = (where: string, ...texts: (string | undefined)[]): [string, string][] =>
		texts.filter((t) => t !== undefined).map((t) => [where, t]);
	const { front } = story;
	return [
		...of(
			'story.yaml',
			front.title[lang],
			front.kicker[lang],
			front.standfirst[lang],
			front.description[lang]
		),
		...of('story.yaml', front.witness.name[lang], front.witness.line[lang], front.dateline[lang]),
		...of('story.yaml', front.question.text[lang], front.borders[lang]),
		...Object.values(front.answers).flatMap((t) => of('story.yaml answers', t[lang])),
		...story.chapters[lang].flatMap((c) => [
			...of(`${c.file} front matter`, c.title, c.short, c.summary, c.question),
			...blocksOf(c).flatMap((b) => of(c.file, words(b))),
			...c.steps.flatMap((s) => of(`${c.file} ${s.id} ::alt`, s.alt)),
			...Object.entries(story.notes[c.id]!).flatMap(([id, t]) => of(`notes of ${c.id}: ${id}`, t[lang]))
		]),
		...story.claims.flatMap((c) => [
			...of(`ledger ${c.id}`, c.claim[lang], c.label[lang], c.parts?.[lang], c.note?.[lang]),
			...Object.values(c.versions ?? {}).flatMap((t) => of(`ledger ${c.id}`, t[lang])),
			...c.says.flatMap((s) => of(`ledger ${c.id} ${s.report}`, s.gives[lang]))
		]),
		...story.reports.flatMap((r) => of(`reports ${r.id}`, r.name[lang], r.character[lang], r.about[lang])),
		...story.record.flatMap((r) => of(`record ${r.id}`, r.text[lang], r.source.name[lang])),
		...story.places.flatMap((p) => of(`places ${p.id}`, p.name[lang])),
		...story.people.flatMap((p) => of(`people ${p.id}`, p.name[lang], p.role[lang]))
	];
}
/** Words that others are quoted with are theirs. */
const own = (text: string) => text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, '…');

const BANNED: Record<StoryLang, [string, RegExp][]> = {
	en: [
		['fled', /\bfled\b/i],
		['regime', /\bregime\b/i],
		['reveals', /\breveal/i],
		['amid', /\bamid(st)?\b/i],
		['fateful', /\bfateful\b/i],
		['final hours', /\bfinal hours\b/i],
		['an em dash', /—/]
	],
	ar: [
		['قام بـ', /(?<!\p{L})[وف]?(قام|قامت|قاموا|يقوم|تقوم|يقومون)\s+ب/u],
		['تمّ', /(?<!\p{L})[وف]?(تم|يتم|ستتم|تتم|تمت)(?![\p{L}\p{M}]*\p{L})/u],
		['من قبل', /(?<!\p{L})من قِ?بل(?![\p{M}]*\p{L})/u],
		['بشكل', /(?<!\p{L})[وف]?بشكل(?!\p{L})/u],
		['المخلوع', /المخلوع/],
		['Arabic-Indic digits', /[\u0660-\u0669\u06f0-\u06f9]/],
		['an em dash', /—/],
		['tanwin after the alif', /ا\u064b/]
	]
};
const bare = (text: string) => text.replace(/[\u064b-\u0652]/g, '');

describe.each(LANGS)('the voice in %s', (lang) => {
	const texts = voice(lang);

	test.each(BANNED[lang])('never says %s', (name, pattern) => {
		const clean = name.startsWith('tanwin') ? own : (t: string) => bare(own(t));
		const found = texts.filter(([, t]) => pattern.test(clean(t)));
		expect(found).toEqual([]);
	});

	test('covers the whole story', () => {
		expect(texts.length).toBeGreaterThan(600);
		expect(texts.every(([, t]) => t.length > 0)).toBe(true);
	});
});

describe('banned words', () => {
	test.each([
		['en', 'He fled.', true],
		['en', 'His regime fell amid the chaos.', true],
		['en', 'Its word is "the deposed regime".', false],
		['en', 'the army’s pyramid', false],
		['ar', 'تمّ إلغاء الكلمة', true],
		['ar', 'كان الليل تامًّا، واهتمّ به', false],
		['ar', 'حُذّرت من قِبل الأميركيين', true],
		['ar', 'سافر من قبله', false],
		['ar', 'قام بزيارة', true],
		['ar', 'ويستعمل لفظ «النظام المخلوع»', false],
		['ar', 'وكان بشكلٍ كبير', true],
		['ar', 'الساعة ٦:٣٨', true]
	] as const)('%s: %s', (lang, text, found) => {
		expect(BANNED[lang].some(([, p]) => p.test(bare(own(text))))).toBe(found);
	});
});

describe('Arabic running text', () => {
	test('has no Latin letters', () => {
		// {t} and its like are filled in.
		const found = voice('ar').filter(([, t]) => /\p{Script=Latin}/u.test(t.replace(/\{\w+\}/g, '')));
		expect(found).toEqual([]);
	});

	test('nor has the interface, but for codes such as CSV, and what is filled in', () => {
		const found = Object.entries(story.ui.ar).filter(
			([, t]) =>
				!/^[a-z]{2}_[A-Z]{2}$/.test(t) && /\p{Script=Latin}/u.test(t.replace(/\{\w+\}|\b[A-Z]{2,}\b/g, ''))
		);
		expect(found).toEqual([]);
	});

	test('English has no Arabic letters', () => {
		expect(voice('en').filter(([, t]) => /\p{Script=Arabic}/u.test(t))).toEqual([]);
	});
});

describe('interface words', () => {
	test('fill in the same names in both languages', () => {
		const names = (t: string) => [...t.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort();
		for (const [key, text] of Object.entries(story.ui.en)) {
			const other: Record<string, string> = story.ui.ar;
			const [en, ar] = [names(text), names(other[key]!)];
			// A language may leave a number to its words, but never ask for one that is not given.
			expect(en, key).toEqual(expect.arrayContaining(ar));
		}
	});

	test('the tiny story has every one that this one has', () => {
		for (const lang of LANGS)
			expect(Object.keys(tiny.ui[lang]).sort()).toEqual(Object.keys(story.ui[lang]).sort());
	});
});

describe('the tiny story', () => {
	test('has nothing of this one', () => {
		const text = readFileSync(`${TINY}/story.yaml`, 'utf8') + JSON.stringify(tiny);
		for (const place of story.places) expect(text).not.toContain(place.name.en);
		for (const person of story.people) expect(text).not.toContain(person.name.en);
		const ids = new Set(story.claims.map((c) => c.id));
		expect(tiny.claims.filter((c) => ids.has(c.id))).toEqual([]);
	});
});
