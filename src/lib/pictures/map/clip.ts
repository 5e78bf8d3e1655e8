/** Cuts a baked level down to what a few frames can show, at their scale: the map of an embed card. Build only. */
import { levelFor, type BaseLevel, type Level } from './base.ts';
import type { Frame } from '../../graphics/frame.ts';

/** x0, y0, x1, y1. */
type Box = readonly [number, number, number, number];
type Point = readonly [number, number];
type Tolerance = (at: Point) => number;

/** How far around its frame a picture may show the map: a wide, low stage sees this many times the frame's height. */
const SEEN = 2.2;
/** Points closer than this share of the smallest frame's larger side fall together: a pixel of a small stage. */
const FINENESS = 1 / 135;

/** Layers that a small map does without. */
const LEFT_OUT = new Set(['depth-200', 'depth-1000', 'depth-2000', 'rivers-quiet', 'governorates']);

/**
 * The levels that these frames need, each cut to what can be seen of it and with no more points than can be
 * told apart. The coarsest is always there: it lies under the finer ones. Countries are only kept where they are
 * `lit`; the coast is the edge of the land (see levelMarkup); the picture of the heights is left out.
 */
export function clippedLevels(
	levels: readonly BaseLevel[],
	frames: readonly Frame[],
	lit: readonly string[]
): Map<Level, BaseLevel> {
	const cut = new Map<Level, BaseLevel>();
	if (frames.length === 0) return cut;
	const wants = (f: Frame) => Math.min(levelFor(size(f)), levels.length - 1);
	const used = new Set(frames.map(wants));
	levels.forEach((level, i) => {
		const own = frames.filter((f) => wants(f) === i);
		if (i > 0 && own.length === 0) return;
		// The coarsest lies under all others, seen past the edge of a finer level only.
		const seen = i === 0 ? frames : own;
		const steps = own.map((f) => ({ box: around([f]), step: size(f) * FINENESS }));
		const widest = Math.max(...seen.map(size)) * FINENESS * (own.length ? 1 : 4);
		/** As fine as the closest picture that shows the place. */
		const tolerance = ([x, y]: Point) =>
			steps.reduce(
				(least, { box, step }) =>
					x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3] ? Math.min(least, step) : least,
				widest
			);
		const layers = Object.fromEntries(
			Object.entries(level.layers).filter(
				([name]) =>
					!LEFT_OUT.has(name) && name !== 'coastline' && (!name.startsWith('country-') || lit.includes(name))
			)
		);
		const flat = { ...level };
		delete flat.relief;
		cut.set(i as Level, clipLevel({ ...flat, layers }, around(seen), tolerance));
	});
	return used.size > 0 ? cut : new Map();
}

const size = (f: Frame) => Math.max(f.w, f.h);

/** The box that holds all that any picture of these frames can show. */
function around(frames: readonly Frame[]): Box {
	return [
		Math.min(...frames.map((f) => f.cx - (size(f) * SEEN) / 2)),
		Math.min(...frames.map((f) => f.cy - (size(f) * SEEN) / 2)),
		Math.max(...frames.map((f) => f.cx + (size(f) * SEEN) / 2)),
		Math.max(...frames.map((f) => f.cy + (size(f) * SEEN) / 2))
	];
}

const AREAS = /^(land|lakes|golan|country-|depth-|[a-z]+-cyprus|crimea)/;
const LINES = new Set([
	'coastline',
	'borders',
	'disputed',
	'rivers',
	'rivers-quiet',
	'governorates',
	'runways'
]);

/** One level, cut to a box and thinned: no point moves further than the `tolerance` at its place, in plane units. */
export function clipLevel(level: BaseLevel, box: Box, tolerance: (at: Point) => number): BaseLevel {
	const [x0, y0, x1, y1] = level.extent;
	const extent: [number, number, number, number] = [
		Math.max(x0, box[0]),
		Math.max(y0, box[1]),
		Math.min(x1, box[2]),
		Math.min(y1, box[3])
	];
	const q = level.quantum;
	const cutTo = extent.map((n) => n / q) as [number, number, number, number];
	const allowed: Tolerance = ([x, y]) => tolerance([x * q, y * q]) / q;
	const layers: Record<string, string> = {};
	for (const [name, path] of Object.entries(level.layers)) {
		const area = !LINES.has(name) || AREAS.test(name);
		const rings = parsePath(path).flatMap(({ points, closed }) =>
			area && closed
				? [{ points: clipRing(points, cutTo), closed }]
				: clipLine(closed ? [...points, points[0]!] : points, cutTo).map((p) => ({
						points: p,
						closed: false
					}))
		);
		const drawn = rings
			.map((r) => ({ ...r, points: thin(r.points, allowed, r.closed) }))
			// What is smaller than a point is not seen; a runway is short and must stay.
			.filter(
				(r) =>
					r.points.length > (r.closed ? 2 : 1) && (name === 'runways' || big(r.points, allowed(r.points[0]!)))
			);
		const d = writePath(drawn);
		if (d) layers[name] = d;
	}
	return { ...level, extent, layers };
}

/** Relative path data of integers (m, implicit lines, z) as rings of absolute points. */
export function parsePath(path: string): { points: Point[]; closed: boolean }[] {
	const rings: { points: Point[]; closed: boolean }[] = [];
	let [x, y] = [0, 0];
	for (const [, body = '', z] of path.matchAll(/m([^mz]*)(z?)/g)) {
		const numbers = [...body.matchAll(/-?\d+/g)].map(Number);
		const points: Point[] = [];
		for (let i = 0; i + 1 < numbers.length; i += 2) {
			x += numbers[i]!;
			y += numbers[i + 1]!;
			points.push([x, y]);
		}
		const first = points[0];
		if (!first) continue;
		rings.push({ points, closed: z === 'z' });
		// Closing leads back to the first point.
		if (z) [x, y] = first;
	}
	return rings;
}

/** The way back: relative integers without needless signs and spaces. */
export function writePath(rings: readonly { points: readonly Point[]; closed: boolean }[]): string {
	let [x, y] = [0, 0];
	return rings
		.map(({ points, closed }) => {
			let text = 'm';
			const start = points.map((p) => [Math.round(p[0]), Math.round(p[1])] as const);
			start.forEach(([px, py], i) => {
				const numbers = [px - x, py - y];
				if (i > 0 && numbers[0] === 0 && numbers[1] === 0) return;
				for (const n of numbers) text += (n < 0 || text.endsWith('m') ? '' : ' ') + n;
				[x, y] = [px, py];
			});
			if (closed) {
				[x, y] = start[0]!;
				text += 'z';
			}
			return text;
		})
		.join('');
}

/** A polygon within a box (Sutherland and Hodgman); ways along the box's edge are never seen. */
function clipRing(points: readonly Point[], [x0, y0, x1, y1]: Box): Point[] {
	const cut = (
		ring: readonly Point[],
		inside: (p: Point) => boolean,
		meet: (a: Point, b: Point) => Point
	): Point[] =>
		ring.flatMap((p, i) => {
			const before = ring[(i + ring.length - 1) % ring.length]!;
			if (inside(p)) return inside(before) ? [p] : [meet(before, p), p];
			return inside(before) ? [meet(before, p)] : [];
		});
	const atX = (x: number) => (a: Point, b: Point) =>
		[x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])] as const;
	const atY = (y: number) => (a: Point, b: Point) =>
		[a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y] as const;
	let ring: Point[] = [...points];
	ring = cut(ring, (p) => p[0] >= x0, atX(x0));
	ring = cut(ring, (p) => p[0] <= x1, atX(x1));
	ring = cut(ring, (p) => p[1] >= y0, atY(y0));
	return cut(ring, (p) => p[1] <= y1, atY(y1));
}

/** The parts of a line that touch a box, with one point more at either end. */
function clipLine(points: readonly Point[], [x0, y0, x1, y1]: Box): Point[][] {
	const parts: Point[][] = [];
	let part: Point[] = [];
	for (let i = 1; i < points.length; i++) {
		const [a, b] = [points[i - 1]!, points[i]!];
		const apart =
			Math.max(a[0], b[0]) < x0 ||
			Math.min(a[0], b[0]) > x1 ||
			Math.max(a[1], b[1]) < y0 ||
			Math.min(a[1], b[1]) > y1;
		if (!apart) {
			if (part.length === 0) part.push(a);
			part.push(b);
		} else if (part.length > 0) {
			parts.push(part);
			part = [];
		}
	}
	if (part.length > 0) parts.push(part);
	return parts;
}

/** Ramer, Douglas and Peucker; a ring is taken apart at its two most distant points. */
function thin(points: readonly Point[], tolerance: Tolerance, closed: boolean): Point[] {
	if (points.length < 4) return [...points];
	if (!closed) return line(points, tolerance);
	const far = points.reduce(
		(best, p, i) => (distance(p, points[0]!) > distance(points[best]!, points[0]!) ? i : best),
		0
	);
	const there = line(points.slice(0, far + 1), tolerance);
	const back = line([...points.slice(far), points[0]!], tolerance);
	return [...there, ...back.slice(1, -1)];
}

function line(points: readonly Point[], tolerance: Tolerance): Point[] {
	const keep = new Set([0, points.length - 1]);
	const open: [number, number][] = [[0, points.length - 1]];
	for (let span = open.pop(); span; span = open.pop()) {
		const [a, b] = span;
		let worst = 0;
		let at = -1;
		for (let i = a + 1; i < b; i++) {
			const off = offLine(points[i]!, points[a]!, points[b]!) / tolerance(points[i]!);
			if (off > worst) [worst, at] = [off, i];
		}
		if (worst > 1) {
			keep.add(at);
			open.push([a, at], [at, b]);
		}
	}
	return [...keep].sort((a, b) => a - b).map((i) => points[i]!);
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** From a point to the nearest one of a stretch. */
function offLine(p: Point, a: Point, b: Point): number {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
	const s = Math.max(0, Math.min(1, t));
	return Math.hypot(p[0] - a[0] - s * dx, p[1] - a[1] - s * dy);
}

function big(points: readonly Point[], least: number): boolean {
	const xs = points.map((p) => p[0]);
	const ys = points.map((p) => p[1]);
	return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) > least;
}
