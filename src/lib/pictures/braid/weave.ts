/**
 * The threads of reports through the rows of claims, as geometry: where each thread stands in each row, and the curves
 * between. Pure and of no size of its own: the same rows give the braid of the page, upright, and that of a shared
 * picture, lying. Build only.
 *
 * The braid runs down along y. Lanes stand beside each other around x = 0, one a report, in the reports' order.
 */
import { curveMonotoneY, line } from 'd3-shape';

/** What one report gives of a row's claim. */
export interface Say {
	/** A part of it, or less exactly; of a parted claim: no version. */
	part: boolean;
	/** The version that it gives of a parted claim. */
	version?: string | undefined;
}

/** How a row's claim is told: alike by several reports, apart, or by one alone. */
export type RowKind = 'tied' | 'parted' | 'alone';

/** A row of the braid, before its threads are drawn; lengths in the drawing's units. */
export interface WovenRow {
	kind: RowKind;
	/** The row's middle. */
	y: number;
	/** What each report gives, in the reports' order; null: silent. */
	says: readonly (Say | null)[];
}

/** Sizes in the drawing's units. */
export interface Gauge {
	/** From lane to lane. */
	lane: number;
	/** From thread to thread where they are tied. */
	pinch: number;
	/** How far a weft reaches beyond the threads that it ties. */
	reach: number;
	/** Least distance of a weft from the thread of a report that is silent. */
	clear: number;
}

/** How near to the middle threads are tied, as a share of the mean of their lanes. */
const TOWARDS_MIDDLE = 0.55;
/** Versions stand so far out, as a share of the outermost lane: clear of a silent thread there. */
const APART = 1.3;

/** One thread in one row: where it stands, and its curve from half-way above to half-way below. */
export interface Cell {
	x: number;
	/** How the report speaks here. */
	gives: 'full' | 'part' | 'silent';
	/** Where the curve begins, and its cubic curves: two control points and the end each. */
	from: Point;
	curves: readonly Curve[];
}
/** Across the lanes from their middle, and down along them, in the drawing's units. */
export type Point = readonly [x: number, y: number];
/** A cubic Bézier from where the last one ended: two control points, and its end. */
export type Curve = readonly [a: Point, b: Point, to: Point];

/** What stands on the threads of one row. */
export interface Knot {
	row: number;
	y: number;
	/** The first and the last thread of it; one thread: both the same. */
	from: number;
	to: number;
	/**
	 * weft: ties threads that tell it alike; half: the same for those that give a part; ring: one version of a parted
	 * claim; only: the one report that gives it; some: a report that gives a part of that.
	 */
	mark: 'weft' | 'half' | 'ring' | 'only' | 'some';
	/** Whose, in the reports' order. */
	reports: readonly number[];
}

interface Weave {
	/** For each report its cell in each row. */
	threads: readonly (readonly Cell[])[];
	knots: readonly Knot[];
}

/** x of a report's lane. @param of how many reports there are */
export const laneAt = (report: number, of: number, { lane }: Gauge): number => (report - (of - 1) / 2) * lane;

/**
 * The braid of these rows.
 * @param rows from the first to the last, y growing
 * @param from y at which threads stand in their lanes before the first row
 * @param to y at which they stand there again
 */
export function weave(rows: readonly WovenRow[], gauge: Gauge, from: number, to: number): Weave {
	const count = rows[0]?.says.length ?? 0;
	const placed = rows.map((row) => placesOf(row, gauge));
	const threads = Array.from({ length: count }, (_, report) => {
		const home = laneAt(report, count, gauge);
		const points: Point[] = [
			[home, from],
			...rows.map((row, i): Point => [placed[i]![report]!, row.y]),
			[home, to]
		];
		return cellsOf(points, rows, report);
	});
	return { threads, knots: rows.flatMap((row, i) => knotsOf(row, i, placed[i]!, gauge)) };
}

/** x of each report's thread in a row. */
export function placesOf(row: WovenRow, gauge: Gauge): number[] {
	const count = row.says.length;
	const xs = row.says.map((_, report) => laneAt(report, count, gauge));
	if (row.kind === 'tied') {
		const order = tiedOrder(row.says);
		bundle(xs, order, tieAt(xs, row.says, order.length, gauge), gauge);
	}
	if (row.kind === 'parted') {
		const versions = versionsOf(row.says);
		const out = laneAt(count - 1, count, gauge) * APART;
		for (const [i, reports] of versions.entries()) {
			const at = versions.length > 1 ? -out + (2 * out * i) / (versions.length - 1) : 0;
			bundle(xs, reports, at, gauge);
		}
	}
	return xs;
}

/** Places these reports beside each other around x. */
function bundle(xs: number[], reports: readonly number[], x: number, { pinch }: Gauge): void {
	for (const [i, report] of reports.entries()) xs[report] = x + (i - (reports.length - 1) / 2) * pinch;
}

const indices = <T>(items: readonly T[], is: (item: T) => boolean): number[] =>
	items.flatMap((item, i) => (is(item) ? [i] : []));
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / (numbers.length || 1);

/** Reports that are tied, in the order in which they lie: those that give a part outside of those that give all. */
function tiedOrder(says: readonly (Say | null)[]): number[] {
	const full = indices(says, (say) => say !== null && !say.part);
	const part = indices(says, (say) => say !== null && say.part);
	const middle = mean(full);
	return [...part.filter((r) => r < middle), ...full, ...part.filter((r) => r >= middle)];
}

/**
 * Middle of a tie: a share of the mean lane of its reports, moved where it would lie on the thread of a report that
 * is silent, which it does not tie.
 */
function tieAt(
	lanes: readonly number[],
	says: readonly (Say | null)[],
	count: number,
	{ pinch, reach, clear }: Gauge
): number {
	const wanted = TOWARDS_MIDDLE * mean(indices(says, (say) => say !== null).map((report) => lanes[report]!));
	const half = ((count - 1) / 2) * pinch + reach + clear;
	const silent = indices(says, (say) => say === null).map((report) => lanes[report]!);
	const free = (x: number) => silent.every((lane) => Math.abs(x - lane) >= half - 1e-6);
	const near = [wanted, ...silent.flatMap((lane) => [lane - half, lane + half])].filter(free);
	return near.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
}

/** Reports by the version that they give, in the order of their lanes, so that threads cross as little as can be. */
function versionsOf(says: readonly (Say | null)[]): number[][] {
	const versions = new Map<string, number[]>();
	for (const [report, say] of says.entries()) {
		if (say?.version === undefined) continue;
		versions.set(say.version, [...(versions.get(say.version) ?? []), report]);
	}
	return [...versions.values()].sort((a, b) => mean(a) - mean(b));
}

function knotsOf(row: WovenRow, index: number, xs: readonly number[], { reach }: Gauge): Knot[] {
	const over = (mark: Knot['mark'], reports: readonly number[], beyond = 0): Knot => ({
		row: index,
		y: row.y,
		from: Math.min(...reports.map((r) => xs[r]!)) - beyond,
		to: Math.max(...reports.map((r) => xs[r]!)) + beyond,
		mark,
		reports
	});
	const full = indices(row.says, (say) => say !== null && !say.part);
	const part = indices(row.says, (say) => say !== null && say.part);
	if (row.kind === 'tied') {
		return [over('weft', full, reach), ...part.map((report) => over('half', [report], reach))];
	}
	if (row.kind === 'parted') {
		return versionsOf(row.says).map((reports) => over('ring', reports, reports.length > 1 ? reach : 0));
	}
	return [...full.map((r) => over('only', [r])), ...part.map((r) => over('some', [r]))];
}

/**
 * Cuts a thread's curve half-way between rows, so that each row has its own piece of it; the first piece begins and
 * the last one ends with the thread.
 */
function cellsOf(points: readonly Point[], rows: readonly WovenRow[], report: number): Cell[] {
	const curves = monotone(points);
	return rows.map((row, i) => {
		const say = row.says[report];
		const above = i === 0 ? { from: points[0]!, curve: curves[0]! } : halves(points[i]!, curves[i]!)[1];
		const last = i === rows.length - 1;
		const below = last ? curves[i + 1]! : halves(points[i + 1]!, curves[i + 1]!)[0].curve;
		return {
			x: points[i + 1]![0],
			gives: !say ? 'silent' : say.part ? 'part' : 'full',
			from: above.from,
			curves: [above.curve, below]
		};
	});
}

/** The cubic curves of d3-shape's curveMonotoneY through three points or more, one from each to the next. */
function monotone(points: readonly Point[]): Curve[] {
	const path = line().curve(curveMonotoneY).digits(6)(points.map(([x, y]) => [x, y]));
	// M x y, then C with three points for each curve.
	const numbers = (path ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
	const pointAt = (n: number): Point => [numbers[n * 2]!, numbers[n * 2 + 1]!];
	return points.slice(1).map((_, i): Curve => [pointAt(1 + i * 3), pointAt(2 + i * 3), pointAt(3 + i * 3)]);
}

/** A cubic curve cut in its middle (de Casteljau). */
function halves(
	from: Point,
	[a, b, to]: Curve
): [{ from: Point; curve: Curve }, { from: Point; curve: Curve }] {
	const mid = (p: Point, q: Point): Point => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
	const [first, between, last] = [mid(from, a), mid(a, b), mid(b, to)];
	const [before, after] = [mid(first, between), mid(between, last)];
	const cut = mid(before, after);
	return [
		{ from, curve: [first, before, cut] },
		{ from: cut, curve: [after, last, to] }
	];
}

/**
 * Where threads end after the last row, each by itself: x, and how far down as a share of the room, 0 to 1. Uneven, so
 * that no end seems to belong to one of the lines below.
 */
export function looseEnds(count: number, gauge: Gauge): { x: number; share: number }[] {
	return Array.from({ length: count }, (_, report) => ({
		x: laneAt(report, count, gauge) * SPLAY,
		// Steps of the golden ratio: no two of up to eight are alike, and none follow each other in order.
		share: 0.55 + 0.45 * ((0.3 + report * 0.618) % 1)
	}));
}
/** Loose threads stand so much wider than their lanes. */
const SPLAY = 1.25;
