/** The road: what stands where on its two axes, how the day line moves it, and that the build refuses a mark without its evidence. */
import { describe, expect, test } from 'vitest';
import { readStory } from '#lib/content/read/story.ts';
import { clientStory } from '#lib/content/compile/story.ts';
import { rowStyle } from '#lib/pictures/road/rows.ts';
import type { ResolvedRoad } from '#lib/pictures/road/compiled.ts';
import { road, type RoadScene } from '#lib/pictures/road/scene.ts';
import { dayOf, filled, lineAt, passed } from '#lib/pictures/road/states.ts';
import { LANGS } from '../support/languages.ts';
import { REAL } from '../support/copy.ts';
import { faultsFound } from '../support/checks.ts';

const { story } = await readStory(REAL);
const scenesOf = (lang: (typeof LANGS)[number]) =>
	clientStory(story, lang)
		.chapters.flatMap((c) => Object.values(c.scenes))
		.filter((s): s is ResolvedRoad => s.view === 'road');
const written = Object.values(story.scenes)
	.flatMap((s) => Object.values(s.steps))
	.filter((s): s is RoadScene => s.view === 'road');

describe('what stands when', () => {
	const line = { from: 0, to: 2 };

	test('the line goes from its first day to its last, and holds at both', () => {
		expect(lineAt({ line }, 0)).toEqual({ day: 0, out: 0, seen: 1 });
		expect(lineAt({ line }, 0.1).day).toBe(0);
		expect(lineAt({ line }, 0.3).day).toBeCloseTo(1, 5);
		expect(lineAt({ line }, 0.9).day).toBe(2);
		expect(lineAt({ line }, 1).day).toBe(2);
	});

	test('after a fork it waits until the picture is seen, and comes to its last day all the same', () => {
		const late = { line, afterFork: true as const };
		expect(lineAt(late, 0.4).day).toBe(0);
		expect(lineAt(late, 0.6).day).toBeCloseTo(1, 5);
		expect(lineAt(late, 1).day).toBe(2);
	});

	test('a step without a day rests over the gutter, or has no line; what was passed stays', () => {
		expect(lineAt({ line: { from: 2, to: 2, rests: 'no-day' } }, 0.5)).toEqual({ day: 2, out: 1, seen: 1 });
		expect(lineAt({ line: { from: 2, to: 2, rests: 'away' } }, 0.5)).toEqual({ day: 2, out: 0, seen: 0 });
	});

	test('brackets of the same days fill alike, up to the line', () => {
		const bracket = { from: 1, to: 3 };
		expect([0, 1, 2, 3, 4].map((day) => filled(bracket, day))).toEqual([0, 0, 0.5, 1, 1]);
	});

	test('a ring is out when the line has reached its last day, not before', () => {
		expect(passed({ to: 8 }, 7.7)).toBe(0);
		expect(passed({ to: 8 }, 7.9)).toBeCloseTo(0.5, 5);
		expect(passed({ to: 8 }, 8)).toBe(1);
		expect(passed({ to: 0 }, 0)).toBe(1);
	});

	test('the chip names the last day that the line has reached', () => {
		expect([0, 0.99, 1, 1.9999999].map(dayOf)).toEqual([0, 0, 1, 2]);
	});
});

describe.each(LANGS)('the story’s roads, %s', (lang) => {
	const scenes = scenesOf(lang);

	test('towns stand as on the map, from the first row to the last', () => {
		expect(scenes.length).toBeGreaterThan(0);
		for (const { towns, viewBox, ratio, road: way } of scenes) {
			expect([towns[0]!.y, towns.at(-1)!.y]).toEqual([0, 1]);
			expect(towns.map((t) => t.y)).toEqual(towns.map((t) => t.y).toSorted((a, b) => a - b));
			const [, , w, h] = viewBox.split(' ').map(Number);
			expect(ratio).toBeCloseTo(w! / h!, 3);
			expect(way.d).toMatch(/^M[\d.,-]+C/);
		}
	});

	test('every mark stands on the days of the ledger or the record, counted from the calendar’s first', () => {
		for (const scene of scenes) {
			expect(scene.days.map((d) => Number(/\d+/.exec(d.text)![0]))).toEqual([
				27, 28, 29, 30, 1, 2, 3, 4, 5, 6, 7, 8
			]);
			// One was a wait, day by day; the other came to pass at some time in the same days.
			expect(scene.brackets.map((b) => b.within)).toEqual([undefined, true]);
			expect(scene.brackets.map((b) => [b.from, b.to])).toEqual([
				[0, 2],
				[0, 2]
			]);
			expect(scene.rings.map((r) => [r.record, r.from, r.to])).toEqual([
				['offensive-begins', 0, 0],
				['rebels-enter-aleppo', 2, 2],
				['citadel', 3, 3],
				['hama', 8, 8],
				['homs', 10, 11],
				['damascus', 11, 11]
			]);
		}
	});

	test('a thread that leaves at the row far off and comes back at a town’s is not on the spine between them', () => {
		for (const scene of scenes) {
			const rowsOf = (report: string) => scene.brackets.filter((b) => b.report === report).map((b) => b.row);
			expect(scene.leaves).toEqual(['r2']);
			for (const report of scene.leaves) expect(rowsOf(report)).toEqual(['far', 0]);
		}
	});

	test('the locator is a square about the country, with the whole strip in it', () => {
		for (const { locator, viewBox } of scenes) {
			const [x, y, w, h] = locator!.split(' ').map(Number) as [number, number, number, number];
			const [rx, ry, rw, rh] = viewBox.split(' ').map(Number) as [number, number, number, number];
			expect(w).toBe(h);
			expect([rx > x, ry > y, rx + rw < x + w, ry + rh < y + h]).toEqual([true, true, true, true]);
		}
	});

	test('in a low frame rows stand at equal distances', () => {
		expect([0, 0.4, 0.5, 1].map((y) => rowStyle(y, [0, 0.4, 0.5, 1]))).toEqual([
			'--y:0;--shift:0',
			'--y:0.4;--shift:-0.067',
			'--y:0.5;--shift:0.167',
			'--y:1;--shift:0'
		]);
	});

	test('what the record gives no place stands on the axis, what a report gives no place under all rows', () => {
		const [scene] = scenes;
		expect(scene!.rings.filter((r) => r.row === 'axis').map((r) => r.record)).toEqual(['offensive-begins']);
		const foot = scene!.undated.filter((m) => m.row === 'foot');
		expect(foot.map((m) => [m.report, m.line, m.order, m.of])).toEqual([
			['r2', 0, 0, 1],
			['r3', 1, 0, 2],
			['r4', 1, 1, 2]
		]);
	});

	test('machine-written words are named; a mark opens the claim that it stands on', () => {
		const [scene] = scenes;
		const marks = [...scene!.brackets, ...scene!.undated];
		const tagged = marks.filter((m) => m.tag);
		expect(tagged.map((m) => m.claim)).toEqual(['cities-fell']);
		expect(marks.map((m) => m.claim)).toContain('aleppo-fell-when');
	});

	test('it moves where its line moves', () => {
		for (const scene of scenes) expect(Boolean(scene.moves)).toBe(scene.line.from !== scene.line.to);
	});
});

describe('the build refuses', () => {
	const whole = written[0]!;
	const faultsOf = (change: Partial<RoadScene>) =>
		faultsFound(story, (checks) => road.check({ ...whole, lit: [], captioned: [], ...change }, checks));
	const [waits, falls] = whole.brackets;
	const only = (brackets: RoadScene['brackets']) => faultsOf({ brackets });

	test('nothing in the story as it is', () => {
		for (const scene of written) expect(faultsOf(scene)).toEqual([]);
	});
	test('a claim that the report does not give', () => {
		expect(only([{ ...falls!, report: 'r1' }])[0]).toBe(
			'brackets.0.claim: Report "r1" does not give "aleppo-fell-when"'
		);
	});
	test('days that the report does not give', () => {
		expect(only([{ ...falls!, to: '2024-11-30' }])).toEqual([
			'brackets.0: Report "r2" does not give "aleppo-fell-when" the days 2024-11-27 to 2024-11-30'
		]);
	});
	test('days whose ends are ours', () => {
		expect(only([{ ...falls!, claim: 'offensive-start', where: 'aleppo-fell' }])[0]).toContain(
			'does not give "offensive-start" the days'
		);
	});
	test('a place that neither claim names', () => {
		const { where, ...placeless } = waits!;
		expect(where).toBeDefined();
		expect(only([placeless])).toEqual(['brackets.0.at: Report "r2" does not place "meeting-put-off" there']);
		expect(only([{ ...falls!, at: 'hama' }])).toEqual([
			'brackets.0.at: Report "r2" does not place "aleppo-fell-when" there'
		]);
	});
	test('a day in the gutter', () => {
		expect(
			faultsOf({ undated: [{ report: 'r2', claim: 'aleppo-fell-when', at: 'aleppo', more: 'fell' }] })
		).toEqual(['undated.0: Report "r2" does give "aleppo-fell-when" a day']);
	});
	test('a ring at a place that the record does not give', () => {
		expect(faultsOf({ rings: [{ record: 'offensive-begins', at: 'aleppo' }] })).toEqual([
			'rings.0.at: The record does not place "offensive-begins" there'
		]);
	});
	test('a ring outside the calendar', () => {
		expect(faultsOf({ rings: [{ record: 'kremlin-asylum' }] })).toEqual([
			'rings.0: The record has "kremlin-asylum" outside the calendar'
		]);
	});
	test('"no report names" a place that the ledger names', () => {
		expect(faultsOf({ unnamed: { note: 'unnamed', places: ['hama', 'damascus'] } })[0]).toMatch(
			/^unnamed\.places\.1: ".+" names it$/
		);
	});
	test('towns off the road, a line that runs back, marks and rings that are not there', () => {
		expect(faultsOf({ through: [...whole.through].reverse() })).toContain('through: runs northwards');
		expect(faultsOf({ towns: whole.towns.slice(1) })[0]).toBe('towns: leave out an end of the road');
		expect(faultsOf({ towns: whole.towns.toReversed() })).toContain(
			'towns: are not in the order of the road'
		);
		expect(faultsOf({ line: { from: '2024-11-29', to: '2024-11-27' } })).toEqual([
			'line: leaves the calendar, or runs back'
		]);
		expect(faultsOf({ lit: ['belarus'], captioned: ['doha'] })).toEqual([
			'lit.0: unknown mark belarus',
			'captioned.0: unknown ring doha'
		]);
	});
});
