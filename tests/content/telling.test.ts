/** The prose held to the evidence: who is named in it, how long it is, what its headings and its own reckonings rest on. */
import { describe, expect, test } from 'vitest';
import { moonsetOf, sunHeight, sunriseOf } from '#lib/graphics/sky.ts';
import { DAY, hourMinute, toMs } from '#lib/model/clock.ts';
import type { Lang, Saying } from '#lib/model/story.ts';
import { readStory } from '#lib/content/read/story.ts';
import { REAL } from '../support/copy.ts';
import { LANGS, type StoryLang } from '../support/languages.ts';
import { proseOf, wordCount, type Heading, type Paragraph } from '../support/prose.ts';

const { story, warnings } = await readStory(REAL);
const { chapters, days, sky } = story.front;
const prose = Object.fromEntries(
	LANGS.map((lang) => [lang, chapters.map((id) => ({ id, ...proseOf(lang, id) }))])
) as Record<Lang, { id: string; paragraphs: Paragraph[]; headings: Heading[] }[]>;
const [first] = chapters;
/** A word of Arabic, with the particles that are written to it. */
const arabic = (words: string) => new RegExp(`(?<!\\p{L})[وفبل]?ل?(?:${words})(?!\\p{L})`, 'gu');

test('no last word is too wide for a phone’s line with its numerals', () => expect(warnings).toEqual([]));

describe.each(LANGS)('length in %s', (lang) => {
	test('every step has 20 to 45 words', () => {
		const off = story.chapters[lang].flatMap((c) =>
			c.steps.filter((s) => s.words < 20 || s.words > 45).map((s) => `${c.id}/${s.id}: ${s.words}`)
		);
		expect(off).toEqual([]);
	});

	test('the reader counts the words that a reader sees', () => {
		const seen = prose[lang].map(({ paragraphs }) => paragraphs.reduce((n, p) => n + wordCount(p.text), 0));
		expect(story.chapters[lang].map((c) => c.words)).toEqual(seen);
	});

	test('the whole keeps its measure', () => {
		const total = story.chapters[lang].reduce((n, c) => n + c.words, 0);
		const [least, most] = lang === 'en' ? [1300, 1700] : [1200, 1600];
		expect(total).toBeGreaterThanOrEqual(least);
		expect(total).toBeLessThanOrEqual(most);
	});
});

/** Reports by their own names; the English ones lose their article in a list. */
const NAMES: Record<StoryLang, RegExp> = {
	en: /\b(the analysis|(long|short|timed) report|blog page)\b/gi,
	ar: arabic('تحليل|التحليل|المطوّل|الموجز|تقرير الساعات|المدوّنة')
};
const ORDINALS: Record<StoryLang, RegExp> = {
	en: /\b(first|second|third|fourth|fifth)\b/gi,
	ar: arabic('الأول|الثاني|الثالث|الرابع|الخامس')
};
/** What is no report: hours, light, a division of the army, a month. */
const NO_REPORT = /first (hours|light)|Fourth Division|(كانون|تشرين) (الأول|الثاني)/g;
const MACHINE: Record<StoryLang, RegExp> = {
	en: /machine-written|chatbot|\bAI\b/i,
	ar: /(?<!\p{L})[وبال]*آلي|روبوت/u
};

describe.each(LANGS)('reports in the running prose in %s', (lang) => {
	const texts = prose[lang].map(
		({ id, paragraphs }) => [id, paragraphs.map((p) => p.text).join('\n')] as const
	);

	test('no ordinal of a report', () => {
		for (const [id, text] of texts) expect(text.replace(NO_REPORT, '…').match(ORDINALS[lang]), id).toBeNull();
	});

	test('no report is named more than twice in a chapter after the first', () => {
		const counts = texts.map(([id, text]) => [id, text.match(NAMES[lang])?.length ?? 0] as const);
		expect(counts.find(([id]) => id === first)![1]).toBeGreaterThan(2);
		for (const [id, n] of counts) if (id !== first) expect(n, id).toBeLessThanOrEqual(2);
	});

	test('the chatbot is spoken of only where the reader meets it and where a count of reports rests on it', () => {
		const spoken = texts.filter(([, text]) => MACHINE[lang].test(text)).map(([id]) => id);
		expect(spoken).toEqual([first, 'moscow', 'epilogue']);
	});
});

const MONTHS: Record<string, number> = { November: 11, December: 12, 'تشرين الثاني': 11, 'كانون الأول': 12 };
const MONTH = Object.keys(MONTHS).join('|');
const DATE = new RegExp(`(?:(\\d{1,2}) (?:to|إلى) )?(\\d{1,2}) (${MONTH})`, 'g');
const NO_TIME: Record<StoryLang, RegExp> = {
	en: /no (day|date|hour) given/i,
	ar: /بلا (تاريخ|يوم|ساعة|توقيت)/
};

/** Days of a heading as ms of their noon: those of a span both. */
const daysOf = (text: string): number[] =>
	[...text.matchAll(DATE)].flatMap(([, from, to, month]) =>
		[from, to].flatMap((d) =>
			d ? [toMs(`2024-${MONTHS[month!]}-${d.padStart(2, '0')}`, days.offset) + DAY / 2] : []
		)
	);

const covers = ({ time }: Saying, noon: number): boolean => {
	if (!time?.from && !time?.to) return false;
	const from = toMs((time.from ?? time.to)!, days.offset);
	const to = toMs((time.to ?? time.from)!, days.offset);
	return from < noon + DAY / 2 && to >= noon - DAY / 2;
};

describe.each(LANGS)('headings in %s', (lang) => {
	const all = prose[lang].flatMap((c) =>
		c.headings.map((heading) => ({ heading, paragraphs: c.paragraphs }))
	);

	test.each(all.map((x) => [`${x.heading.chapter}/${x.heading.step}: ${x.heading.text}`, x] as const))(
		'%s',
		(_, { heading, paragraphs }) => {
			const forks = story.forks.filter((f) => f.chapter === heading.chapter && f.step === heading.step);
			const ids = [
				...paragraphs.filter((p) => p.step === heading.step).flatMap((p) => p.claims),
				...forks.flatMap((f) => f.answers.flatMap((a) => a.rows.map((r) => r.claim)))
			];
			const claims = story.claims.filter((c) => ids.includes(c.id));
			expect(claims, 'a heading stands over a claim').not.toEqual([]);
			for (const noon of daysOf(heading.text)) {
				const given = claims.some((c) => c.says.some((s) => covers(s, noon)));
				// 'The three days before 8 December': the day itself is the claim's word.
				const said = claims.some((c) => daysOf(c.claim[lang].replaceAll('/ديسمبر', '')).includes(noon));
				expect(given || said, `${new Date(noon).toISOString().slice(0, 10)} is given`).toBe(true);
			}
			const timed = claims.some((c) => c.says.some((s) => s.time));
			if (daysOf(heading.text).length === 0 && !timed && !RELATIVE[lang].test(heading.text)) {
				expect(heading.text, 'says that no time is given').toMatch(NO_TIME[lang]);
			}
		}
	);

	test('a heading is the same kind in every language: dated or not', () => {
		const dated = (l: Lang) =>
			prose[l].flatMap((c) =>
				c.headings.flatMap((x) => (daysOf(x.text).length > 0 ? [`${x.chapter}/${x.step}`] : []))
			);
		for (const l of LANGS) expect(dated(l)).toEqual(dated(LANGS[0]));
	});
});

/** Headings that tell a time or place by an event of their own claims. */
const RELATIVE: Record<StoryLang, RegExp> = {
	en: /^(Told in a podcast|After the visit|Damascus, on his return|A request)/,
	ar: /^(رُويت في بودكاست بعد السقوط|بعد الزيارة|دمشق، بعد العودة|طلب إلى|من حلب إلى دمشق)/
};

describe('what the page reckons itself', () => {
	const at = story.places.find((p) => p.id === sky)!.at;
	const time = (iso: string) => Date.parse(`2024-12-0${iso}+03:00`);
	const moonset = moonsetOf(time('7T12:00'), at);
	const sunrise = sunriseOf(time('8T00:00'), at);
	const minute = time('8T06:38');
	const facts: [RegExp, () => void][] = [
		[/moon had set at (\d\d:\d\d)/, () => expect(hourMinute(moonset, days.offset)).toBe('23:30')],
		[/sun rose over Damascus at (\d\d:\d\d)/, () => expect(hourMinute(sunrise, days.offset)).toBe('07:27')],
		[/القمر قد غاب قبل منتصف الليل/, () => expect(moonset).toBeLessThan(time('8T00:00'))],
		[/without a moon|بلا قمر/, () => expect(moonset).toBeLessThan(time('8T03:00'))],
		[/full night|ليلًا تامًا/, () => expect(sunHeight(time('8T03:00'), at)).toBeLessThan(-18)],
		[
			/06:38 was first light|6:38 أول الضوء/,
			() => {
				expect(sunHeight(minute, at)).toBeGreaterThan(-12);
				expect(sunHeight(minute, at)).toBeLessThan(-6);
			}
		],
		[
			/some fifty minutes before sunrise|الشروق نحو خمسين دقيقة/,
			() => expect(Math.abs((sunrise - minute) / 60_000 - 50)).toBeLessThan(5)
		]
	];
	const computed = LANGS.flatMap((lang) =>
		prose[lang].flatMap((c) => c.paragraphs.flatMap((p) => p.computed.map((text) => [lang, text] as const)))
	);

	test('stands in both languages', () => {
		for (const lang of LANGS) expect(computed.filter(([l]) => l === lang).length).toBeGreaterThan(1);
	});

	test.each(computed)('%s: %s', (_, text) => {
		const held = facts.filter(([pattern]) => pattern.test(text));
		expect(held, 'a check for it').not.toEqual([]);
		for (const [, check] of held) check();
		// An hour that is said is one that a check has.
		for (const hour of text.match(/\d{1,2}:\d\d/g) ?? [])
			expect(['23:30', '07:27', '06:38', '6:38']).toContain(hour);
	});
});
