/** The braid: where threads stand in each row, which are tied, and that it holds the story's claims and no others. */
import { curveMonotoneY, line } from 'd3-shape';
import { describe, expect, test } from 'vitest';
import {
	laneAt,
	looseEnds,
	placesOf,
	weave,
	type Gauge,
	type Say,
	type WovenRow
} from '#lib/pictures/braid/weave.ts';

const GAUGE: Gauge = { lane: 22, pinch: 4.2, reach: 3, clear: 3 };
/** Says of a word: g gives, p a part, s silent, a figure that version. */
const says = (word: string): (Say | null)[] =>
	[...word].map((c) =>
		c === 's' ? null : c === 'g' ? { part: false } : c === 'p' ? { part: true } : { part: false, version: c }
	);
const row = (kind: WovenRow['kind'], word: string, y = 0): WovenRow => ({ kind, y, says: says(word) });
const lanes = [0, 1, 2, 3, 4].map((r) => laneAt(r, 5, GAUGE));

describe('places', () => {
	test('lanes stand around the middle', () => expect(lanes).toEqual([-44, -22, 0, 22, 44]));

	test('who tells it alike stands close; who is silent stays in the lane', () => {
		const xs = placesOf(row('tied', 'ggsss'), GAUGE);
		expect(xs[1]! - xs[0]!).toBeCloseTo(GAUGE.pinch);
		expect(xs.slice(2)).toEqual(lanes.slice(2));
		expect((xs[0]! + xs[1]!) / 2).toBeCloseTo(0.55 * -33);
	});

	test('no weft lies on the thread of a silent report, whoever is tied', () => {
		for (let word = 0; word < 3 ** 5; word++) {
			const letters = [...word.toString(3).padStart(5, '0')].map((c) => 'sgp'[Number(c)]!);
			if (letters.filter((c) => c === 'g').length < 2) continue;
			const { threads, knots } = weave([row('tied', letters.join(''), 50)], GAUGE, 0, 100);
			for (const [report, letter] of letters.entries()) {
				for (const knot of knots) {
					const x = threads[report]![0]!.x;
					const inside = x > knot.from - 1 && x < knot.to + 1;
					if (letter === 's') expect(inside, `${letters.join('')}: ${report} in ${knot.mark}`).toBe(false);
				}
			}
		}
	});

	test('who gives a part lies outside of those that give all, under no weft of theirs', () => {
		const { knots, threads } = weave([row('tied', 'ggpgs', 50)], GAUGE, 0, 100);
		const [weft, half] = knots;
		expect([weft!.mark, weft!.reports]).toEqual(['weft', [0, 1, 3]]);
		expect([half!.mark, half!.reports]).toEqual(['half', [2]]);
		const x = threads[2]![0]!.x;
		expect(x > weft!.to || x < weft!.from).toBe(true);
	});

	test('versions stand apart, clear of the outermost lanes; who gives none stays in the lane', () => {
		const xs = placesOf(row('parted', '12p2s'), GAUGE);
		expect(xs[0]).toBeCloseTo(-44 * 1.3);
		expect((xs[1]! + xs[3]!) / 2).toBeCloseTo(44 * 1.3);
		expect(xs[2]).toBe(0);
		expect(xs[4]).toBe(44);
		const { knots } = weave([row('parted', '12p2s', 50)], GAUGE, 0, 100);
		expect(knots.map((k) => [k.mark, k.reports])).toEqual([
			['ring', [0]],
			['ring', [1, 3]]
		]);
	});

	test('who tells it alone has the mark, who gives a part of it another', () => {
		const { knots } = weave([row('alone', 'pgsss', 50)], GAUGE, 0, 100);
		expect(knots.map((k) => [k.mark, k.reports, k.from])).toEqual([
			['only', [1], -22],
			['some', [0], -44]
		]);
	});
});

describe('threads', () => {
	const rows = [
		row('tied', 'ggsgs', 30),
		row('alone', 'sgsss', 60),
		row('parted', '1s2ss', 100),
		row('tied', 'ssggp', 140)
	];
	const { threads } = weave(rows, GAUGE, 0, 180);

	test('are d3-shape’s curveMonotoneY, cut half-way between rows', () => {
		for (const [report, cells] of threads.entries()) {
			const points: [number, number][] = [
				[lanes[report]!, 0],
				...cells.map((c, i): [number, number] => [c.x, rows[i]!.y]),
				[lanes[report]!, 180]
			];
			const drawn = line()
				.curve(curveMonotoneY)
				.digits(6)(points)!
				.match(/-?[\d.]+/g)!
				.map(Number);
			expect(cells[0]!.from).toEqual(points[0]);
			expect(cells[0]!.curves[0]!.flat()).toEqual(drawn.slice(2, 8));
			expect(cells.at(-1)!.curves[1]!.flat()).toEqual(drawn.slice(-6));
		}
	});

	test('run on from cell to cell and never back up', () => {
		for (const cells of threads) {
			let y = 0;
			for (const [i, cell] of cells.entries()) {
				if (i > 0) expect(cell.from).toEqual(cells[i - 1]!.curves[1]![2]);
				for (const [a, b, to] of cell.curves) {
					expect(a[1]).toBeGreaterThan(y);
					expect(b[1]).toBeGreaterThan(a[1]);
					expect(to[1]).toBeGreaterThan(b[1]);
					y = to[1];
				}
			}
			expect(y).toBe(180);
		}
	});

	test('end unevenly', () => {
		for (let count = 2; count <= 8; count++) {
			const shares = looseEnds(count, GAUGE).map((e) => e.share);
			for (const [i, share] of shares.entries()) {
				expect(share).toBeGreaterThan(0.5);
				expect(share).toBeLessThanOrEqual(1);
				for (const other of shares.slice(i + 1)) expect(Math.abs(share - other)).toBeGreaterThan(0.02);
			}
		}
	});
});
