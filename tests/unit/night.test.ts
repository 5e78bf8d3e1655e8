/** Day and night over a map: the sun's height as a plane, against the sun computed place by place. */
import { describe, expect, test } from 'vitest';
import { frameOf, scaleOf } from '#lib/graphics/frame.ts';
import { planeAt } from '#lib/pictures/map/night.ts';
import { projectionOf } from '#lib/graphics/projection.ts';
import { sunPlane } from '#lib/pictures/map/sunPlane.ts';
import { moonsetOf, sunHeight, sunriseOf } from '#lib/graphics/sky.ts';

const PLACES = {
	damascus: [36.29128, 33.5102],
	hmeimim: [35.94845, 35.4013],
	moscow: [37.61778, 55.75167],
	ankara: [32.85427, 39.91987]
} as const;
const projection = projectionOf({ centre: [37, 45], parallels: [35, 54] });
const { project } = projection;
const frame = frameOf([project(PLACES.hmeimim), project(PLACES.moscow)], 0.08);
const heightBy = (plane: readonly number[], at: readonly [number, number]) => {
	const [x, y] = project(at);
	return plane[0]! + plane[1]! * (x - frame.cx) + plane[2]! * (y - frame.cy);
};

describe('the plane of the sun', () => {
	test.each(['05:00', '06:38', '07:27', '08:45', '12:00', '16:00', '17:20', '18:00'])(
		'at %s is within a degree and a half of the sun over each place',
		(hour) => {
			const ms = Date.parse(`2024-12-08T${hour}+03:00`);
			const plane = sunPlane(ms, frame, projection);
			for (const [name, at] of Object.entries(PLACES)) {
				expect(Math.abs(heightBy(plane, at) - sunHeight(ms, at)), name).toBeLessThan(1.5);
			}
		}
	);

	test('morning comes from the south-east, evening goes there last', () => {
		const [, east, south] = sunPlane(Date.parse('2024-12-08T07:00+03:00'), frame, projection);
		expect(east).toBeGreaterThan(0);
		expect(south).toBeGreaterThan(0);
		expect(sunPlane(Date.parse('2024-12-08T17:00+03:00'), frame, projection)[1]).toBeLessThan(0);
	});

	test('between two moments it lies between them, and is held to the ends', () => {
		const planes: [number, number, number][] = [
			[0, 1, 2],
			[10, 3, 2],
			[20, 3, 4]
		];
		expect(planeAt(planes, 0)).toEqual([0, 1, 2]);
		expect(planeAt(planes, 0.25)).toEqual([5, 2, 2]);
		expect(planeAt(planes, 1)).toEqual([20, 3, 4]);
		expect(planeAt(planes, 7)).toEqual([20, 3, 4]);
		expect(planeAt(planes, -1)).toEqual([0, 1, 2]);
	});
});

describe('the sky of the last night over Damascus', () => {
	const noon = Date.parse('2024-12-07T12:00+03:00');
	const clock = (ms: number) => new Date(ms + 3 * 3_600_000).toISOString().slice(8, 16);

	test('the moon sets at 23:30 on the 7th, the sun rises at 07:27 on the 8th', () => {
		expect(
			Math.abs(moonsetOf(noon, PLACES.damascus) - Date.parse('2024-12-07T23:30+03:00'))
		).toBeLessThanOrEqual(2 * 60_000);
		const midnight = Date.parse('2024-12-08T00:00+03:00');
		expect(clock(sunriseOf(midnight, PLACES.damascus))).toBe('08T07:27');
	});
});

test('a scale is a round length that fits', () => {
	expect([40, 100, 300, 900, 1600, 3000].map(scaleOf)).toEqual([10, 20, 50, 200, 200, 500]);
});
