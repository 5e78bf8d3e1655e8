/** Sun and moon over a place, and the scale bar of a map. */
import { describe, expect, test } from 'vitest';
import { scaleOf } from '#lib/graphics/frame.ts';
import { moonsetOf, sunriseOf } from '#lib/graphics/sky.ts';

const DAMASCUS = [36.29128, 33.5102] as const;

describe('the sky of the last night over Damascus', () => {
	const noon = Date.parse('2024-12-07T12:00+03:00');
	const clock = (ms: number) => new Date(ms + 3 * 3_600_000).toISOString().slice(8, 16);

	test('the moon sets at 23:30 on the 7th, the sun rises at 07:27 on the 8th', () => {
		expect(Math.abs(moonsetOf(noon, DAMASCUS) - Date.parse('2024-12-07T23:30+03:00'))).toBeLessThanOrEqual(
			2 * 60_000
		);
		const midnight = Date.parse('2024-12-08T00:00+03:00');
		expect(clock(sunriseOf(midnight, DAMASCUS))).toBe('08T07:27');
	});
});

test('a scale is a round length that fits', () => {
	expect([40, 100, 300, 900, 1600, 3000].map(scaleOf)).toEqual([10, 20, 50, 200, 200, 500]);
});
