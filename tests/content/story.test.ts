/** What the real story promises its reader: every claim told, every link kept, and plain words. telling.test.ts has the prose. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { LANGS, type StoryLang } from '../support/languages.ts';
import { readStory } from '#lib/content/read/story.ts';
import { having, parseHtml, words } from '../support/html.ts';
import { REAL, TINY, blocksOf, chapterOf } from '../support/copy.ts';

const { story } = await readStory(REAL);
const tiny = (await readStory(TINY)).story;

describe('the ledger', () => {
	test('has 146 claims and 294 sayings of five reports', () => {
		expect(story.claims).toHaveLength(146);
		expect(story.claims.flatMap((c) => c.says)).toHaveLength(294);
		expect(story.reports.map((r) => r.id)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
	});

	test('has seven forks, five of them large', () => {
		expect(story.forks).toHaveLength(7);
		expect(story.forks.filter((f) => f.size === 'large')).toHaveLength(5);
	});

	test.each(LANGS)('adds at most seven words to an answer in %s', (lang) => {
		const long = story.forks
			.flatMap((f) => f.answers.flatMap((a) => a.rows.map((r) => r.detail?.[lang] ?? '')))
			.filter((t) => t.split(' ').length > 7);
		expect(long).toEqual([]);
	});

	test('tells what no report gives in every chapter', () => {
		expect(Object.keys(story.untold)).toEqual(story.front.chapters);
		for (const lang of LANGS) for (const c of story.chapters[lang]) expect(c.untold, c.id).not.toBe('');
	});
});

describe.each(LANGS)('claims in %s', (lang) => {
	test.each(story.front.chapters)(
		'every claim of %s is told once: marked, in a fork or in the list',
		(id) => {
			const chapter = chapterOf(story, lang, id);
			const forked = story.forks
				.filter((f) => f.chapter === id)
				.flatMap((f) => [...new Set(f.answers.flatMap((a) => a.rows.map((r) => r.claim)))]);
			const told = [...chapter.marks.map((m) => m.claim), ...forked, ...chapter.also];
			const own = story.claims.filter((c) => c.chapter === id).map((c) => c.id);
			expect(told.sort()).toEqual(own.sort());
		}
	);

	test('every fork stands in its step', () => {
		const stand = story.chapters[lang].flatMap((c) =>
			c.steps.flatMap((s) => s.forks.map((f) => `${f} in ${c.id}/${s.id}`))
		);
		expect(stand.sort()).toEqual(story.forks.map((f) => `${f.id} in ${f.chapter}/${f.step}`).sort());
	});

	test('every mark that the reader found stands in the page', () => {
		for (const chapter of story.chapters[lang]) {
			const page = [chapter.intro, ...chapter.steps.map((s) => s.first + s.notes), chapter.outro];
			const marked = page.flatMap((html) =>
				having(parseHtml(html), 'data-givers').map((e) => having(e, 'data-claim')[0]?.attrs['data-claim'])
			);
			expect(marked).toEqual(chapter.marks.map((m) => m.claim));
		}
	});

	test('links to what a claim or a step was called before lead somewhere', () => {
		const page = story.chapters[lang]
			.flatMap((c) => [c.intro, ...c.steps.map((s) => s.first + s.notes), c.outro])
			.join('');
		const old = [
			...Object.keys(story.aliases).map((id) => `claim-${id}`),
			...Object.keys(story.front.moved!).map((address) => address.replace('/', '-'))
		];
		for (const id of old) expect(page.split(`id="${id}"`), id).toHaveLength(2);
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
		...story.forks.flatMap((f) => [
			...of(`fork ${f.id}`, f.question[lang], f.note?.[lang]),
			...f.answers.flatMap((a) => of(`fork ${f.id}`, a.words[lang], ...a.rows.map((r) => r.detail?.[lang])))
		]),
		...Object.values(story.untold).flatMap((list) => of('untold', ...list.map((t) => t[lang]))),
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

	test('nor has the interface, but for codes such as CSV, names of data, and what is filled in', () => {
		const found = Object.entries(story.ui.ar).filter(
			([, t]) =>
				!/^[a-z]{2}_[A-Z]{2}$/.test(t) &&
				/\p{Script=Latin}/u.test(
					t.replace(/\{\w+\}|\b(?:[A-Z]{2,}|GeoNames|Natural Earth|OpenStreetMap|OurAirports)\b/g, '')
				)
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
