/** Where labels stand: out of each other's way, the important ones first, the same for the same picture. */
import { describe, expect, test } from 'vitest';
import { placeLabels, type Box, type Label, type Placed } from '#lib/pictures/map/labels.ts';
import { seeded } from '../support/copy.ts';

const ROOM: Box = { x: 0, y: 0, w: 400, h: 300 };
const label = (key: string, x: number, y: number, more: Partial<Label> = {}): Label => ({
	key,
	x,
	y,
	w: 80,
	h: 20,
	place: 'right',
	gap: 12,
	half: 10,
	keep: false,
	...more
});
const boxOf = (l: Label, at: NonNullable<Placed>): Box => ({
	x: l.x + at.dx,
	y: l.y + at.dy,
	w: l.w,
	h: l.h
});
const meet = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

describe('a label', () => {
	test('stands where its author wants it when nothing is in the way', () => {
		for (const [place, dx, dy] of [
			['right', 12, -10],
			['left', -92, -10],
			['n', -40, -32],
			['s', -40, 12],
			['c', -40, -10]
		] as const) {
			const placed = placeLabels([label('a', 200, 150, { place })], ROOM, [], []).get('a');
			expect(placed, place).toMatchObject({ dx, dy });
		}
	});

	test('turns to the other side at the edge of the picture', () => {
		const placed = placeLabels([label('a', 350, 150)], ROOM, [], []).get('a');
		expect(placed).toMatchObject({ dx: -92, align: 'right' });
	});

	test('gives way to a more important one, and is left out where there is no room', () => {
		const small: Box = { x: 0, y: 0, w: 110, h: 24 };
		const placed = placeLabels([label('first', 10, 12), label('second', 12, 12)], small, [], []);
		expect(placed.get('first')).not.toBeNull();
		expect(placed.get('second')).toBeNull();
	});

	test('that must be shown is shown even so', () => {
		const small: Box = { x: 0, y: 0, w: 110, h: 24 };
		const placed = placeLabels(
			[label('first', 10, 12), label('second', 12, 12, { keep: true })],
			small,
			[],
			[]
		);
		expect(placed.get('second')).not.toBeNull();
	});

	test('of a region stands on it or beside it, and is left out rather than named elsewhere', () => {
		const region = label('region', 200, 150, { place: 'c', loose: true, gap: 0 });
		// Wider and wider ground about the region is taken.
		const seen = Array.from({ length: 30 }, (_, i): Box => {
			const [w, h] = [i * 12, i * 8];
			return { x: 200 - w / 2, y: 150 - h / 2, w, h };
		}).map((taken) => placeLabels([region], ROOM, [taken], []).get('region')!);
		expect(seen.some((at) => at === null)).toBe(true);
		const offs = seen.flatMap((at) => (at ? [[at.dx + region.w / 2, at.dy + region.h / 2] as const] : []));
		expect(offs.some(([x, y]) => x !== 0 || y !== 0)).toBe(true);
		for (const [x, y] of offs) {
			expect(Math.abs(x)).toBeLessThanOrEqual(0.6 * region.w);
			expect(Math.abs(y)).toBeLessThanOrEqual(1.5 * region.h);
		}
	});

	test('keeps off marks, and off a line where it can', () => {
		const mark: Box = { x: 215, y: 140, w: 20, h: 20 };
		const line = Array.from({ length: 20 }, (_, i) => [200, i * 15] as const);
		const l = label('a', 200, 150, { place: 'n' });
		const at = placeLabels([l], ROOM, [mark], line).get('a')!;
		const box = boxOf(l, at);
		expect(meet(box, mark)).toBe(false);
		expect(line.filter(([x, y]) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h)).toEqual(
			[]
		);
	});
});

test('however the points lie, labels that may be left out never meet, and the same picture comes twice', () => {
	const random = seeded(7);
	for (let picture = 0; picture < 200; picture++) {
		const labels = Array.from({ length: 9 }, (_, i) =>
			label(`l${i}`, random() * 400, random() * 300, {
				w: 30 + random() * 90,
				place: (['right', 'left', 'n', 's', 'c'] as const)[Math.floor(random() * 5)]!
			})
		);
		const placed = placeLabels(labels, ROOM, [], []);
		expect(placeLabels(labels, ROOM, [], [])).toEqual(placed);
		const boxes = labels.flatMap((l) => {
			const at = placed.get(l.key);
			return at ? [boxOf(l, at)] : [];
		});
		boxes.forEach((a, i) => {
			for (const b of boxes.slice(i + 1)) expect(meet(a, b), `picture ${picture}`).toBe(false);
			expect(a.x).toBeGreaterThan(-2);
			expect(a.x + a.w).toBeLessThan(402);
		});
	}
});
