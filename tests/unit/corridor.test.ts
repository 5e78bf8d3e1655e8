/** The corridor: what is drawn where, how it comes with the scroll, and that the build refuses a row without its evidence. */
import { describe, expect, test } from 'vitest';
import { readStory } from '#lib/content/read/story.ts';
import { clientStory } from '#lib/content/compile/story.ts';
import type { ResolvedCorridor } from '#lib/pictures/corridor/compiled.ts';
import { corridor, type CorridorScene } from '#lib/pictures/corridor/scene.ts';
import { greatCircleKm } from '#lib/graphics/sphere.ts';
import { rowShare } from '#lib/pictures/rows.ts';
import { bracketRows, CHEVRONS, stoppedParts } from '#lib/pictures/corridor/states.ts';
import { crossing, greatCircle, levelOf } from '#lib/pictures/corridor/way.ts';
import { projectionOf, type XY } from '#lib/graphics/projection.ts';
import { LANGS } from '../support/languages.ts';
import { REAL } from '../support/copy.ts';
import { faultsFound } from '../support/checks.ts';

const story = (await readStory(REAL)).story;
const scenesOf = (lang: string) =>
	clientStory(story, lang as 'en')
		.chapters.flatMap((c) => Object.values(c.scenes))
		.filter((s): s is ResolvedCorridor => s.view === 'corridor');

describe('the way', () => {
	const projection = projectionOf({ centre: [37, 45], parallels: [35, 54] });
	const { project } = projection;
	test('a quarter of the equator is 10,007.6 km', () => {
		expect(greatCircleKm([0, 0], [90, 0])).toBeCloseTo(10_007.557, 2);
	});

	test('the chord lies level: its ends at 0 and 1000, the great circle between them', () => {
		const [a, b] = [
			[36, 35],
			[51, 36]
		] as [XY, XY];
		const level = levelOf(a, b, projection);
		expect(level.at(project(a))).toEqual([0, 0]);
		const [x, y] = level.at(project(b));
		expect(x).toBeCloseTo(1000, 1);
		expect(y).toBeCloseTo(0, 1);
		const points = greatCircle(a, b, level, projection).slice(1).split('L');
		expect(points).toHaveLength(25);
		expect(points[0]).toBe('0 0');
		expect(level.transform).toMatch(/^scale\([\d.]+\) rotate\(-?[\d.]+\) translate\(/);
	});

	test('a country is crossed where the way is in it; one beside the way is not', () => {
		const [a, b]: [XY, XY] = [
			[40, 35],
			[50, 35]
		];
		const box = (w: number, s: number, e: number, n: number): XY[][] => [
			(
				[
					[w, s],
					[w, n],
					[e, n],
					[e, s]
				] as XY[]
			).map(project)
		];
		const crossed = crossing(a, b, box(42, 30, 47, 40), projection)!;
		expect(crossed.from).toBeCloseTo(20, 0);
		expect(crossed.to).toBeCloseTo(70, 0);
		expect(crossing(a, b, box(40.1, 30, 49.9, 40), projection)).toEqual({ from: 0, to: 100 });
		expect(crossing(a, b, box(42, 20, 47, 25), projection)).toBeNull();
	});
});

describe('what stands when', () => {
	test('five rows come one after another, each within its fifth of the time they have', () => {
		for (let i = 0; i < 5; i++) {
			expect(rowShare((0.6 * i) / 5, i, 5)).toBeCloseTo(0);
			expect(rowShare((0.6 * (i + 0.75)) / 5, i, 5)).toBe(1);
		}
		expect(bracketRows(0, 5)).toBe(0);
		expect(bracketRows(0.24, 5)).toBeCloseTo(2);
		// All stand while the step's last words are read.
		expect(bracketRows(0.6, 5)).toBe(5);
	});

	test('a stopped journey comes as dash, bar, dots', () => {
		expect(stoppedParts(0.4)).toMatchObject({ bar: 0, back: 0 });
		expect(stoppedParts(0.55).out).toBe(1);
		expect(stoppedParts(0.5).back).toBe(0);
		expect(stoppedParts(1)).toEqual({ out: 1, bar: 1, back: 1 });
	});

	test('chevrons stand evenly: none marks a place', () => {
		for (const at of Object.values(CHEVRONS)) {
			expect(new Set(at.slice(1).map((x, i) => x - at[i]!)).size).toBe(1);
		}
	});
});

describe.each(LANGS)('the story’s corridors, %s', (lang) => {
	test.skipIf(scenesOf(lang).length === 0)('borders, length and rows are the computed ones', () => {
		for (const scene of scenesOf(lang)) {
			const km = (percent: number) => Math.round(percent * 13.99);
			expect(scene.zones.map((z) => [km(z.from), km(z.to)])).toEqual([
				[0, 491],
				[491, 938],
				[938, 1399]
			]);
			expect(scene.length).toMatch(/1,?399/);
			expect(new Set(scene.rows.map((r) => r.report)).size).toBe(scene.rows.length);
		}
	});

	test('a stop stands on the border, a threat covers Syria and Iraq, machine words are named', () => {
		const rows = scenesOf(lang).find((s) => s.moves)!.rows;
		const of = (report: string) => rows.find((r) => r.report === report)!;
		expect(of('r2').to).toBeCloseTo(67.05, 1);
		expect([of('r4').from, of('r4').to]).toEqual([0, of('r2').to]);
		expect(rows.filter((r) => r.tag).map((r) => r.report)).toEqual(['r5']);
	});
});

describe('the build refuses', () => {
	const scene = Object.values(story.scenes)
		.flatMap((s) => Object.values(s.steps))
		.find((s): s is CorridorScene => s.view === 'corridor' && Boolean(s.scrub))!;
	const faultsOf = (rows: CorridorScene['rows']) =>
		faultsFound(story, (checks) => corridor.check({ ...scene, rows }, checks));
	const [first, second, third] = scene.rows as [
		CorridorScene['rows'][0],
		CorridorScene['rows'][0],
		CorridorScene['rows'][0]
	];

	test('nothing in the story as it is', () => expect(faultsOf(scene.rows)).toEqual([]));
	test('a claim that the report does not give', () => {
		expect(faultsOf([{ ...third, back: 'back-to-tehran' }])).toEqual([
			'rows.0.back: Report "r3" does not give "back-to-tehran"'
		]);
	});
	test('silence where the report speaks', () => {
		expect(faultsOf([{ report: 'r3', claim: third.claim, end: 'silent', words: 'cleared-1' }])).toEqual([
			`rows.0.claim: Report "r3" does give "${third.claim}"`
		]);
	});
	test('a place without a claim, and a place where none is drawn', () => {
		const { where, ...placeless } = second;
		expect(where).toBeDefined();
		expect(faultsOf([placeless])).toEqual(['rows.0: "stopped" has no place']);
		expect(faultsOf([{ ...first, end: 'both' }])).toEqual(['rows.0: "both" has a place']);
		expect(faultsOf([{ ...first, within: ['country-fr'] }])).toEqual([
			'rows.0.within.0: unknown zone country-fr'
		]);
	});
});
