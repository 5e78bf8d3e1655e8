import { curveBumpY, line } from 'd3-shape';
import { describe, expect, test } from 'vitest';
import { colourAt, lightOf } from '#lib/graphics/sky.ts';
import { contrast, inkOver, luminance, over, TEXT_CONTRAST } from '#lib/graphics/contrast.ts';
import { SHAPE_BOX, shapePath, shapeTransform } from '#lib/graphics/shapes.ts';
import { threadPath, threadStrokes, type ThreadPoint } from '#lib/graphics/threads.ts';
import { ABOUT, BY, instantsOf, spanOf } from '#lib/graphics/spans.ts';
import { dayTicks, hourTicks } from '#lib/graphics/ticks.ts';
import { between, FANS, laneOf } from '#lib/pictures/threads/fan.ts';
import { SHAPES, type GivenTime } from '#lib/model/story.ts';
import { DAY, HOUR, toMs } from '#lib/model/clock.ts';

const INK = { night: '#f1ebdd', day: '#1d2230' };

describe('shapes', () => {
	/** Ends of the lines and arcs, absolute. */
	const corners = (d: string) => {
		const points: [number, number][] = [];
		let [x, y] = [0, 0];
		for (const [, command, args] of d.matchAll(/([MLHVaZ])([^MLHVaZ]*)/g)) {
			const n = (args!.match(/-?(\d+(\.\d+)?|\.\d+)/g) ?? []).map(Number);
			if (command === 'H') x = n[0]!;
			else if (command === 'V') y = n[0]!;
			else if (command === 'a') [x, y] = [x + n[5]!, y + n[6]!];
			else if (command !== 'Z') [x, y] = [n[0]!, n[1]!];
			points.push([x, y]);
		}
		return points;
	};
	test.each(SHAPES)('%s is closed, keeps to its box and is as wide as the others', (shape) => {
		const d = shapePath(shape);
		expect(d).toMatch(/^M.*Z$/);
		const points = corners(d);
		for (const n of points.flat()) {
			expect(n).toBeGreaterThanOrEqual(0);
			expect(n).toBeLessThanOrEqual(SHAPE_BOX);
		}
		const xs = points.map(([x]) => x);
		expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThanOrEqual(12);
		expect(Math.max(...xs) + Math.min(...xs)).toBeCloseTo(SHAPE_BOX);
	});
	test('all differ, and only the ring has a hole, which runs the other way round', () => {
		expect(new Set(SHAPES.map(shapePath)).size).toBe(SHAPES.length);
		for (const shape of SHAPES)
			expect(shapePath(shape).match(/M/g), shape).toHaveLength(shape === 'ring' ? 2 : 1);
		const [outer, hole] = shapePath('ring').split('ZM');
		expect(outer).toContain(' 0 1 1');
		expect(hole).toContain(' 0 1 0');
	});
	test('an unknown name is a circle', () => expect(shapePath('star')).toBe(shapePath('circle')));
	test('a transform puts the middle of the box on a point', () => {
		expect(shapeTransform(32, 100, 50)).toBe('translate(84 34) scale(2)');
	});
});

describe('threads', () => {
	test('run through their points, vertically', () => {
		const points: ThreadPoint[] = [
			[10, 0],
			[10, 20],
			[50, 80]
		];
		// To the middle height straight down, then straight down into the next point.
		expect(threadPath(points)).toBe('M10 0C10 10 10 10 10 20C10 50 50 50 50 80');
	});
	test('are d3-shape’s curveBumpY', () => {
		const d3 = line().curve(curveBumpY).digits(2);
		const points: [number, number][] = [
			[10, 0],
			[37.5, 14.25],
			[2, 30],
			[2, 100]
		];
		expect(threadPath(points)).toBe(d3(points)!.replaceAll(',', ' '));
	});
	test('fewer than two points are no line', () => {
		expect(threadPath([])).toBe('');
		expect(threadPath([[1, 2]])).toBe('');
	});
	test('are rounded to a hundredth', () => {
		const d = threadPath([
			[1 / 3, 0],
			[2 / 3, 100 / 7]
		]);
		expect(d).not.toMatch(/\.\d{3}/);
	});
	test('a solid one is one stroke, a hollow one a wider line with a core of the ground', () => {
		expect(threadStrokes(2.5, false)).toEqual([{ width: 2.5, paint: 'thread' }]);
		for (const width of [1.6, 2, 2.5, 3]) {
			const [line, core] = threadStrokes(width, true);
			expect([line!.paint, core!.paint]).toEqual(['thread', 'ground']);
			expect(line!.width).toBeGreaterThan(width);
			expect(core!.width).toBeLessThan(line!.width - 1);
		}
	});
	test('a silent one is a hair line whatever its width, a hollow one still with its core', () => {
		expect(threadStrokes(5, false, true)).toEqual(threadStrokes(2, false, true));
		const [line, core] = threadStrokes(3, true, true);
		expect(line!.width).toBeLessThan(threadStrokes(3, true)[0]!.width);
		expect(core!.width).toBeGreaterThan(1);
	});
	test.each([2, 3, 5, 8])('lanes of %i keep their order and the picture', (n) => {
		const lanes = Array.from({ length: n }, (_, i) => laneOf(i, n));
		expect([...lanes].sort((a, b) => a - b)).toEqual(lanes);
		expect(lanes[0]).toBeGreaterThan(0);
		expect(lanes.at(-1)!).toBeLessThan(100);
	});
	test('between two forms the curve moves; a fan that runs the other way comes at once', () => {
		const half = between(FANS.one, FANS.named, 0.5);
		expect(half.from).toBe((FANS.one.from + FANS.named.from) / 2);
		expect(half.to).toBe((FANS.one.to + FANS.named.to) / 2);
		expect(between(FANS.gathered, FANS.knot, 0.1)).toBe(FANS.knot);
		for (const { from, to } of Object.values(FANS)) expect(to).toBeGreaterThan(from);
	});
});

describe('spans of time', () => {
	const given = (precision: GivenTime['precision'], from?: string, to?: string): GivenTime => ({
		stated: {} as GivenTime['stated'],
		precision,
		from,
		to
	});
	const Z = '+03:00';
	const at = toMs('2024-12-08T02:00+03:00', Z);
	test('about reaches to both sides, by runs up to its end, exact is an instant, a range is itself', () => {
		const instant = { from: at, to: null };
		expect(spanOf('about', instant)).toEqual([at - ABOUT, at + ABOUT]);
		expect(spanOf('by', instant)).toEqual([at - BY, at]);
		expect(spanOf('exact', instant)).toEqual([at, at]);
		expect(spanOf('range', { from: at, to: at + HOUR })).toEqual([at, at + HOUR]);
		expect(spanOf('by', { from: at, to: at + HOUR })).toEqual([at + HOUR - BY, at + HOUR]);
	});
	test('an end alone is where it stands; a plain date as an end is the end of that day', () => {
		expect(instantsOf(given('by', undefined, '2024-12-08T02:00+03:00'), Z)).toEqual({ from: at, to: null });
		const { from, to } = instantsOf(given('range', '2024-11-28', '2024-11-30'), Z);
		expect(to! - from).toBe(3 * DAY);
	});
	test('a time that says nothing has no place on a scale', () => {
		expect(() => instantsOf(given('impossible'), Z)).toThrow('no place');
	});
});

describe('ticks', () => {
	test('hours of the story’s own clock, its half-hour offset too', () => {
		for (const offset of ['+03:00', '+03:30', '-05:00', '+00:00']) {
			const from = toMs(`2024-12-07T18:00${offset}`, offset);
			expect(hourTicks(from, from + 12 * HOUR, 3, offset).map((ms) => (ms - from) / HOUR)).toEqual([
				0, 3, 6, 9
			]);
			// An odd beginning: the first tick is the next whole step.
			expect(hourTicks(from + HOUR, from + 6 * HOUR, 3, offset)).toEqual([from + 3 * HOUR]);
		}
	});
	test('days begin at the story’s midnight', () => {
		const from = toMs('2024-11-27', '+03:00');
		expect(dayTicks(from, from + 3 * DAY, '+03:00')).toEqual([from, from + DAY, from + 2 * DAY]);
	});
	test('a step that does not fit a day is an error', () =>
		expect(() => hourTicks(0, DAY, 5, '+00:00')).toThrow('do not fit'));
});

describe('ink and contrast', () => {
	test('known contrasts', () => {
		expect(luminance('#ffffff')).toBe(1);
		expect(luminance('#000000')).toBe(0);
		expect(contrast('#000000', '#ffffff')).toBe(21);
		expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
		expect(contrast('#123456', '#123456')).toBe(1);
		expect(() => luminance('red')).toThrow('#rrggbb');
	});
	test('alpha over a ground', () => {
		expect(over('#ffffff', 0, '#0b1122')).toBe('#0b1122');
		expect(over('#ffffff', 1, '#0b1122')).toBe('#ffffff');
		expect(over('#ffffff', 0.5, '#000000')).toBe('#808080');
	});
	test('words straight on the sky are always readable', () => {
		for (let height = -90; height <= 90; height += 0.5) {
			const { ink, ground } = lightOf(height);
			expect(contrast(INK[ink], ground), `${height}°`).toBeGreaterThanOrEqual(TEXT_CONTRAST);
		}
	});
	test('colours along a gradient, held at its ends', () => {
		const stops = [
			[0, '#000000'],
			[0.5, '#ffffff'],
			[1, '#ff0000']
		] as const;
		expect([-1, 0, 0.25, 0.5, 1, 2].map((share) => colourAt(stops, share))).toEqual([
			'#000000',
			'#000000',
			'#808080',
			'#ffffff',
			'#ff0000',
			'#ff0000'
		]);
	});
	test('the ink over a box of a sky is judged where it reads worst, a stop inside the box too', () => {
		const stops = [
			[0, '#0b1122'],
			[0.49, '#0b1122'],
			[0.5, '#f2ebdd'],
			[0.51, '#0b1122'],
			[1, '#0b1122']
		] as const;
		expect(inkOver(stops, [0, 0.4], INK).ink).toBe('night');
		expect(inkOver(stops, [0, 0.4], INK).contrast).toBeGreaterThan(TEXT_CONTRAST);
		expect(inkOver(stops, [0.3, 0.7], INK).contrast).toBeLessThan(1.5);
	});
});
