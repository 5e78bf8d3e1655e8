/** Where the reader is, from measured boxes alone. */
import { describe, expect, test } from 'vitest';
import { anchorAfterResize, progressAt, zoneAt, type Measured } from '#lib/reader/scroll/geometry.ts';

/** Zones of 100, 300 and 200 px, one below the other; the trigger line 50 px down the window. */
const page: Measured = { tops: [0, 100, 400], heights: [100, 300, 200], runs: [100, 300, 200], line: 50 };

describe('zoneAt', () => {
	test.each([
		[0, 0],
		[47, 0],
		// An observer may report a zone 2 px early: both agree.
		[48, 1],
		[349, 2],
		[100_000, 2],
		[-30, 0]
	])('scrolled to %i px: zone %i', (scrollTop, zone) => expect(zoneAt(page, scrollTop)).toBe(zone));

	test('a page without zones is at its first', () => {
		expect(zoneAt({ tops: [], heights: [], runs: [], line: 0 }, 500)).toBe(0);
	});
});

describe('progressAt', () => {
	test('runs from 0 to 1 through a zone and is held to both ends', () => {
		expect(progressAt(page, 1, 0)).toBe(0);
		expect(progressAt(page, 1, 50)).toBe(0);
		expect(progressAt(page, 1, 200)).toBeCloseTo(0.5, 6);
		expect(progressAt(page, 1, 350)).toBe(1);
		expect(progressAt(page, 1, 900)).toBe(1);
	});
	test('moves in steps, so that a pixel changes nothing', () => {
		expect(progressAt(page, 1, 200)).toBe(progressAt(page, 1, 200.4));
	});
	test('is whole where the zone’s run ends', () => {
		const short: Measured = { ...page, runs: [100, 150, 200] };
		expect(progressAt(short, 1, 125)).toBeCloseTo(0.5, 6);
		expect(progressAt(short, 1, 200)).toBe(1);
		expect(progressAt(short, 1, 300)).toBe(1);
	});
	test('a zone without height is no division by zero', () => {
		expect(progressAt({ tops: [0], heights: [0], runs: [0], line: 10 }, 0, 5)).toBe(1);
	});
});

describe('anchorAfterResize', () => {
	test('puts the same words back under the line', () => {
		const twice: Measured = {
			tops: [0, 200, 800],
			heights: [200, 600, 400],
			runs: [200, 600, 400],
			line: 100
		};
		// Half through the second zone before, half through it after.
		expect(anchorAfterResize(page, 200, twice)).toBe(200 + 300 - 100);
	});
	test('does nothing where no height has changed, nor before anything was measured', () => {
		expect(anchorAfterResize(page, 200, { ...page, line: 60 })).toBeNull();
		expect(anchorAfterResize({ tops: [], heights: [], runs: [], line: 0 }, 0, page)).toBeNull();
	});
});
