/** The calendar: what is drawn on which day, how it comes with the scroll, and that the build refuses a mark without its evidence. */
import { describe, expect, test } from 'vitest';
import { clientStory } from '#lib/content/compile/story.ts';
import { readStory } from '#lib/content/read/story.ts';
import { answerColumns, laneColumns } from '#lib/pictures/calendar/columns.ts';
import type { ResolvedCalendar } from '#lib/pictures/calendar/compiled.ts';
import { calendar, type CalendarScene } from '#lib/pictures/calendar/scene.ts';
import { answersAt, knotAt, lanePaths, lineAt, marked, passed } from '#lib/pictures/calendar/states.ts';
import { REAL } from '../support/copy.ts';
import { LANGS } from '../support/languages.ts';
import { faultsFound } from '../support/checks.ts';

const story = (await readStory(REAL)).story;
const scenesOf = (lang: string) =>
	clientStory(story, lang as 'en')
		.chapters.flatMap((c) => Object.values(c.scenes))
		.filter((s): s is ResolvedCalendar => s.view === 'calendar');

describe('what stands when', () => {
	test('the line goes from day to day, and rests at both', () => {
		expect([0, 0.1, 0.3, 0.5, 1].map((progress) => lineAt([1, 3], progress))).toEqual([1, 1, 2, 3, 3]);
	});

	test('a day’s marks come just before the line and stay behind it', () => {
		expect([0, 1.8, 2, 4].map((at) => passed(2, at))).toEqual([0, 0, 1, 1]);
		expect(passed(2, 1.94)).toBeCloseTo(0.5);
		expect([1.9, 2, 2.05, 2.5].map((at) => marked(2, at))).toEqual([false, true, true, false]);
	});

	test('the words of a knot come when it is tied, while the step’s own are still beside it', () => {
		expect(knotAt(0)).toEqual({ closed: 0, shown: 0 });
		expect(knotAt(0.3)).toMatchObject({ shown: 0 });
		expect(knotAt(0.32)).toEqual({ closed: 1, shown: 0 });
		expect(knotAt(0.4)).toEqual({ closed: 1, shown: 1 });
		expect(knotAt(1)).toEqual({ closed: 1, shown: 1 });
	});

	test('a lane is straight until it closes, and keeps its ends', () => {
		expect(lanePaths(20, 50, 0)).toEqual(['M20 0V50', 'M20 50V100']);
		expect(lanePaths(20, 50, 0.5)).toEqual(['M20 0C20 25 35 25 35 50', 'M35 50C35 75 20 75 20 100']);
	});

	test('threads part from the knot before their answers are said', () => {
		expect(answersAt(0)).toEqual({ parted: 0, shown: 0 });
		expect(answersAt(0.07)).toMatchObject({ shown: 0 });
		expect(answersAt(0.11)).toEqual({ parted: 1, shown: 1 });
	});
});

test.each([2, 3, 5, 8])('%i lanes keep their order, apart from each other', (n) => {
	const kinds = Array.from(
		{ length: n },
		(_, i) => (['span', 'silent', 'wider', 'undated'] as const)[i % 4]!
	);
	const columns = laneColumns(kinds);
	for (const key of ['x', 'knot'] as const) {
		const xs = columns.map((column) => column[key]);
		expect(xs).toEqual([...new Set(xs)].sort((a, b) => a - b));
		expect(Math.min(...xs)).toBeGreaterThan(0);
		expect(Math.max(...xs)).toBeLessThan(100);
	}
});

test('answers fill the width, their threads in order over the words', () => {
	const groups = answerColumns([2, 2, 1]);
	const last = groups.at(-1)!;
	expect(groups[0]!.x).toBe(0);
	expect(last.x + last.width).toBeCloseTo(100, 0);
	const ends = groups.flatMap((group) => group.threads);
	expect(ends).toEqual([...ends].sort((a, b) => a - b));
	// The lanes take two fifths of the width that the answers have.
	for (const { x, width, threads } of groups) {
		for (const end of threads) expect(Math.abs(end * 0.4 - x - width / 2)).toBeLessThan(width / 2);
	}
});

describe.each(LANGS)('the story’s calendars, %s', (lang) => {
	test.skipIf(scenesOf(lang).length === 0)(
		'days, spans, ties and rings are those of ledger and record',
		() => {
			for (const scene of scenesOf(lang)) {
				expect(scene.days.map((d) => d.day)).toEqual([26, 27, 28, 29, 30]);
				expect(scene.lanes.map((lane) => [lane.report, lane.gives, lane.span])).toEqual([
					['r1', 'wider', undefined],
					['r2', 'span', [1, 3]],
					['r3', 'elsewhere', undefined],
					['r4', 'silent', undefined],
					['r5', 'undated', undefined]
				]);
				expect(scene.boxes).toMatchObject([{ report: 'r2', span: [1, 3], ties: [1, 3] }]);
				expect(scene.rings.map((ring) => [ring.day, new URL(ring.href).hostname])).toEqual([
					[2, 'newser.com'],
					[3, 'middleeasteye.net'],
					[1, 'globalsecurity.org'],
					[3, 'politico.eu'],
					[4, 'marfapublicradio.org']
				]);
				// No ring stands in the column of a place: the record of the 27th names none.
				expect(scene.rings.map((ring) => ring.column)).toEqual([
					'clock',
					'clock',
					'outside',
					'outside',
					'outside'
				]);
				expect(scene.undated.givers.map((giver) => [giver.report, giver.part ?? false])).toEqual([
					['r2', false],
					['r3', false],
					['r5', true]
				]);
				// The printed year is in words alone: nothing stands on the 26th.
				expect(scene.lanes[2]!.words).toContain('2025');
				expect(scene.lanes[2]!.also?.claim).toBe('two-days-late');
			}
		}
	);

	test('what has no day is reached past the last one', () => {
		const past = scenesOf(lang).find((scene) => scene.part === 'undated');
		if (past) expect(past.line).toEqual([3, 5]);
	});
});

describe('the build refuses', () => {
	const scene = Object.values(story.scenes)
		.flatMap((s) => Object.values(s.steps))
		.find((s): s is CalendarScene => s.view === 'calendar')!;
	const faultsOf = (changes: Partial<CalendarScene>) =>
		faultsFound(story, (checks) => calendar.check({ ...scene, ...changes }, checks));
	const lanes = (i: number, changes: Partial<CalendarScene['lanes'][0]>) =>
		scene.lanes.map((lane, k) => (k === i ? { ...lane, ...changes } : lane));

	test('nothing in the story as it is', () => expect(faultsOf({})).toEqual([]));
	test('lanes that are not those of the reports', () => {
		const wrong = 'lanes: The lanes are not those of the reports in their order';
		expect(faultsOf({ lanes: scene.lanes.slice(1) })).toContain(wrong);
		expect(faultsOf({ lanes: [...scene.lanes].reverse() })).toContain(wrong);
	});
	test('a printed date that cannot be as days', () => {
		expect(faultsOf({ lanes: lanes(2, { gives: 'span' }) })).toEqual([
			'lanes.2.claim: "span" needs a first and a last day among those drawn: the ledger has another for "moscow-dates" by report "r3"'
		]);
	});
	test('a lane without a day for a report that has one', () => {
		expect(faultsOf({ lanes: lanes(0, { gives: 'undated', claim: 'moscow-visit' }) })).toEqual([
			'lanes.0.gives: Report "r1" has a saying of "moscow-dates": it is not undated'
		]);
	});
	test('silence where the report speaks, and words where it is silent', () => {
		expect(faultsOf({ lanes: lanes(4, { gives: 'silent' }) })).toEqual([
			'lanes.4.claim: Report "r5" does give "moscow-visit"'
		]);
		expect(faultsOf({ lanes: lanes(3, { gives: 'undated' }) })).toEqual([
			'lanes.3.claim: Report "r4" does not give "moscow-visit"'
		]);
	});
	test('a box whose claim has no days', () => {
		expect(faultsOf({ boxes: [{ report: 'r2', claim: 'aleppo-fell', words: 'aleppo-falls' }] })).toHaveLength(
			1
		);
	});
	test('a ring on a day that its record does not have', () => {
		expect(
			faultsOf({ rings: [{ record: 'citadel', last: true, column: 'outside', words: 'citadel' }] })
		).toEqual(['rings.0: The record "citadel" has no such day among those drawn']);
		expect(faultsOf({ rings: [{ record: 'damascus', column: 'outside', words: 'citadel' }] })).toHaveLength(
			1
		);
		expect(
			faultsOf({ rings: [{ record: 'citadel', source: 1, column: 'outside', words: 'citadel' }] })
		).toEqual(['rings.0.source: The record "citadel" has no source 1']);
	});
	test('two versions as one answer, a report with two, or with none', () => {
		const answers = (...groups: string[][]) =>
			faultsOf({
				answers: { claim: 'putin-answer', groups: groups.map((reports) => ({ words: 'promised', reports })) }
			});
		expect(answers(['r1', 'r2'], ['r3', 'r5'], ['r4'])).toEqual([]);
		expect(answers(['r1', 'r3'])).toEqual(['answers.groups.0.reports: r1, r3 give different versions']);
		expect(answers(['r1'], ['r1', 'r2'])).toHaveLength(2);
		expect(
			faultsOf({ answers: { claim: 'debrief', groups: [{ words: 'promised', reports: ['r1'] }] } })
		).toEqual(['answers.groups.0.reports: Report "r1" does not give "debrief"']);
	});
	test('a dated claim at the foot, a knot that not all carry, a line off the days', () => {
		expect(faultsOf({ undated: { claim: 'meeting-put-off', words: 'no-statement' } })).toEqual([
			'undated.claim: Report "r2" gives "meeting-put-off" a time'
		]);
		expect(faultsOf({ knot: { claim: 'asked-military-support', words: 'asked' } })).toEqual([
			'knot.claim: Report "r4" does not give "asked-military-support"'
		]);
		const [claim, words] = ['asked-iranian-aid', 'asked'];
		expect(faultsOf({ knot: { claim, words, some: [{ claim, words }] } })).toEqual([
			'knot.some.0: All reports give "asked-iranian-aid"'
		]);
		expect(faultsOf({ line: { from: '2024-12-01' } })).toEqual([
			'line.from: The line has no day 2024-12-01 to stand on'
		]);
		expect(faultsOf({ part: 'table', table: undefined })).toEqual([
			'part: The step is about "table" and has none'
		]);
	});
});
