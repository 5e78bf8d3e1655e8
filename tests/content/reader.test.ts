/**
 * Every check of the reader: the tiny story is copied, one thing in it is broken, and the reader must name the
 * file, the very line, what is wrong and what would be right, and nothing else.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoryError, type Problem } from '#lib/content/read/problem.ts';
import { Copy, TINY, plain } from '../support/copy.ts';

let copy: Copy;
const copies: Copy[] = [];
beforeEach(() => {
	copy = new Copy(TINY);
	copies.push(copy);
});
afterEach(() => copy.remove());
afterAll(() => copies.forEach((c) => c.remove()));

/** All words of a step, as HTML. */
const htmlOf = ({ first, notes }: { first: string; notes: string }) => first + notes;

interface Fault {
	name: string;
	file: string;
	/** Words that stand once in the file, and what they become. */
	cut: string;
	put: string;
	/**
	 * The faulty line in `reported`, else in `file`: its number, words that stand on it alone, or words above
	 * it and words that stand on it.
	 */
	line: number | string | [string, string];
	reported?: string;
	what: RegExp;
	right: RegExp;
	/** Faults that follow from this one and are told as well. */
	besides?: RegExp[];
}

const EN = 'chapters/crossing/en.md';
const AR = 'chapters/crossing/ar.md';
const HARBOUR = 'chapters/harbour/en.md';
const MAPS = 'chapters/crossing/scenes.ts';
const HOURS = 'chapters/harbour/scenes.ts';
const LEDGER = 'evidence/ledger.yaml';
const REPORTS = 'evidence/reports.yaml';

const INTRO = 'One deckhand told this story once.';
const LONG = 'word '.repeat(60).trim();

const frontMatter: Fault[] = [
	{
		name: 'no front matter',
		file: AR,
		cut: '---\ntitle: العبور\n',
		put: 'title: العبور\n',
		line: 1,
		what: /^The chapter has no front matter$/,
		right: /Begin with ---, then title, short, summary and question/
	},
	{
		name: 'an empty title',
		file: EN,
		cut: 'title: The crossing',
		put: 'title: ""',
		line: 'title: ""',
		what: /^"title" is empty$/,
		right: /Write/
	},
	{
		name: 'a title of blanks',
		file: EN,
		cut: 'title: The crossing',
		put: 'title: "   "',
		line: 'title: "   "',
		what: /^"title" is empty$/,
		right: /Write/
	},
	{
		name: 'a title without words',
		file: EN,
		cut: 'title: The crossing',
		put: 'title:',
		line: 'title:',
		what: /"title".*string.*null/,
		right: /string/
	},
	{
		name: 'no title at all',
		file: EN,
		cut: 'title: The crossing\n',
		put: '',
		line: 'short: Crossing',
		what: /"title"/,
		right: /"?title"?/
	},
	{
		name: 'a key that front matter does not have',
		file: EN,
		cut: 'short: Crossing',
		put: 'short: Crossing\nauthor: nobody',
		line: 'author: nobody',
		what: /"author"/,
		right: /title.*short.*summary.*question|leave/i
	},
	{
		name: 'a summary over 200 characters',
		file: EN,
		cut: 'summary: A boat leaves late, turns round in a gale, and three reports put the turn in different water.',
		put: `summary: ${LONG}`,
		line: 'summary:',
		what: /^"summary" is longer than 200 characters$/,
		right: /200/
	},
	{
		name: 'a question over 60 characters',
		file: EN,
		cut: 'question: Where did the boat turn back?',
		put: `question: ${LONG.slice(0, 80)}`,
		line: 'question:',
		what: /^"question" is longer than 60 characters$/,
		right: /60/
	},
	{
		name: 'front matter that is no YAML',
		file: EN,
		cut: 'short: Crossing',
		put: 'short: Crossing: a boat',
		line: 'short: Crossing: a boat',
		// The line is the file's, not the front matter's.
		what: /^This is not YAML: (?!.*at line)/,
		right: /a text with a colon and a space wants quotes/
	}
];

const directives: Fault[] = [
	{
		name: 'an unknown leaf directive',
		file: EN,
		cut: '::record{#gale}',
		put: '::recrod{#gale}',
		line: '::recrod',
		what: /^Unknown directive "::recrod"$/,
		right: /Did you mean "record"\?/
	},
	{
		name: 'an unknown text directive',
		file: EN,
		cut: ':see[what the harbour said]',
		put: ':sea[what the harbour said]',
		line: ':sea[',
		what: /^Unknown directive ":sea"$/,
		right: /Did you mean "see"\?/
	},
	{
		name: 'an unknown container',
		file: HARBOUR,
		cut: ':::box{',
		put: ':::bax{',
		line: ':::bax',
		what: /^Unknown directive ":::bax"$/,
		right: /Did you mean "box"\?/
	},
	{
		name: 'a leaf directive in the running text',
		file: EN,
		cut: INTRO,
		put: `${INTRO} :alt[a map]`,
		line: ':alt[a map]',
		what: /^Unknown directive ":alt"$/,
		right: /Known: claim, see/
	},
	{
		name: 'a leaf directive that shares its line with words',
		file: EN,
		cut: INTRO,
		put: `::record{#gale} ${INTRO}`,
		line: '::record{#gale} One',
		what: /"::record\{"/,
		right: /lines? of (its|their) own/
	},
	{
		name: 'a mark that has lost its beginning',
		file: EN,
		cut: ':claim[The third says',
		put: 'The third says',
		line: '{#turned-back}',
		what: /"\]\{#turned-back\}"/,
		right: /:claim\[/
	},
	{
		name: 'a colon that runs into a word',
		file: EN,
		cut: INTRO,
		put: 'One deckhand:told this story once.',
		line: 'One deckhand:told',
		what: /^Unknown directive ":told"$/,
		right: /A colon that belongs to the prose wants a space after it/
	},
	{
		name: 'a mark on no words',
		file: EN,
		cut: ':place[Værøy]{#vaeroy}',
		put: ':place[]{#vaeroy}',
		line: ':place[]',
		what: /^:place marks no words$/,
		right: /Write :place\[the words\]\{#vaeroy\}/
	},
	{
		name: 'a misspelt claim',
		file: EN,
		cut: 'says only that it turned.]{#turned-back}',
		put: 'says only that it turned.]{#turnd-back}',
		line: '{#turnd-back}',
		what: /^Unknown claim "turnd-back"$/,
		right: /Did you mean "turned-back"\?/
	},
	{
		name: 'a misspelt claim that stood nowhere else',
		file: EN,
		cut: '{#left-late}',
		put: '{#left-lte}',
		line: '{#left-lte}',
		what: /^Unknown claim "left-lte"$/,
		right: /Did you mean "left-late"\?/
	},
	{
		name: 'a misspelt claim that is pointed back to',
		file: EN,
		cut: '{#harbour-answer}',
		put: '{#harbor-answer}',
		line: '{#harbor-answer}',
		what: /^Unknown claim "harbor-answer"$/,
		right: /Did you mean "harbour-answer"\?/
	},
	{
		name: 'a claim marked in another chapter',
		file: EN,
		cut: INTRO,
		put: ':claim[Nobody was hurt.]{#all-safe}',
		line: '{#all-safe}',
		what: /^The claim "all-safe" belongs to the chapter "harbour", it is marked in "crossing"$/,
		right: /Point to it with :see\[…\]\{#all-safe\} here, or move it in the ledger/
	},
	{
		name: 'a version that the claim has not',
		file: EN,
		cut: 'version="in-sight"',
		put: 'version="insight"',
		line: 'version="insight"',
		what: /^The claim "turned-back" has no version "insight"$/,
		right: /Did you mean "in-sight"\?/
	},
	{
		name: 'a version of a claim that is not parted',
		file: EN,
		cut: '{#left-late}',
		put: '{#left-late version="late"}',
		line: 'version="late"',
		what: /^The claim "left-late" is not parted, so it has no version "late"$/,
		right: /Leave the version out/
	},
	{
		name: 'a misspelt place',
		file: EN,
		cut: '{#vaeroy}',
		put: '{#vaeroe}',
		line: '{#vaeroe}',
		what: /^Unknown place "vaeroe"$/,
		right: /Did you mean "vaeroy"\?/
	},
	{
		name: 'a misspelt place in the other language',
		file: AR,
		cut: '{#vaeroy}',
		put: '{#veroy}',
		line: '{#veroy}',
		what: /^Unknown place "veroy"$/,
		right: /Did you mean "vaeroy"\?/
	},
	{
		name: 'a misspelt public record',
		file: HARBOUR,
		cut: '{#timetable}',
		put: '{#time-table}',
		line: '{#time-table}',
		what: /^Unknown public record "time-table"$/,
		right: /Did you mean "timetable"\?/
	},
	{
		name: 'a clock time without offset',
		file: HARBOUR,
		cut: 'at=2025-02-03T22:10+01:00',
		put: 'at=2025-02-03T22:10',
		line: 'at=2025-02-03T22:10}',
		what: /^:time\[22:10\] has no moment$/,
		right: /with the offset from UTC/
	},
	{
		name: 'a clock time without a moment',
		file: HARBOUR,
		cut: '{at=2025-02-03T22:10+01:00}',
		put: '',
		line: ':time[22',
		what: /^:time\[22:10\] has no moment$/,
		right: /Write :time\[06:38\]\{at=2024-12-08T06:38\+03:00\}/
	},
	{
		name: 'a clock time on no day',
		file: HARBOUR,
		cut: 'at=2025-02-03T22:10+01:00',
		put: 'at=2025-02-03T25:10+01:00',
		line: 'T25:10',
		what: /^:time\[22:10\] has no moment$/,
		right: /with the offset from UTC/
	}
];

const steps: Fault[] = [
	{
		name: 'a step without an id',
		file: EN,
		cut: '::step{#home}',
		put: '::step',
		line: ['::step{#turned}', '::step'],
		what: /^This step has no id$/,
		right: /Write ::step\{#wait\}, in small letters/,
		besides: [
			/^The step "" has no scene$/,
			/^The step "home" is not in chapters\/crossing\/en\.md$/,
			/^The scene "home" has no step$/,
			// And so in each other language.
			/^The step "" of .* is missing here$/,
			/^The step "" of .* is missing here$/,
			/^The step "home" is not in chapters\/crossing\/en\.md$/
		]
	},
	{
		name: 'a step that stands twice',
		file: EN,
		cut: '::prose',
		put: '::step{#turned}\n::alt[Again.]\n\nAgain.\n\n::prose',
		line: ['::step{#home}', '::step{#turned}'],
		what: /^The step "turned" stands twice$/,
		right: /Give each step its own id/
	},
	{
		name: 'a step after ::prose',
		file: EN,
		cut: '::step{#home}',
		put: '::prose\n\n::step{#home}',
		line: '::step{#home}',
		what: /^The step "home" comes after ::prose$/,
		right: /Keep all steps of a chapter together, before ::prose/
	},
	{
		name: 'a step without ::alt',
		file: EN,
		cut: '::alt[One way leads from Bodø to Røst, a row for each report under it.]\n',
		put: '',
		line: '::step{#home}',
		what: /^The step "home" has no ::alt$/,
		right: /Add ::alt\[one plain sentence that says what the picture shows\]/
	},
	{
		name: 'a step with an empty ::alt',
		file: AR,
		cut: '::alt[طريق واحد من بودو إلى روست، ولكلّ تقرير صفّ تحته.]',
		put: '::alt[]',
		line: '::step{#home}',
		what: /^The step "home" has no ::alt$/,
		right: /one plain sentence/
	},
	{
		name: '::alt before the first step',
		file: EN,
		cut: INTRO,
		put: `::alt[A map.]\n\n${INTRO}`,
		line: '::alt[A map.]',
		what: /^::alt stands outside a step$/,
		right: /Put it right under a ::step/
	},
	{
		name: '::alt after ::prose',
		file: EN,
		cut: '::prose',
		put: '::prose\n\n::alt[A map.]',
		line: '::alt[A map.]',
		what: /^::alt stands outside a step$/,
		right: /Put it right under a ::step/
	},
	{
		name: 'a step without text',
		file: AR,
		cut: 'لا يروي أحد طريق العودة. وفي صحيفة ذلك الأسبوع بقي موعد الوصول 20:15 لعبّارة لم تصل.',
		put: '',
		line: '::step{#home}',
		what: /^The step "home" has no text$/,
		right: /Write 20 to 45 words under it/
	},
	{
		name: 'a step missing in the other language',
		file: AR,
		cut: '::step{#home}\n::alt[طريق واحد من بودو إلى روست، ولكلّ تقرير صفّ تحته.]\n',
		put: '',
		line: '::step{#turned}',
		what: /^The step "home" of chapters\/crossing\/en\.md:\d+ is missing here$/,
		right: /Add ::step\{#home\} with its text/
	},
	{
		name: 'a step missing in the first language',
		file: EN,
		cut: '::step{#home}\n::alt[One way leads from Bodø to Røst, a row for each report under it.]\n',
		put: '',
		reported: AR,
		line: '::step{#home}',
		what: /^The step "home" is not in chapters\/crossing\/en\.md$/,
		right: /Known: out, turned/,
		besides: [/^The scene "home" has no step$/, /^The step "home" is not in chapters\/crossing\/en\.md$/]
	},
	{
		name: 'a step spelt otherwise in the other language',
		file: AR,
		cut: '::step{#turned}',
		put: '::step{#turnd}',
		line: '::step{#turnd}',
		what: /^The step "turnd" is not in chapters\/crossing\/en\.md$/,
		right: /Did you mean "turned"\?/,
		besides: [/^The step "turned" of .* is missing here$/]
	}
];

const ledger: Fault[] = [
	{
		name: 'a claim that stands twice',
		file: LEDGER,
		cut: '- id: turned-back',
		put: '- id: left-late',
		line: ['label: { en: Left late', '- id: left-late'],
		what: /^The claim "left-late" stands twice$/,
		right: /Keep one/,
		besides: [
			// In the three chapters of each language, several marks on one line reported once, and in six scenes' entries.
			...Array<RegExp>(15).fill(/^Unknown claim "turned-back"$/),
			/^Report "no2" does not place "left-late" there$/,
			/^The ledger gives no hour of "left-late" by report "no1"$/,
			/^"left" has no hour/
		]
	},
	{
		name: 'a claim of an unknown chapter',
		file: LEDGER,
		cut: '- id: lighthouse-dark\n  chapter: crossing',
		put: '- id: lighthouse-dark\n  chapter: crosing',
		line: 'chapter: crosing',
		what: /^The claim "lighthouse-dark" names the unknown chapter "crosing"$/,
		right: /Did you mean "crossing"\?/,
		besides: Array<RegExp>(3).fill(/belongs to the chapter "crosing"/)
	},
	{
		name: 'an unknown report',
		file: LEDGER,
		cut: '- report: no3\n      paragraph: 9',
		put: '- report: no9\n      paragraph: 9',
		line: 'report: no9',
		what: /^The claim "all-safe" names the unknown report "no9"$/,
		right: /Did you mean "no1"\?/
	},
	{
		name: 'a report that speaks twice to one claim',
		file: LEDGER,
		cut: '- report: no2\n      paragraph: 8',
		put: '- report: no1 # again\n      paragraph: 2',
		line: 'report: no1 # again',
		what: /^The claim "all-safe" has the report "no1" twice$/,
		right: /Keep one/
	},
	{
		name: 'paragraph 99 of a report',
		file: LEDGER,
		cut: 'paragraph: 8\n      match: full\n      gives: { en: all walked ashore',
		put: 'paragraph: 99\n      match: full\n      gives: { en: all walked ashore',
		line: 'paragraph: 99',
		what: /^The claim "all-safe" points to paragraph 99 of no2, which has 8$/,
		right: /Give a paragraph from 1 to 8/
	},
	{
		name: 'paragraph 0',
		file: LEDGER,
		cut: 'paragraph: 8\n      match: full\n      gives: { en: all walked ashore',
		put: 'paragraph: 0\n      match: full\n      gives: { en: all walked ashore',
		line: 'paragraph: 0',
		what: /paragraph".*>=1.*0/,
		right: /1/
	},
	{
		name: 'a machine-written paragraph that is not flagged',
		file: LEDGER,
		cut: '      quote: no light at all\n      machine: true\n',
		put: '      quote: no light at all\n',
		line: ['label: { en: The lighthouse', '- report: no3'],
		what: /^Paragraph 6 of no3 is machine-written, the claim "lighthouse-dark" does not say so$/,
		right: /Add machine: true/
	},
	{
		name: 'a paragraph wrongly called machine-written',
		file: LEDGER,
		cut: 'gives: { en: off Værøy, ar: قرب فيروي, fr: au large de Værøy }',
		put: 'gives: { en: off Værøy, ar: قرب فيروي, fr: au large de Værøy }\n      machine: true',
		line: ['off-vaeroy: {', '- report: no1'],
		what: /^The claim "turned-back" calls paragraph 3 of no1 machine-written, it is not$/,
		right: /Leave machine out/
	},
	{
		name: 'a saying with a version that the claim has not',
		file: LEDGER,
		cut: 'version: in-sight',
		put: 'version: insight',
		line: 'version: insight',
		what: /^The claim "turned-back" has no version "insight"$/,
		right: /Did you mean "in-sight"\?/,
		besides: [/^Nobody gives the version "in-sight"/]
	},
	{
		name: 'a single claim that two reports give in full',
		file: LEDGER,
		cut: 'chapter: crossing\n  kind: shared',
		put: 'chapter: crossing\n  kind: single',
		line: ['- id: left-late', 'kind:'],
		what: /^The claim "left-late" is single, but 2 reports give it in full$/,
		right: /Say shared, or parted/
	},
	{
		name: 'a shared claim that one report alone gives in full',
		file: LEDGER,
		cut: 'kind: single',
		put: 'kind: shared',
		line: ['- id: lighthouse-dark', 'kind:'],
		what: /^The claim "lighthouse-dark" is shared, but one report alone gives it in full$/,
		right: /Say single/
	},
	{
		name: 'a parted claim with one version given',
		file: LEDGER,
		cut: 'version: in-sight',
		put: 'version: off-vaeroy # too',
		line: ['- id: turned-back', 'kind:'],
		what: /^The claim "turned-back" is parted, but its reports give one version$/,
		right: /Give at least two versions that exclude each other, or say shared or single/,
		besides: [/^Nobody gives the version "in-sight"/]
	},
	{
		name: 'a version that nobody gives',
		file: LEDGER,
		cut: 'off-vaeroy: { en: off Værøy, ar: قرب فيروي, fr: au large de Værøy }\n',
		put: 'off-vaeroy: { en: off Værøy, ar: قرب فيروي, fr: au large de Værøy }\n    at-home: { en: at home, ar: في الميناء, fr: au port }\n',
		line: 'at-home: {',
		what: /^Nobody gives the version "at-home" of the claim "turned-back"$/,
		right: /Name it at a saying, or take it out/
	},
	{
		name: 'a parted claim without versions',
		file: LEDGER,
		cut: 'chapter: harbour\n  kind: shared',
		put: 'chapter: harbour\n  kind: parted',
		line: ['- id: all-safe', 'kind:'],
		what: /^The claim "all-safe" is parted, but its reports give no version$/,
		right: /Give at least two versions/,
		besides: Array.from({ length: 3 }, () => /gives it in full without a version$/)
	},
	{
		name: 'a part of a claim that gives a version',
		file: LEDGER,
		cut: 'match: part\n',
		put: 'match: part\n      version: in-sight # in part\n',
		line: 'version: in-sight # in part',
		what: /^"no3" gives a part of the claim "turned-back", so it gives no version of it$/,
		right: /Leave the version out, or say match: full/
	},
	{
		name: 'versions of a claim that is not parted',
		file: LEDGER,
		cut: 'label: { en: Nobody hurt, ar: لا إصابات, fr: Aucun blessé }',
		put: 'label: { en: Nobody hurt, ar: لا إصابات, fr: Aucun blessé }\n  versions: { one: { en: one, ar: واحد, fr: un } }',
		line: ['- id: all-safe', 'versions:'],
		what: /^The claim "all-safe" has versions, but is shared$/,
		right: /Say parted, or leave the versions out/,
		besides: [/^Nobody gives the version "one"/]
	},
	{
		name: 'a kind that does not exist',
		file: LEDGER,
		cut: 'kind: single',
		put: 'kind: lonely',
		line: 'kind: lonely',
		what: /kind".*"lonely"/,
		right: /"shared" \| "single" \| "parted"/
	},
	{
		name: 'a saying that does not say how much it gives',
		file: LEDGER,
		cut: '      match: part\n',
		put: '',
		line: ['in-sight: {', '- report: no3'],
		what: /match"/,
		right: /"?match"?/
	},
	{
		name: 'a claim that no report makes',
		file: LEDGER,
		cut: `says:
    - report: no3
      paragraph: 6
      match: full
      gives: { en: no light on the rock, ar: لا ضوء على الصخرة, fr: pas de feu sur le rocher }
      quote: no light at all
      machine: true`,
		put: 'says: []',
		line: 'says: []',
		what: /says" names no report$/,
		right: /\w+/
	},
	{
		name: 'a claim that lacks a language',
		file: LEDGER,
		cut: 'label: { en: Left late, ar: تأخّر الإقلاع, fr: Départ tardif }',
		put: 'label: { en: Left late }',
		line: 'label: { en: Left late }',
		what: /label › ar"/,
		right: /"ar"/,
		besides: [/label › fr"/]
	},
	{
		name: 'a misspelt key',
		file: LEDGER,
		cut: 'machine: true\n- id: harbour-answer',
		put: 'machin: true\n- id: harbour-answer',
		line: 'machin: true',
		what: /machin"/,
		right: /machine|leave/i
	},
	{
		name: 'an id with capitals',
		file: LEDGER,
		cut: '- id: all-safe',
		put: '- id: AllSafe',
		line: 'AllSafe',
		what: /is no id \(small letters, digits, hyphens\)$/,
		right: /\w+/
	},
	{
		name: 'a time that is none',
		file: LEDGER,
		cut: 'from: 2025-02-03T22:10+01:00',
		put: 'from: ten past ten',
		line: 'from: ten past ten',
		what: /time › from" is no date$/,
		right: /\w+/
	},
	{
		name: 'a time without offset, which would be read by the clock of the machine that builds',
		file: LEDGER,
		cut: 'from: 2025-02-03T22:10+01:00',
		put: 'from: 2025-02-03T22:10',
		line: 'from: 2025-02-03T22:10',
		what: /time › from" is no date$/,
		right: /\w+/
	},
	{
		name: 'a claim that is marked twice',
		file: EN,
		cut: 'The way home is told by nobody.',
		put: ':claim[It left late.]{#left-late} # again',
		line: '# again',
		what: /^The claim "left-late" is marked twice, first in line \d+$/,
		right: /Keep one mark, and point to it with :see/
	},
	{
		name: 'a key that stands twice',
		file: 'people.yaml',
		cut: '- id: harbour-master\n',
		put: '- id: harbour-master\n  id: master\n',
		line: '  id: master',
		// The place is told once, as the file's own line.
		what: /^This is not YAML: (?!.*at line)/,
		right: /Check indentation and quotes/
	}
];

const story: Fault[] = [
	{
		name: 'a chapter without a folder',
		file: 'story.yaml',
		cut: 'chapters: [crossing, harbour, account]',
		put: 'chapters: [crossing, harbour, account, quay]',
		reported: 'chapters/quay/en.md',
		line: 1,
		what: /^This file is missing$/,
		right: /Write the chapter "quay" in "en"/,
		besides: Array<RegExp>(4).fill(/^This file is missing$/)
	},
	{
		name: 'no chapter',
		file: 'story.yaml',
		cut: 'chapters: [crossing, harbour, account]',
		put: 'chapters: []',
		line: 'chapters: []',
		what: /^"chapters" names no chapter$/,
		right: /\w+/
	},
	{
		name: 'a question about an unknown claim',
		file: 'story.yaml',
		cut: 'claim: harbour-answer',
		put: 'claim: harbour-answr',
		line: 'claim: harbour-answr',
		what: /^Unknown claim "harbour-answr"$/,
		right: /Did you mean "harbour-answer"\?/
	},
	{
		name: 'a report without an answer',
		file: 'story.yaml',
		cut: '  no3: { en: wait for light, ar: انتظار الضوء, fr: attendre le jour }\n',
		put: '',
		line: 'no1: { en: wait outside',
		what: /^The question has no answer of report "no3"$/,
		right: /Give each report its answer, or say that it is silent/
	},
	{
		name: 'a sky over an unknown place',
		file: 'story.yaml',
		cut: 'sky: bodo',
		put: 'sky: bodoe',
		line: 'sky: bodoe',
		what: /^Unknown place "bodoe"$/,
		right: /Did you mean "bodo"\?/
	},
	{
		name: 'parallels the wrong way round',
		file: 'story.yaml',
		cut: 'parallels: [67, 68]',
		put: 'parallels: [68, 67]',
		line: 'parallels: [68, 67]',
		what: /^"projection › parallels" is no pair of parallels of a cone$/,
		right: /southern one, then the northern one/
	},
	{
		name: 'a map without a projection',
		file: 'story.yaml',
		cut: 'projection: { centre: [13.5, 67.5], parallels: [67, 68] }\n',
		put: '',
		line: 'languages: [en, ar, fr]',
		what: /"projection"/,
		right: /projection/
	},
	{
		name: 'a night without offset',
		file: 'story.yaml',
		cut: 'from: 2025-02-03T18:00+01:00',
		put: 'from: 2025-02-03T18:00',
		line: 'from: 2025-02-03T18:00,',
		what: /days › night › from" is no date/,
		right: /\w+/
	},
	{
		name: 'an offset that is none',
		file: 'story.yaml',
		cut: "offset: '+01:00'",
		put: "offset: 'CET'",
		line: "offset: 'CET'",
		what: /days › offset".*CET/,
		right: /\+|offset/
	},
	{
		name: 'a place off the globe',
		file: 'places.yaml',
		cut: 'at: [14.405, 67.28]',
		put: 'at: [14.405, 97.28]',
		line: 'at: [14.405, 97.28]',
		what: /at › 1".*90.*97/,
		right: /90/
	},
	{
		name: 'a kind of place that the map does not know',
		file: 'places.yaml',
		cut: 'kind: sea',
		put: 'kind: fjord',
		line: 'kind: fjord',
		what: /kind".*"fjord"/,
		right: /"sea"/
	},
	{
		name: 'a source without an address',
		file: 'record.yaml',
		cut: 'url: https://example.org/timetable',
		put: 'url: the timetable',
		line: 'url: the timetable',
		what: /source › url" is no address \(https:\/\/…\)$/,
		right: /\w+/
	},
	{
		name: 'a shape that no report can have',
		file: REPORTS,
		cut: 'shape: ring',
		put: 'shape: star',
		line: 'shape: star',
		what: /shape".*"star"/,
		right: /"ring"/
	},
	{
		name: 'a note in one language',
		file: 'chapters/crossing/notes.yaml',
		cut: 'only-2: { en: the second alone, ar: الثاني وحده, fr: le deuxième seul }',
		put: 'only-2: { en: the second alone }',
		line: 'only-2',
		what: /"only-2 › ar"/,
		right: /"ar"/,
		besides: [/"only-2 › fr"/]
	},
	{
		name: 'an interface word that one language lacks',
		file: 'ui.ar.yaml',
		cut: 'braid.silent: ساكت\n',
		put: '',
		line: 1,
		what: /^The interface word "braid\.silent" is missing$/,
		right: /It stands in ui\.en\.yaml/
	},
	{
		name: 'an interface word that only one language has',
		file: 'ui.ar.yaml',
		cut: 'braid.silent: ساكت\n',
		put: 'braid.silent: ساكت\nbraid.silence: ساكت\n',
		line: 'braid.silence',
		what: /^No page uses the interface word "braid\.silence"$/,
		right: /Did you mean "braid\.silent"\?/
	},
	{
		name: 'a scene whose picture is a fork that its step does not hold',
		file: HOURS,
		cut: "lit: ['back-1', 'back-2']",
		put: "lit: ['back-1', 'back-2'], fork: true",
		line: 'fork: true',
		what: /^The step "hours" has no fork in its words$/,
		right: /^Write ::fork\{#id\} in .*, or leave out fork$/
	}
];

/** Every kind of id that a scene or a chart of hours may name: where, kind, file, words around it, the id, misspelt as, nearest. */
const ids: [string, string, string, string, string, string, string?][] = [
	['the frame', 'place', MAPS, "'rost', 'moskenes'],", 'moskenes', 'moskens'],
	['names', 'place', MAPS, "{ at: 'moskenes', side: 'n'", 'moskenes', 'moskens'],
	['a road', 'place', MAPS, "through: ['moskenes', 'vaeroy', 'bodo']", 'vaeroy', 'vaeroi'],
	['a zone', 'place', MAPS, "name: 'norway'", 'norway', 'noway'],
	['an end of a way', 'place', MAPS, "from: 'fauske'", 'fauske', 'fausky'],
	['a city of a board', 'place', HOURS, "{ at: 'vaeroy', side: 'n' }", 'vaeroy', 'vaeroi'],
	['the clock', 'note', MAPS, "note: 'no-hour'", 'no-hour', 'no-our'],
	['a mark on a map', 'note', MAPS, "caption: 'seen-from'", 'seen-from', 'seen-form'],
	['a row', 'note', MAPS, "detail: 'only-2'", 'only-2', 'ony-2'],
	['a lane of a calendar', 'note', HOURS, "words: 'month'", 'month', 'mouth'],
	['the reports that speak', 'report', MAPS, "reports: ['no1', 'no2']", 'no2', 'no7', 'no1'],
	['a row outside its scene', 'report', MAPS, "{ report: 'no3', claim: 'radio-calls'", 'no3', 'no6', 'no1'],
	['a row outside its scene', 'claim', MAPS, "claim: 'radio-calls'", 'radio-calls', 'radio-cals'],
	['a ring', 'public record', MAPS, "record: 'timetable'", 'timetable', 'timetabel'],
	['a scene of channels', 'board', HOURS, "board: 'radio'", 'radio', 'raido'],
	['a knot', 'note', HOURS, "knot: 'question'", 'question', 'queston'],
	['answers', 'note', HOURS, "no3: 'answer-3'", 'answer-3', 'answer-9', 'answer-1'],
	['answers', 'report', HOURS, "no3: 'answer-3'", 'no3', 'no33'],
	['threads that have reached their answers', 'report', HOURS, "reached: ['no1', 'no2']", 'no2', 'no22'],
	['a scene of hours', 'chart of hours', HOURS, "22:10+01:00' },\n\t\t\tchart: 'night'", 'night', 'nihgt'],
	['a lane', 'report', HOURS, "lanes: ['no1', 'no2', 'no3']", 'no3', 'no4', 'no1'],
	['a mark', 'note', HOURS, "note: 'after-midnight'", 'after-midnight', 'after-midnihgt'],
	['the words at sunrise', 'note', HOURS, "'sunrise'", 'sunrise', 'sunrse'],
	['a parted line', 'note', HOURS, "words: 'no-hour'", 'no-hour', 'no-huor'],
	['what has no hour', 'claim', HOURS, "untimed: ['turned-back']", 'turned-back', 'turned-bak']
];
const misspelt = ids.map(([where, kind, file, cut, id, as, nearest = id]): Fault => {
	return {
		name: `an unknown ${kind} in ${where}`,
		file,
		cut,
		put: cut.replace(id, as),
		line: as,
		what: new RegExp(`^Unknown ${kind} "${as}"$`),
		right: new RegExp(`^Did you mean "${nearest}"\\?$`)
	};
});

/** The end of a scene of hours after which the reports give none. */
const silence = `lit: ['back-1', 'back-2'],
			silence: {
				after: back,
				from: back,
				bracket: 'no-hour',
				words: 'no-hour',
				untimed: [{ claim: 'all-safe', note: 'no-hour' }],
				record: { id: 'gale', head: 'no-hour' }
			}`;

const scenes: Fault[] = [
	...misspelt,
	{
		name: 'a mark in the light that the chart has not',
		file: HOURS,
		cut: "lit: ['back-1', 'back-2']",
		put: "lit: ['back-1', 'bakc-2']",
		line: 'bakc-2',
		what: /^Unknown mark "bakc-2" of "night"$/,
		right: /Did you mean "back-2"\?/
	},
	{
		name: 'a mark of a report that has no lane',
		file: HOURS,
		cut: "lanes: ['no1', 'no2', 'no3']",
		put: "lanes: ['no1', 'no3']",
		line: "note: 'after-midnight'",
		what: /^Unknown lane "no2" of "back-2"$/,
		right: /Did you mean "no[13]"\?/
	},
	{
		name: 'a mark of an unknown claim',
		file: HOURS,
		cut: "claim: 'left-late', report: 'no1', note",
		put: "claim: 'left-lat', report: 'no1', note",
		line: "claim: 'left-lat',",
		what: /^Unknown claim "left-lat"$/,
		right: /Did you mean "left-late"\?/,
		besides: [/^"left" has no hour/]
	},
	{
		name: 'a mark for which the ledger gives no time',
		file: HOURS,
		cut: "claim: 'left-late', report: 'no1', note",
		put: "claim: 'left-late', report: 'no2', note",
		line: "note: 'left'",
		what: /^"left" has no hour: report "no2" gives none for "left-late"$/,
		right: /Draw only an hour that a report gives/
	},
	{
		name: 'a mark of a report that does not speak to its claim',
		file: HOURS,
		cut: "claim: 'left-late', report: 'no1', note",
		put: "claim: 'left-late', report: 'no3', note",
		line: "note: 'left'",
		what: /^"left" has no hour: report "no3" gives none for "left-late"$/,
		right: /name another claim or report, or leave the mark out/
	},
	{
		name: 'an impossible date, which has no place on the chart',
		file: HOURS,
		cut: "report: 'no2', note: 'after-midnight'",
		put: "report: 'no3', note: 'after-midnight'",
		line: "note: 'after-midnight'",
		what: /^"back-2" has no hour: report "no3" gives an impossible date for "back-in-port"$/,
		right: /Draw only an hour that a report gives/
	},
	{
		name: 'a sign in a stretch in which no hour is given',
		file: HOURS,
		cut: "report: 'no2', note: 'after-midnight'",
		put: "report: 'no2', sign: 'knot', note: 'after-midnight'",
		line: "note: 'after-midnight'",
		what: /^"back-2" puts a sign at an hour, but "no2" gives a range$/,
		right: /Leave the sign out/
	},
	{
		name: 'a now-line at an hour that the report does not give',
		file: HOURS,
		cut: 'since: left,\n\t\t\tat: back',
		put: "since: left,\n\t\t\tat: { claim: 'back-in-port', report: 'no3' }",
		line: "report: 'no3' }",
		what: /^The ledger gives no hour of "back-in-port" by report "no3"$/,
		right: /hours come from the ledger/
	},
	{
		name: '‘no hour given’ over what has one',
		file: HOURS,
		cut: "untimed: ['turned-back']",
		put: "untimed: ['back-in-port']",
		line: 'untimed:',
		what: /^A report gives an hour for "back-in-port": 2025-02-03T22:10\+01:00$/,
		right: /Draw it at its hour/
	},
	...(
		[
			['bracket', 'note', 'no-hour', 'no-hoor'],
			['words', 'note', 'no-hour', 'no-hoor'],
			['claim', 'claim', 'all-safe', 'al-safe'],
			['note', 'note', 'no-hour', 'no-hoor'],
			['id', 'public record', 'gale', 'gail'],
			['head', 'note', 'no-hour', 'no-hoor']
		] as const
	).map(([key, kind, id, as]): Fault => ({
		name: `an unknown ${kind} as ${key} after the last hour`,
		file: HOURS,
		cut: "lit: ['back-1', 'back-2']",
		put: silence.replace(`${key}: '${id}'`, `${key}: '${as}'`),
		line: as,
		what: new RegExp(`^Unknown ${kind} "${as}"$`),
		right: new RegExp(`^Did you mean "${id}"\\?$`)
	})),
	{
		name: 'a last hour that is not the last',
		file: HOURS,
		cut: "lit: ['back-1', 'back-2']",
		put: silence.replace('after: back', 'after: left'),
		line: 'after: left',
		what: /^A report gives a later hour, for "back-in-port": 2025-02-03T22:10\+01:00$/,
		right: /Name the last one/
	},
	{
		name: 'a step without a scene',
		file: EN,
		cut: '::prose',
		put: '::step{#hoem}\n::alt[A map.]\n\nOne more.\n\n::prose',
		line: '::step{#hoem}',
		what: /^The step "hoem" has no scene$/,
		right: /Add it to chapters\/crossing\/scenes\.ts\. .*/,
		besides: Array<RegExp>(2).fill(/^The step "hoem" of .* is missing here$/)
	},
	{
		name: 'a scene without a step',
		file: HOURS,
		cut: 'tally: {',
		put: 'tallly: {',
		line: 'tallly',
		what: /^The scene "tallly" has no step$/,
		right: /Did you mean "tally"\?/,
		besides: [/^The step "tally" has no scene$/]
	},
	{
		name: 'a scene without a step that is the still too',
		file: EN,
		cut: '::step{#home}\n::alt[One way leads from Bodø to Røst, a row for each report under it.]\n',
		put: '',
		reported: MAPS,
		line: '\t\thome: {',
		what: /^The scene "home" has no step$/,
		right: /Known: out, turned/,
		besides: Array<RegExp>(2).fill(/^The step "home" is not in chapters\/crossing\/en\.md$/)
	},
	{
		name: 'a still that is no scene',
		file: MAPS,
		cut: "still: 'home'",
		put: "still: 'hom'",
		line: "still: 'hom'",
		what: /^The still "hom" is no scene$/,
		right: /Did you mean "home"\?/
	},
	{
		name: 'scenes that import code',
		file: MAPS,
		cut: 'const rows: CorridorRow[] = [',
		put: "import { fill } from '#lib/model/fill.ts';\nfill('', {});\nconst rows: CorridorRow[] = [",
		line: 'import { fill }',
		what: /^scenes\.ts imports code$/,
		right: /use `import type` only/
	},
	{
		name: 'scenes without a default export',
		file: MAPS,
		cut: 'export default {',
		put: 'export const scenes = {',
		line: 1,
		what: /^scenes\.ts has no default export with steps$/,
		right: /Write `export default \{ still, steps \}`/
	},
	{
		name: 'scenes with broken syntax',
		file: MAPS,
		cut: "reports: ['no1', 'no2'],",
		put: "reports: ['no1' 'no2'],",
		line: "reports: ['no1' 'no2'],",
		what: /^scenes\.ts cannot be read: /,
		right: /Mend the syntax/
	},
	{
		name: 'scenes that use what they do not have',
		file: MAPS,
		cut: "frame: ['vaeroy', 'rost', 'moskenes']",
		put: 'frame: somewhere',
		line: 1,
		what: /^scenes\.ts cannot be read: somewhere is not defined$/,
		right: /Mend/
	},
	{
		name: 'a scene without a clock time',
		file: HOURS,
		cut: "clock: { at: '2025-02-04T06:00+01:00' }",
		put: 'clock: {}',
		line: 'clock: {}',
		what: /tally › clock" names no time/,
		right: /at|from.*to|note/
	},
	{
		name: 'a span that has no end',
		file: MAPS,
		cut: "clock: { from: '2025-02-03', to: '2025-02-04' }",
		put: "clock: { from: '2025-02-03' }",
		line: "clock: { from: '2025-02-03' }",
		what: /home › clock" names no time/,
		right: /at|from.*to|note/
	},
	{
		name: 'a clock time of a scene without offset',
		file: MAPS,
		cut: "clock: { at: '2025-02-03T18:40+01:00' }",
		put: "clock: { at: '2025-02-03T18:40' }",
		line: "'2025-02-03T18:40'",
		what: /steps › out › clock › at" is no date/,
		right: /offset/
	},
	{
		name: 'a scene of an unknown kind',
		file: HOURS,
		cut: "hours: {\n\t\t\tview: 'hours'",
		put: "hours: {\n\t\t\tview: 'hour'",
		line: "view: 'hour',",
		what: /steps › hours › view": .*"hour"/,
		right: /Expected .*"hours"/
	},
	{
		name: 'a misspelt key of a scene',
		file: HOURS,
		cut: 'since: left',
		put: 'sinse: left',
		line: 'sinse:',
		what: /steps › hours › sinse"/,
		right: /^Did you mean "since"\?$/
	},
	{
		name: 'a value of another kind in a list outside the scenes',
		file: MAPS,
		cut: "end: 'silent'",
		put: "end: 'mute'",
		line: "end: 'mute'",
		what: /steps › home › rows › 2 › end": Invalid type/,
		right: /^Expected \(.*"silent"/
	},
	{
		name: 'a scene that lacks a part',
		file: HOURS,
		cut: "22:10+01:00' },\n\t\t\tchart: 'night',",
		put: "22:10+01:00' },",
		line: '\t\thours: {',
		what: /steps › hours › chart": .*received undefined/,
		right: /^Expected "chart"$/
	}
];

describe.each([
	['front matter', frontMatter],
	['directives', directives],
	['steps', steps],
	['the ledger', ledger],
	['the story’s other files', story],
	['scenes', scenes]
])('%s', (_, faults) => {
	test.each(faults.map((f) => [f.name, f] as const))('%s', (_name, fault) => tells(fault));
});

/** Breaks the copy and holds what the reader says of it to what it should say. */
async function tells(fault: Fault): Promise<void> {
	const { file, cut, put, reported = file, line, what, right, besides = [] } = fault;
	copy.edit(file, cut, put);
	const problems = await copy.problems();
	const found = problems.find((p) => p.file === reported && what.test(p.what));
	expect(found, `no problem like ${what} in ${reported} among\n${told(problems)}`).toBeDefined();
	expect(found!.right).toMatch(right);
	expect(found!.line, `line of "${found!.what}"`).toBe(
		typeof line === 'number' ? line : copy.line(reported, ...([line].flat() as [string, string?]))
	);
	// Nothing but this fault and what follows from it.
	const others = problems.filter((p) => p !== found);
	for (const one of besides) {
		const i = others.findIndex((p) => one.test(p.what));
		expect(i, `no problem like ${one} among\n${told(problems)}`).toBeGreaterThanOrEqual(0);
		others.splice(i, 1);
	}
	expect(others).toEqual([]);
}

const told = (problems: Problem[]) =>
	problems.map((p) => `${p.file}:${p.line}: ${p.what}. ${p.right}`).join('\n');

describe('missing files', () => {
	test.each([
		['story.yaml', /A story needs story\.yaml/],
		['places.yaml', /A story needs places\.yaml/],
		['people.yaml', /A story needs people\.yaml/],
		['record.yaml', /A story needs record\.yaml/],
		[LEDGER, /A story needs evidence\/ledger\.yaml/],
		[REPORTS, /A story needs evidence\/reports\.yaml/],
		['ui.en.yaml', /A story needs ui\.en\.yaml/],
		['ui.ar.yaml', /A story needs ui\.ar\.yaml/],
		[EN, /Write the chapter "crossing" in "en"/],
		[AR, /Write the chapter "crossing" in "ar"/],
		[MAPS, /Give the chapter "crossing" its scenes/],
		['chapters/crossing/notes.yaml', /A story needs chapters\/crossing\/notes\.yaml/]
	])('%s', async (file, right) => {
		copy.drop(file);
		const problems = await copy.problems();
		expect(problems).toEqual([
			{ file, line: 1, what: 'This file is missing', right: expect.stringMatching(right) as string }
		]);
	});
});

/** Files that a story may do without, as the tiny one does; with them it is held to them. */
const EXTRA: Record<string, string> = {
	'about.en.md': `## Who speaks

One deckhand spoke. :see[The boat left late,]{#left-late} at 18:40 or so.

::record{#gale}

::reports

::borders
`,
	'about.ar.md': `## من يروي

روى بحّار. :see[تأخّرت العبّارة]{#left-late} عند 18:40.

::record{#gale}

::reports

::borders
`,
	'about.fr.md': `## Qui parle

Un matelot a parlé. :see[Le bac est parti en retard,]{#left-late} vers 18:40.

::record{#gale}

::reports

::borders
`,
	'evidence/corrections.yaml': `- date: 2025-03-03
  text: { en: The second hour was wrong., ar: كانت الساعة الثانية خطأ., fr: The second hour was wrong. }
  claims: [back-in-port]
- date: 2025-03-02
  text: { en: A name was misspelt., ar: كُتب اسم خطأ., fr: A name was misspelt. }
`,
	'previews.yaml': `top:
  picture: braid
  line: { en: One evening., ar: مساء واحد., fr: Un soir. }
harbour:
  picture: fork
  fork: calls
  line: { en: The calls., ar: النداءات., fr: Les appels. }
`
};
const ABOUT = 'about.en.md';
const FIXED = 'evidence/corrections.yaml';
const PREVIEWS = 'previews.yaml';
const extra: Fault[] = [
	{
		name: 'a heading of the wrong depth',
		file: ABOUT,
		cut: '## Who speaks',
		put: '# Who speaks',
		line: '# Who speaks',
		what: /^This heading has the wrong depth$/,
		right: /Begin it with ##/
	},
	{
		name: 'a mark where only :see may stand',
		file: ABOUT,
		cut: ':see[The boat left late,]',
		put: ':claim[The boat left late,]',
		line: ':claim[',
		what: /^Unknown directive ":claim"$/,
		right: /see/
	},
	{
		name: 'a step in the words about the account',
		file: ABOUT,
		cut: '::reports',
		put: '::report',
		line: '::report',
		what: /^Unknown directive "::report"$/,
		right: /Did you mean "reports"\?/,
		besides: Array<RegExp>(2).fill(/^The data stand in another order/)
	},
	{
		name: 'a misspelt claim',
		file: ABOUT,
		cut: '{#left-late}',
		put: '{#left-lte}',
		line: '{#left-lte}',
		what: /^Unknown claim "left-lte"$/,
		right: /Did you mean "left-late"\?/
	},
	{
		name: 'a misspelt record',
		file: ABOUT,
		cut: '{#gale}',
		put: '{#gail}',
		line: '{#gail}',
		what: /^Unknown public record "gail"$/,
		right: /Did you mean "gale"\?/
	},
	{
		name: 'data in another order in the other language',
		file: 'about.ar.md',
		cut: '::reports\n\n::borders',
		put: '::borders\n\n::reports',
		line: '::borders',
		what: /^The data stand in another order than in about\.en\.md$/,
		right: /Right order: ::reports, ::borders/
	},
	{
		name: 'an older correction above a newer one',
		file: FIXED,
		cut: 'date: 2025-03-03',
		put: 'date: 2025-03-01',
		line: 'date: 2025-03-02',
		what: /^The correction of 2025-03-02 stands below that of 2025-03-01$/,
		right: /Put the newest first/
	},
	{
		name: 'a correction of an unknown claim',
		file: FIXED,
		cut: 'claims: [back-in-port]',
		put: 'claims: [back-in-prt]',
		line: 'back-in-prt',
		what: /^Unknown claim "back-in-prt"$/,
		right: /Did you mean "back-in-port"\?/
	},
	{
		name: 'a preview of an unknown section',
		file: PREVIEWS,
		cut: 'harbour:',
		put: 'harbor:',
		line: ['harbor:', 'picture:'],
		what: /^Unknown section "harbor"$/,
		right: /Did you mean "harbour"\?/
	},
	{
		name: 'a preview of an unknown kind',
		file: PREVIEWS,
		cut: 'picture: braid',
		put: 'picture: brad',
		line: 'picture: brad',
		what: /picture/,
		right: /"fork" \| "reports" \| "braid"/
	},
	{
		name: 'a preview of an unknown fork',
		file: PREVIEWS,
		cut: 'fork: calls',
		put: 'fork: cals',
		line: 'fork: cals',
		what: /^Unknown fork "cals"$/,
		right: /Did you mean "calls"\?/
	},
	{
		name: 'a preview of another section’s fork',
		file: PREVIEWS,
		cut: 'harbour:',
		put: 'crossing:',
		line: 'fork: calls',
		what: /^The fork "calls" stands in the chapter "harbour", not in "crossing"$/,
		right: /Known:/
	}
];

describe('files that a story may do without', () => {
	beforeEach(() => Object.entries(EXTRA).forEach(([file, text]) => copy.write(file, text)));

	test('read without a problem', async () => {
		const story = await copy.story();
		expect(story.front.corrections).toHaveLength(2);
		const about = story.about.en!.parts.map((p) => ('html' in p ? plain(p.html) : `::${p.block}`));
		expect(about).toEqual([expect.stringContaining('at 18:40 or so.'), '::reports', '::borders']);
		expect(Object.keys(story.previews)).toEqual(['top', 'harbour']);
	});

	test('a line of its own under a fork whose answers may be true together', async () => {
		copy.edit(
			'evidence/forks.yaml',
			'exclusive: true',
			'exclusive: false\n  note: { en: Both may be., ar: وقد يصحّان., fr: Les deux. }'
		);
		expect(await copy.problems()).toEqual([
			{
				file: PREVIEWS,
				line: 7,
				what: 'The answers of the fork "calls" may be true together: its note is the line of the picture',
				right: 'Leave line out'
			}
		]);
	});

	test('about the account, in one language only', async () => {
		copy.drop('about.ar.md');
		expect(await copy.problems()).toEqual([
			{
				file: 'about.ar.md',
				line: 1,
				what: 'This file is missing',
				right: expect.stringMatching(/Write about the account in "ar" too/) as string
			}
		]);
	});

	test.each(extra.map((f) => [f.name, f] as const))('%s', (_name, fault) => tells(fault));
});

describe('steps in another order', () => {
	test('names the first step that is out of place, and the right order', async () => {
		const text = copy.read(AR);
		const [, turned, home] = /(::step\{#turned\}.*?)(::step\{#home\}.*?)::prose/s.exec(text)!;
		copy.write(AR, text.replace(turned! + home!, home! + turned!));
		const problems = await copy.problems();
		expect(problems).toEqual([
			{
				file: AR,
				line: copy.line(AR, '::step{#home}'),
				what: `The steps stand in another order than in ${EN}`,
				right: 'Right order: out, turned, home'
			}
		]);
	});
});

describe('an intact story', () => {
	test('reads without a problem, in both languages', async () => {
		const story = await copy.story();
		expect(story.chapters.en.map((c) => c.id)).toEqual(['crossing', 'harbour', 'account']);
		expect(story.chapters.ar.map((c) => c.id)).toEqual(['crossing', 'harbour', 'account']);
		expect(story.chapters.en.map((c) => c.steps.map((s) => s.id))).toEqual([
			['out', 'turned', 'home'],
			['asked', 'answered', 'radio', 'way', 'hours', 'inquiry', 'tally'],
			['alike']
		]);
		expect(story.claims).toHaveLength(8);
		expect(story.reports.map((r) => r.shape)).toEqual(['circle', 'square', 'ring']);
		expect(Object.keys(story.scenes)).toEqual(['crossing', 'harbour', 'account']);
	});

	test('names every file of its folder but the map for watching', async () => {
		const all = readdirSync(copy.dir, { recursive: true, withFileTypes: true })
			.filter((f) => f.isFile())
			.map((f) => relative(copy.dir, join(f.parentPath, f.name)))
			.filter((f) => !f.startsWith('base'));
		expect((await copy.story()).files.map((f) => relative(copy.dir, f)).sort()).toEqual(all.sort());
	});

	test('keeps words, records, alternatives and marks of each step', async () => {
		const story = await copy.story();
		const [crossing] = story.chapters.en;
		const [out, turned] = crossing!.steps;
		expect(out).toMatchObject({
			alt: expect.stringMatching(/^A strip of map with a way from Moskenes to Bodø/),
			records: ['gale'],
			line: copy.line(EN, '::step{#out}')
		});
		expect(plain(htmlOf(out!))).toContain('Bodø, Monday evening. The boat left late');
		expect(plain(htmlOf(out!))).toContain('A gale warning stood for Vestfjorden.');
		expect(out!.words).toBe(28);
		expect(crossing!.marks.filter((m) => m.line === copy.line(EN, 'The first has the boat turn'))).toEqual([
			{ claim: 'turned-back', version: 'off-vaeroy', line: turned!.line + 3, step: 'turned' },
			{ claim: 'turned-back', version: 'in-sight', line: turned!.line + 3, step: 'turned' },
			{ claim: 'turned-back', version: null, line: turned!.line + 3, step: 'turned' }
		]);
		expect(htmlOf(turned!).match(/data-claim="turned-back"/g)).toHaveLength(3);
		// One anchor per claim and language, on its first mark.
		expect(htmlOf(turned!).match(/id="claim-turned-back"/g)).toHaveLength(1);
	});

	test('what the prose does not mark stands in the closing list', async () => {
		copy.edit(
			EN,
			':claim[The boat left late, in the first report about twenty to seven.]{#left-late}',
			'It left.'
		);
		const story = await copy.story();
		expect(story.chapters.en[0]!.also).toEqual(['left-late']);
		expect(story.chapters.ar[0]!.also).toEqual([]);
	});

	test('hyphens, quotes and clock times such as 20:15 stay in the prose as they are', async () => {
		copy.edit(EN, 'The way home is told by nobody.', 'At 06:38, or 6:38, or 22:10:05; 3:1 odds (10:30).');
		copy.edit(AR, 'لا يروي أحد طريق العودة.', 'الساعة 06:38 أو 6:38، ثم 22:10.');
		const story = await copy.story();
		const of = (lang: 'en' | 'ar') =>
			plain(htmlOf(story.chapters[lang][0]!.steps.find((s) => s.id === 'home')!));
		expect(of('en')).toBe(
			'At 06:38, or 6:38, or 22:10:05; 3:1 odds (10:30). A paper of that week still printed the arrival of 20:15 for the boat that did not arrive.'
		);
		expect(of('ar')).toContain('الساعة 06:38 أو 6:38، ثم 22:10.');
		expect(of('ar')).toContain('20:15');
	});

	test('a clock time in :time carries its moment', async () => {
		const story = await copy.story();
		const hours = story.chapters.ar[1]!.steps.find((s) => s.id === 'hours')!;
		expect(htmlOf(hours)).toContain('<time datetime="2025-02-03T22:10+01:00" dir="ltr">22:10</time>');
	});
});

describe('several faults at once', () => {
	test('in words, ledger, scenes and interface: all are told, each in its file', async () => {
		copy.edit(EN, '{#vaeroy}', '{#vaeroe}');
		copy.edit(AR, '::alt[طريق واحد من بودو إلى روست، ولكلّ تقرير صفّ تحته.]\n', '');
		copy.edit(
			LEDGER,
			'paragraph: 8\n      match: full\n      gives: { en: all walked',
			'paragraph: 99\n      match: full\n      gives: { en: all walked'
		);
		copy.edit(MAPS, "caption: 'seen-from'", "caption: 'seen-form'");
		copy.edit(HOURS, "words: 'no-hour'", "words: 'no-huor'");
		copy.edit('ui.ar.yaml', 'braid.silent: ساكت\n', '');
		copy.edit('story.yaml', 'sky: bodo', 'sky: bodoe');
		const problems = await copy.problems();
		expect(problems.map((p) => p.file).sort()).toEqual(
			[EN, AR, LEDGER, MAPS, HOURS, 'ui.ar.yaml', 'story.yaml'].sort()
		);
	});

	test('in several data files: all are told', async () => {
		copy.edit('places.yaml', 'at: [14.405, 67.28]', 'at: [14.405]');
		copy.edit(REPORTS, 'shape: ring', 'shape: star');
		copy.edit('record.yaml', 'url: https://example.org/gale', 'url: gale');
		copy.drop('people.yaml');
		const problems = await copy.problems();
		expect([...new Set(problems.map((p) => p.file))].sort()).toEqual(
			['places.yaml', REPORTS, 'record.yaml', 'people.yaml'].sort()
		);
	});

	test('stand in the error’s own text as file:line: what. right', async () => {
		copy.edit(EN, '{#vaeroy}', '{#vaeroe}');
		copy.edit(HARBOUR, '{#timetable}', '{#time-table}');
		const error = await copy.story().catch((e: unknown) => e);
		expect(error).toBeInstanceOf(StoryError);
		const lines = (error as Error).message.split('\n');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toBe(
			`${EN}:${copy.line(EN, '{#vaeroe}')}: Unknown place "vaeroe". Did you mean "vaeroy"?`
		);
	});
});
