/**
 * The braid of all threads, lying: from a lit window at the start edge through the claims in the story's order to
 * loose ends before a dark window. All lengths are px; x is a distance from the start edge.
 */
import {
	laneAt,
	looseEnds,
	weave,
	type Cell,
	type Curve,
	type Gauge,
	type Knot,
	type Point
} from '../../pictures/braid/weave.ts';
import type { Colours } from '../colours.ts';
import { fitLine, type LineText, type Measure } from '../lines.ts';
import type { BraidPicture, PreviewModel } from '../model.ts';
import { tenth } from '../../graphics/numbers.ts';

/** A thread's piece in one row, or before the first or after the last. */
export interface Strand {
	report: number;
	/** Path data. */
	d: string;
	/** A hair line: the report is silent here. */
	hair: boolean;
	/** It gives a part. */
	part: boolean;
}

/** What ties threads, or stands on one. */
interface Tie {
	mark: Knot['mark'];
	reports: readonly number[];
	x: number;
	/** Its first and its last thread. */
	from: number;
	to: number;
}

/** All that Braid.svelte draws, and the lines of text that are set over it. */
export interface BraidDrawing {
	lines: LineText[];
	/** From the lit window into the lanes, and after the last row to the loose ends. */
	fan: Strand[];
	ends: (Strand & { x: number; y: number })[];
	/** Row by row, each row's threads in the order in which they are drawn. */
	strands: Strand[];
	ties: Tie[];
}

/** Edges of the picture. */
const EDGE = { start: 44, end: 1156 };
/** Both windows, px; their middle is that of the braid. */
export const WINDOWS = { width: 44, height: 70, lit: EDGE.start, dark: EDGE.end - 44, middle: 398 } as const;
/** Where the lanes begin, where the first row and the last row stand, how far behind it the threads part, and how far they reach. */
const ALONG = { lanes: 132, first: 184, last: 990, after: 28, loose: [996, 1094] } as const;
/** Distance of the outermost lanes. */
const ACROSS = 168;
/** Threads leave the lit window so close to each other. */
const BUNDLE = 6;

/** Lays the braid out. @param measure gives the width of words, px */
export async function layoutBraid(
	model: PreviewModel,
	picture: BraidPicture,
	colours: Colours,
	measure: Measure
): Promise<BraidDrawing> {
	const count = model.reports.length;
	const gauge: Gauge = { lane: ACROSS / (count - 1), pinch: 6, reach: 6, clear: 7 };
	const { rows } = picture;
	const pitch = (ALONG.last - ALONG.first) / Math.max(1, rows.length - 1);
	const placed = rows.map((row, i) => ({ ...row, y: ALONG.first + pitch * i }));
	const end = ALONG.last + Math.min(pitch, ALONG.after);
	const { threads, knots } = weave(placed, gauge, ALONG.lanes, end);
	const across = (x: number) => WINDOWS.middle + x;
	const reports = model.reports.map((_, i) => i);
	return {
		lines: await linesOf(model, picture, colours, measure),
		fan: reports.map((report) => ({
			report,
			d: bend(
				[WINDOWS.lit + WINDOWS.width, across((report - (count - 1) / 2) * BUNDLE)],
				[ALONG.lanes, across(laneAt(report, count, gauge))],
				[0, slopesOf(threads[report]!)[0]]
			),
			hair: false,
			part: false
		})),
		strands: rows.flatMap((_, i) => {
			const row = reports.map((report): Strand => strandOf(report, threads[report]![i]!));
			// Over and under by turns.
			return i % 2 ? row.reverse() : row;
		}),
		ties: knots.map(({ mark, reports: of, y, from, to }) => ({
			mark,
			reports: of,
			x: y,
			from: across(from),
			to: across(to)
		})),
		ends: looseEnds(count, gauge).map(({ x, share }, report) => {
			const [near, far] = ALONG.loose;
			const to: Point = [near + (far - near) * share, across(x)];
			const d = bend([end, across(laneAt(report, count, gauge))], to, [slopesOf(threads[report]!)[1], 0]);
			return { report, d, hair: false, part: false, x: to[0], y: to[1] };
		})
	};
}

/** The braid of the page runs down, this one along: x and y change places. */
const lying = ([x, y]: Point): string => `${tenth(y)} ${tenth(x + WINDOWS.middle)}`;

const curved = (curve: Curve): string => `C${curve.map(lying).join(' ')}`;

const strandOf = (report: number, { from, curves, gives }: Cell): Strand => ({
	report,
	d: `M${lying(from)}${curves.map(curved).join('')}`,
	hair: gives === 'silent',
	part: gives === 'part'
});

/**
 * From one point to another.
 * @param slopes across by along, at its beginning and at its end
 */
function bend([x0, y0]: Point, [x1, y1]: Point, [leaving, arriving]: readonly [number, number]): string {
	const half = (x1 - x0) / 2;
	const points = [
		[x0 + half, y0 + half * leaving],
		[x1 - half, y1 - half * arriving],
		[x1, y1]
	];
	return `M${tenth(x0)} ${tenth(y0)}C${points.flat().map(tenth).join(' ')}`;
}

/** Slopes of a thread where the braid begins and where it ends: the pieces before and behind go on in them. */
function slopesOf(cells: readonly Cell[]): readonly [first: number, last: number] {
	const [first, last] = [cells[0]!, cells.at(-1)!];
	const [, before, end] = last.curves.at(-1)!;
	return [slope(first.from, first.curves[0]![0]), slope(before, end)];
}

/** Slope of the braid between two points of it, across by along. */
const slope = (from: Point, to: Point): number => (to[0] - from[0]) / (to[1] - from[1]);

/** Title, line, and at the foot days and count. */
function linesOf(
	model: PreviewModel,
	{ line, count }: BraidPicture,
	colours: Colours,
	measure: Measure
): Promise<LineText[]> {
	const room = EDGE.end - EDGE.start;
	const [title, under] = model.rtl ? [166, 238] : [170, 226];
	const set = (
		text: string,
		of: Pick<LineText, 'face' | 'colour' | 'baseline' | 'align'>,
		sizes: readonly [number, number],
		start: number = EDGE.start
	) => fitLine({ ...of, text, sizes, start, room }, measure);
	return Promise.all([
		...(model.kicker
			? [set(model.kicker, { face: 'medium', colour: colours.window, baseline: 62 }, [26, 19])]
			: []),
		set(model.question, { face: 'word', colour: colours.text, baseline: title }, [
			model.kicker ? 96 : 128,
			60
		]),
		set(line, { face: 'serif', colour: colours.text, baseline: under }, [34, 26]),
		set(model.foot, { face: 'sans', colour: colours.soft, baseline: 590 }, [25, 20]),
		set(count, { face: 'strong', colour: colours.text, baseline: 590, align: 'end' }, [25, 20], EDGE.end)
	]);
}
