/** A place that a thread runs through, in the drawing's units. */
export type ThreadPoint = readonly [x: number, y: number];

/**
 * A thread that runs down through these points as SVG path data: vertical at every point, a smooth S between two
 * that do not stand under each other. '' for fewer than two points. It is d3-shape's curveBumpY (a test holds it to
 * that), without the 1.2 KB of its generators and path writer in the first load.
 */
export function threadPath(points: readonly ThreadPoint[]): string {
	const [first, ...rest] = points;
	if (!first || rest.length === 0) return '';
	let [x0, y0] = first;
	let d = `M${short(x0)} ${short(y0)}`;
	for (const [x, y] of rest) {
		const middle = (y0 + y) / 2;
		d += `C${[x0, middle, x, middle, x, y].map(short).join(' ')}`;
		[x0, y0] = [x, y];
	}
	return d;
}

/** One stroke of a thread: how wide, and painted in the thread's colour or in that of the ground under it. */
export interface ThreadStroke {
	width: number;
	paint: 'thread' | 'ground';
}

/** A hollow thread: how much wider than a solid one it is, and its core. */
const WIDER = 2;
const CORE = 1.8;
/** Width of a thread whose report is silent. */
const HAIR = 1;

/**
 * The strokes that draw a thread, from the lowest up: a line, or, where it is hollow, a wider line with a core of the
 * ground's colour.
 * @param width of a solid thread, px
 * @param hollow its report is mostly machine-written
 * @param hair its report is silent: a hair line whatever the width
 */
export function threadStrokes(width: number, hollow: boolean, hair = false): ThreadStroke[] {
	const solid = hair ? HAIR : width;
	if (!hollow) return [{ width: solid, paint: 'thread' }];
	return [
		{ width: solid + WIDER, paint: 'thread' },
		{ width: CORE, paint: 'ground' }
	];
}

/** As `hundredth` of numbers.ts: this file is in the first load, which would ask for that one by itself. */
const short = (n: number) => Math.round(n * 100) / 100;
