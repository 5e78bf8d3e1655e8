/** Channels: what is drawn where, what stands when, and that the build refuses a mark without its evidence. */
import { describe, expect, test } from 'vitest';
import { readStory } from '#lib/content/read/story.ts';
import { clientStory } from '#lib/content/compile/story.ts';
import { boards, type Board } from '#lib/pictures/channels/board.ts';
import type { ResolvedBoard, ResolvedChannels } from '#lib/pictures/channels/compiled.ts';
import {
	bowOf,
	bundleOf,
	firstPart,
	headingOf,
	pointAt,
	shortOf,
	turnAt,
	turnedTail,
	turnOf
} from '#lib/pictures/channels/geometry.ts';
import { channels, type ChannelsScene } from '#lib/pictures/channels/scene.ts';
import { dayAt, ringsOf, stateOf, statesOf } from '#lib/pictures/channels/states.ts';
import type { XY } from '#lib/graphics/projection.ts';
import { LANGS } from '../support/languages.ts';
import { REAL } from '../support/copy.ts';
import { faultsFound } from '../support/checks.ts';

const story = (await readStory(REAL)).story;
const [chapter, written] = Object.entries(story.scenes).find(([, s]) => s.boards)!;
const [boardId, board] = Object.entries(written.boards!)[0]!;

describe('curves', () => {
	const bow = bowOf([0, 0], [0, -100], 20);

	test('a bow stands to the right of the way; its parts lie on it', () => {
		expect(pointAt(bow, 0.5)).toEqual([20, -50]);
		expect(firstPart(bow, 0.5)[2]).toEqual([20, -50]);
		expect(turnAt(bow, 0.5)).toBe(0);
		expect(shortOf(bow, 100)[2]).toEqual([0, 0]);
	});

	test('directions: degrees from north, and the side that a line runs to', () => {
		expect([turnOf([0, 0], [0, -1]), turnOf([0, 0], [1, 0]), turnOf([0, 0], [-1, 0])]).toEqual([0, 90, -90]);
		expect([headingOf([0, 0], [3, 1]), headingOf([0, 0], [1, 3]), headingOf([0, 0], [1, -3])]).toEqual([
			'e',
			's',
			'n'
		]);
	});

	test('a bundle breaks off equally far, short of the place, in the order of its lines', () => {
		for (const count of [2, 3, 5, 8]) {
			const lines = bundleOf([0, 0], [0, -1000], count, 1);
			expect(new Set(lines.map(({ end }) => Math.round(end[1]))).size).toBe(1);
			expect(lines[0]!.end[1]).toBeGreaterThan(-1000);
			const across = (at: (line: (typeof lines)[0]) => XY) => lines.map((line) => at(line)[0]);
			for (const xs of [across((line) => line.parts), across((line) => line.end)]) {
				expect([...xs].sort((a, b) => a - b)).toEqual(xs);
			}
		}
	});

	test('a line that turns aside breaks off before the place and points at it', () => {
		const { end, turn } = turnedTail([0, 0], [0, -2000], [-900, -1500], 4);
		const left = Math.hypot(-900 - end[0], -1500 - end[1]);
		expect(left).toBeCloseTo(380, 0);
		expect(turnOf(end, [-900, -1500])).toBe(turn);
	});
});

describe('what stands when', () => {
	const scene = { show: ['a', 'b'], lit: ['b'] };
	test('the days pass in the first part of a step, and the last of them stands', () => {
		expect([0, 0.175, 0.35, 1].map((p) => dayAt([0, 3], p))).toEqual([0, 1.5, 3, 3]);
		expect(dayAt([4, 4], 0)).toBe(4);
	});
	test('a dated mark comes with its day, an undated one with its step', () => {
		expect(stateOf({ id: 'a', day: 2 }, scene, 1.9)).toBe('off');
		expect(stateOf({ id: 'a', day: 2 }, scene, 2)).toBe('quiet');
		expect(stateOf({ id: 'b', day: null }, scene, 0)).toBe('lit');
		expect(stateOf({ id: 'c', day: null }, scene, 0)).toBe('off');
	});
});

describe.each(LANGS)('the story’s board, %s', (lang) => {
	const compiled = clientStory(story, lang as 'en').chapters.find((c) => c.id === chapter)!;
	const drawn: ResolvedBoard = compiled.shared.boards[boardId]!;
	const scenes = Object.values(compiled.scenes).filter((s): s is ResolvedChannels => s.view === 'channels');
	const markOf = (id: string) => drawn.marks.find((mark) => mark.id === id)!;

	test('one line for each report that gives the calls, none for a call', () => {
		const { strokes, ends, reports, day } = markOf('calls');
		expect(reports).toEqual(['r5', 'r3', 'r4']);
		expect(ends.map((end) => end.report)).toEqual(reports);
		expect(new Set(strokes.map((stroke) => stroke.report)).size).toBe(3);
		// 5 December, counted from the 2nd.
		expect(day).toBe(3);
		expect(drawn.spans).toMatchObject([{ reports: ['r3', 'r4'], from: 3, to: 5, soft: true }]);
	});

	test('the record’s marks stand on their days and ring their places; the reports’ ring none', () => {
		const days = drawn.marks.filter((m) => m.record).map((m) => [m.id, m.day]);
		expect(Object.fromEntries(days)).toEqual({ pezeshkian: 0, erdogan: 1, minsk: 4, ministers: 4, doha: 5 });
		for (const mark of drawn.marks) expect(mark.rings.length > 0).toBe(mark.record !== undefined);
		expect(markOf('doha').rings).toEqual(['doha']);
		expect(markOf('talks')).toMatchObject({ strokes: [], ends: [], day: null });
	});

	test('a refusal that came by others is no line between the two; what is given in part is a hair', () => {
		expect(markOf('word').strokes.map((s) => s.dashed ?? false)).toEqual([true, false]);
		expect(markOf('assad-refuses').strokes.map((s) => [s.report, s.hair ?? false])).toEqual([
			['r1', true],
			['r3', true],
			['r4', false]
		]);
		expect(markOf('turkey-refuses')).toMatchObject({ reports: ['r5'], day: null });
	});

	test('each step comes to a day that is given, and has its marks in the light', () => {
		expect(scenes.map((s) => [s.days[1], s.recorded ?? false, Boolean(s.moves)])).toEqual([
			[3, false, true],
			[4, true, true],
			[4, true, false],
			[4, false, false],
			// No report dates the address: the day is the record's.
			[4, true, false],
			[5, true, true]
		]);
		for (const scene of scenes) {
			const states = statesOf(drawn, scene, dayAt(scene.days, 1));
			for (const id of scene.lit) expect(states.get(id)).toBe('lit');
			expect(scene.show.every((id) => states.get(id) !== 'off')).toBe(true);
		}
		const first = scenes[0]!;
		expect([...ringsOf(drawn, statesOf(drawn, first, 0))]).toEqual(['moscow', 'tehran']);
	});

	test('it opens the claims that it stands on, and says them', () => {
		const opened = [...drawn.marks, ...drawn.spans, ...(drawn.foot?.rows ?? [])].map(({ claim }) => claim);
		expect(opened).toContain('turkey-message');
		expect(opened).toContain('speech-count');
		for (const mark of drawn.marks) expect(mark.spoken).not.toBe('');
		expect(markOf('doha').label?.long).toContain('7');
		// Who gives it whole comes first; who gives it in part is said to.
		const nameOf = (id: string) => story.reports.find((report) => report.id === id)!.name[lang]!;
		const [whole, part] = markOf('assad-refuses').spoken.split(/[;؛]/);
		expect(whole).toBe(nameOf('r4'));
		for (const report of ['r1', 'r3']) expect(part).toContain(nameOf(report));
		expect(part).not.toContain(nameOf('r4'));
	});
});

describe('the build refuses', () => {
	const faultsOf = (change: Partial<Board>) =>
		faultsFound(story, (checks) => boards.check({ ...board, ...change }, checks), written);
	const steps = Object.values(written.steps).filter((s): s is ChannelsScene => s.view === 'channels');
	const sceneFaults = (change: Partial<ChannelsScene>) =>
		faultsFound(story, (checks) => channels.check({ ...steps[1]!, ...change }, checks), written);
	const markAt = <K extends Board['marks'][0]['kind']>(kind: K) =>
		board.marks.find((m): m is Extract<Board['marks'][0], { kind: K }> => m.kind === kind)!;

	test('nothing in the story as it is', () => {
		expect(faultsOf({})).toEqual([]);
		for (const step of steps) expect(sceneFaults(step)).toEqual([]);
	});
	test('a line of a report that does not give the claim', () => {
		expect(faultsOf({ marks: [{ ...markAt('calls'), reports: ['r1', 'r3'] }] })).toEqual([
			'marks.0.claim: Report "r1" does not give "calls-failed"'
		]);
		expect(faultsOf({ marks: [{ ...markAt('message'), report: 'r5' }] })).toEqual([
			'marks.0.claim: Report "r5" does not give "turkey-message"'
		]);
		expect(
			faultsOf({ foot: { title: 'address', rows: [{ report: 'r2', claim: 'speech', words: 'cancelled' }] } })
		).toEqual(['foot.rows.0.claim: Report "r2" does not give "speech"']);
	});
	test('days of a report that gives none, and a record outside the days', () => {
		expect(
			faultsOf({ spans: [{ claim: 'calls-three-days', reports: ['r5'], words: 'three-days' }] })
		).toEqual(['spans.0.reports: Report "r5" gives no days for "calls-three-days"']);
		expect(faultsOf({ marks: [{ ...markAt('record'), record: 'citadel' }] })).toEqual([
			'marks.0.record: "citadel" lies outside the days'
		]);
	});
	test('an answer without its calls, and a name twice', () => {
		expect(faultsOf({ marks: [markAt('answer')] })).toEqual(['marks.0.of: "calls" are no calls of "r5"']);
		expect(faultsOf({ marks: [markAt('refusal'), markAt('refusal')] })).toEqual([
			'marks.1.id: Two marks are "turkey-refuses"'
		]);
		expect(sceneFaults({ show: ['away'], lit: [] })).toEqual([
			'show: "away" stands without its calls "calls"'
		]);
	});
	test('a mark that the board does not have, a light on one that does not stand, a day that no one gives', () => {
		expect(sceneFaults({ show: ['ministers'], lit: ['calls'] })).toEqual([
			'lit.0: unknown mark that stands calls'
		]);
		expect(sceneFaults({ show: ['nothing'], lit: [] })).toEqual(['show.0: unknown mark nothing']);
		expect(sceneFaults({ day: { claim: 'belarus', report: 'r5' } })).toEqual([
			'day: Report "r5" gives no day for "belarus"'
		]);
	});
});
