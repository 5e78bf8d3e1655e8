/** The braid: where threads stand in each row, which are tied, and that it holds the story's claims and no others. */
import { curveMonotoneY, line } from 'd3-shape';
import { describe, expect, test } from 'vitest';
import { braidData } from '#lib/content/compile/braid.ts';
import { contextOf } from '#lib/content/compile/scene.ts';
import { readStory } from '#lib/content/read/story.ts';
import { braidRows, claimsInStory } from '#lib/pictures/braid/rows.ts';
import { braid, type BraidScene } from '#lib/pictures/braid/scene.ts';
import { drawBraid, pathOf } from '#lib/pictures/braid/strokes.ts';
import {
	laneAt,
	looseEnds,
	placesOf,
	weave,
	type Cell,
	type Gauge,
	type Say,
	type WovenRow
} from '#lib/pictures/braid/weave.ts';
import { LANGS } from '../support/languages.ts';

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

describe.each(['src/story', 'tests/fixtures/tiny'])('the rows of %s', (dir) => {
	test('are the claims that the story tells and no others, each as the ledger has it', async () => {
		const { story } = await readStory(dir);
		const forked = story.forks.flatMap((f) => f.answers.flatMap((a) => a.rows.map((r) => r.claim)));
		const told = story.claims.filter((c) => c.weight === 'story' || forked.includes(c.id));
		const rows = braidRows(story).chapters.flatMap((c) => c.rows);
		expect(rows.map((r) => r.claim.id).sort()).toEqual(told.map((c) => c.id).sort());
		const kinds = { shared: 'tied', parted: 'parted', single: 'alone' };
		for (const r of rows) {
			expect(r.kind, r.claim.id).toBe(kinds[r.claim.kind]);
			const speaks = story.reports.map((report) => r.claim.says.find((s) => s.report === report.id) ?? null);
			expect(
				r.says.map((say) => say && { match: say.part ? 'part' : 'full', version: say.version }),
				r.claim.id
			).toEqual(speaks.map((s) => s && { match: s.match, version: s.version }));
		}
		// One under the other, none lower than a finger's least target.
		const ys = rows.map((r) => r.y);
		ys.slice(1).forEach((y, i) => expect(y - ys[i]!).toBeGreaterThanOrEqual(24));
	});

	test('are tied where the ledger has them told alike, by those that give all of it', async () => {
		const { story } = await readStory(dir);
		const { chapters, height } = braidRows(story);
		const rows = chapters.flatMap((c) => c.rows);
		const { knots } = weave(rows, GAUGE, 0, height);
		const wefts = knots.filter((k) => k.mark === 'weft').map((k) => rows[k.row]!.claim.id);
		expect(wefts).toEqual(rows.filter((r) => r.claim.kind === 'shared').map((r) => r.claim.id));
		for (const knot of knots) {
			const { claim, kind } = rows[knot.row]!;
			const ids = knot.reports.map((r) => story.reports[r]!.id);
			const part = claim.says.filter((s) => ids.includes(s.report)).every((s) => s.match === 'part');
			expect(part, `${claim.id} ${knot.mark}`).toBe(knot.mark === 'half' || knot.mark === 'some');
			if (kind === 'parted') {
				const versions = claim.says.filter((s) => ids.includes(s.report)).map((s) => s.version);
				expect(new Set(versions).size).toBe(1);
			}
		}
	});
});

describe.each(LANGS)('the picture’s words, %s', (lang) => {
	const of = async () => {
		const { story } = await readStory('src/story');
		return { story, data: braidData(story, lang)! };
	};

	test('its numbers are those of the rows that are shown', async () => {
		const { story, data } = await of();
		const told = claimsInStory(story);
		const kinds = { tied: 'shared', parted: 'parted', alone: 'single' } as const;
		for (const kind of ['tied', 'parted', 'alone'] as const) {
			const n = told.filter((c) => c.kind === kinds[kind]).length;
			expect(data.key[kind].match(/\d+/g)).toEqual([String(n)]);
			expect(data.chapters.flatMap((c) => c.rows).filter((r) => r.kind === kind)).toHaveLength(n);
		}
	});

	test('each row says who gives it, of a parted one each version', async () => {
		const { story, data } = await of();
		for (const row of data.chapters.flatMap((c) => c.rows)) {
			const claim = story.claims.find((c) => c.id === row.id)!;
			for (const { report } of claim.says) {
				const number = story.reports.find((r) => r.id === report)!.number;
				expect(row.givers, row.id).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
			}
			expect(row.versions ?? []).toEqual(Object.values(claim.versions ?? {}).map((v) => v[lang]));
			for (const version of row.versions ?? []) expect(row.givers).toContain(version);
		}
	});
});

test('a line of what no report gives stands on an entry of untold.yaml', async () => {
	const { story } = await readStory('src/story');
	const steps = story.scenes['epilogue']!.steps;
	const scene = Object.values(steps).find((s): s is BraidScene => s.view === 'braid' && Boolean(s.untold))!;
	const context = contextOf(story, 'epilogue', 'en');
	const base = { id: 'epilogue/x' } as Parameters<typeof braid.compile>[1];
	expect(braid.compile(scene, base, context).tall!.state).toBe('none');
	const line = { chapter: 'epilogue', nth: 9, words: 'a-word' };
	expect(() =>
		braid.compile({ ...scene, untold: { head: 'in-no-report', lines: [line] } }, base, context)
	).toThrow(/untold\.yaml has no entry 9 of "epilogue"/);
});

describe('path data', () => {
	const cell = (from: [number, number], ...to: [number, number][]): Cell => ({
		x: from[0],
		gives: 'full',
		from,
		curves: to.map(([x, y]) => [
			[from[0], from[1] + 1],
			[x, y - 1],
			[x, y]
		])
	});
	test('what is straight is one line; pieces that touch are one; rounding does not drift', () => {
		expect(pathOf([cell([0, 0], [0, 10]), cell([0, 10], [0, 20])])).toBe('M0 0v40');
		expect(pathOf([cell([0, 0], [0, 10]), cell([0, 30], [0, 40])])).toBe('M0 0v20M0 60v20');
		const third = Array.from({ length: 30 }, (_, i) => cell([i / 3, i / 3], [(i + 1) / 3, (i + 1) / 3]));
		const ends = [...pathOf(third).matchAll(/c([^cv]+)/g)].map(([, c]) => c!.match(/-?\d+/g)!.map(Number));
		expect(ends.reduce((x, e) => x + e[4]!, 0)).toBe(20);
	});
});

describe.each(['src/story', 'tests/fixtures/tiny'])(
	'the drawing of %s, row by row against the ledger',
	(dir) => {
		/** Whether a path, in half px from the top, goes through a height. */
		const passes = (d: string, y: number) => {
			let at = 0;
			return [...d.matchAll(/([Mvc])([^Mvc]+)/g)].some(([, command, numbers]) => {
				const n = numbers!.match(/-?\d+/g)!.map(Number);
				const from = at;
				at = command === 'M' ? n[1]! : at + n.at(-1)!;
				return command !== 'M' && from <= y * 2 && y * 2 <= at;
			});
		};

		test('each report’s thread is bright where it speaks, dotted where it names no version, a hair where it is silent', async () => {
			const { story } = await readStory(dir);
			const { chapters, height } = braidRows(story);
			const rows = chapters.flatMap((c) => c.rows);
			const { layers, wefts, halves, rings, bars, shapes } = drawBraid(rows, GAUGE, height);
			const all = layers.flat();
			for (const { claim, kind, y } of rows) {
				for (const [index, { id }] of story.reports.entries()) {
					const say = claim.says.find((s) => s.report === id);
					const own = all.filter((strand) => strand.report === index);
					const where = `${claim.id} ${id}`;
					expect(
						own.some((s) => passes(s.all, y)),
						where
					).toBe(true);
					for (const one of ['tied', 'parted', 'alone'] as const) {
						const told = Boolean(say) && one === kind && (kind !== 'parted' || say!.match === 'full');
						expect(
							own.some((s) => passes(s.spoken[one], y)),
							`${where} ${one}`
						).toBe(told);
					}
					const vague = kind === 'parted' && say?.match === 'part';
					expect(
						own.some((s) => passes(s.vague, y)),
						`${where} vague`
					).toBe(vague);
				}
			}
			// What lies on the threads, counted from the ledger alone.
			const marks = (d: string) => d.split('M').length - 1;
			const says = (kind: WovenRow['kind'], match: string) =>
				rows
					.filter((r) => r.kind === kind)
					.flatMap(({ claim }) => claim.says.filter((s) => s.match === match));
			const givers = rows
				.filter((r) => r.kind === 'parted')
				.flatMap(({ claim }) =>
					Object.keys(claim.versions ?? {}).map((v) => claim.says.filter((s) => s.version === v).length)
				);
			expect(marks(wefts)).toBe(rows.filter((r) => r.kind === 'tied').length);
			expect(marks(halves)).toBe(says('tied', 'part').length);
			expect(marks(rings)).toBe(givers.filter((n) => n === 1).length);
			expect(marks(bars)).toBe(givers.filter((n) => n > 1).length);
			expect(shapes.filter((s) => !s.part)).toHaveLength(says('alone', 'full').length);
			expect(shapes.filter((s) => s.part)).toHaveLength(says('alone', 'part').length);
			// Tied are two at least that give all of it; alone is one.
			for (const { claim, kind } of rows) {
				const full = claim.says.filter((s) => s.match === 'full').length;
				if (kind === 'tied') expect(full, claim.id).toBeGreaterThanOrEqual(2);
				if (kind === 'alone') expect(full, claim.id).toBe(1);
				if (kind === 'parted')
					expect(
						givers.every((n) => n > 0),
						claim.id
					).toBe(true);
			}
		});
	}
);
