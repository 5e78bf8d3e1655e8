/**
 * The braid as SVG path data, drawn once: where a window is wide it is stretched across, strokes keeping their width.
 * Numbers are half px at a root size of 16, whole and relative: they stand in the page many times. Build only.
 */
import type { BraidDrawing, BraidShape, BraidStrand } from './compiled.ts';
import {
	laneAt,
	looseEnds,
	weave,
	type Cell,
	type Curve,
	type Gauge,
	type Knot,
	type Point,
	type WovenRow
} from './weave.ts';
import { HEIGHTS } from './rows.ts';

/** Room beside the outermost versions. */
const MARGIN = 10;
/** Half of the tick at a loose end. */
const TICK = 6;
/** Each loose end begins to part so far under the last row. */
const AFTER = 20;

/**
 * The braid's drawing.
 * @param rows the rows, from the first to the last
 * @param height where the last row ends
 */
export function drawBraid(rows: readonly WovenRow[], gauge: Gauge, height: number): BraidDrawing {
	const count = rows[0]?.says.length ?? 0;
	const { threads, knots } = weave(rows, gauge, HEIGHTS.heads, height + AFTER);
	const at = (mark: Knot['mark']) => knots.filter((knot) => knot.mark === mark);
	const half = laneAt(count - 1, count, gauge) * 1.3 + gauge.reach + MARGIN;
	return {
		half: unit(half),
		lane: unit(gauge.lane),
		height: unit(height + HEIGHTS.ends),
		layers: [0, 1].map((parity) => {
			const strands = threads.map((cells, report) => strandOf(cells, rows, report, parity));
			// Who lies above changes from row to row.
			return parity ? strands.reverse() : strands;
		}),
		wefts: at('weft').map(bar).join(''),
		halves: at('half').map(bar).join(''),
		rings: at('ring')
			.filter((knot) => knot.reports.length === 1)
			.map(ring)
			.join(''),
		bars: at('ring')
			.filter((knot) => knot.reports.length > 1)
			.map(bar)
			.join(''),
		shapes: [...at('only'), ...at('some')].map((knot): BraidShape => ({
			report: knot.reports[0]!,
			y: knot.y,
			...(knot.mark === 'some' && { part: true as const })
		})),
		ends: looseEnds(count, gauge).map(({ x, share }, report) =>
			endOf(laneAt(report, count, gauge), x, share, height)
		)
	};
}

/** A thread's pieces in every other row: all of them, and those in which its report speaks, by the row's kind. */
function strandOf(
	cells: readonly Cell[],
	rows: readonly WovenRow[],
	report: number,
	parity: number
): BraidStrand {
	const pieces = (is: (cell: Cell, row: WovenRow) => boolean) =>
		pathOf(cells.filter((cell, i) => i % 2 === parity && is(cell, rows[i]!)));
	const speaking = (kind: WovenRow['kind']) =>
		pieces(
			(cell, row) =>
				row.kind === kind && (cell.gives === 'full' || (cell.gives === 'part' && kind !== 'parted'))
		);
	return {
		report,
		all: pieces(() => true),
		spoken: {
			tied: speaking('tied'),
			parted: speaking('parted'),
			alone: speaking('alone')
		},
		// Speaks of a claim that is told apart, and gives no version.
		vague: pieces((cell, row) => row.kind === 'parted' && cell.gives === 'part')
	};
}

/** A weft, or the bar over one version's threads. */
const bar = ({ from, to, y }: Knot) => `M${unit(from)} ${unit(y)}h${unit(to - from)}`;
/** A point: round ends of its stroke make the ring, round at any stretch. */
const ring = ({ from, y }: Knot) => `M${unit(from)} ${unit(y)}h0`;

/** A thread under its head, and from the last row to its loose end with the tick. */
function endOf(lane: number, x: number, share: number, height: number): string {
	const [top, to] = [height + AFTER, height + HEIGHTS.ends * share];
	const [dx, dy] = [unit(x - lane), unit(to - top)];
	const bend = Math.round(dy / 2);
	return [
		// From the shape of the head on, under its numeral.
		`M${unit(lane)} ${unit(HEIGHTS.heads - 12)}v${unit(12)}`,
		`M${unit(lane)} ${unit(top)}c0 ${bend} ${dx} ${bend} ${dx} ${dy}`,
		`m${-unit(TICK)} 0h${unit(TICK * 2)}`
	].join('');
}

/** Units of the drawing in a px. */
const UNITS = 2;
const unit = (px: number) => Math.round(px * UNITS);
/** Numbers in a row, parted only where they need it. */
const list = (numbers: readonly number[]) =>
	numbers.map((n, i) => `${i > 0 && n >= 0 ? ' ' : ''}${n}`).join('');

/** Pieces of a thread as path data, relative; what is straight is a line. Pieces that touch are one. */
export function pathOf(cells: readonly Cell[]): string {
	let d = '';
	/** Where the pen is, in the drawing's units: rounded once, so that nothing drifts. */
	let pen: Point = [NaN, NaN];
	let down = 0;
	const round = ([x, y]: Point): Point => [unit(x), unit(y)];
	const run = () => {
		if (down) d += `v${down}`;
		down = 0;
	};
	const draw = (curve: Curve) => {
		const [[ax, ay], [bx, by], [x, y]] = curve.map(round) as [Point, Point, Point];
		const [px, py] = pen;
		if (ax === px && bx === px && x === px) down += y - py;
		else {
			run();
			d += `c${list([ax - px, ay - py, bx - px, by - py, x - px, y - py])}`;
		}
		pen = [x, y];
	};
	for (const cell of cells) {
		const [x, y] = round(cell.from);
		if (x !== pen[0] || y !== pen[1]) {
			run();
			d += `M${list([x, y])}`;
			pen = [x, y];
		}
		cell.curves.forEach(draw);
	}
	run();
	return d;
}
