/** Cuts a baked level down to what a few frames can show, at their scale: the map of an embed. Build only. */
import { clipPolygon, clipPolyline } from 'lineclip';
import { levelFor, type BaseLevel, type Level } from './base.ts';
import type { Frame } from '../../graphics/frame.ts';
import { parsePath, writePath, type Point, type Ring } from './pathData.ts';
import { isSeen, thin, type Tolerance } from './thin.ts';

/** x0, y0, x1, y1. */
type Box = readonly [number, number, number, number];

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

const LINES = new Set([
	'coastline',
	'borders',
	'disputed',
	'rivers',
	'rivers-quiet',
	'governorates',
	'runways'
]);

/** One level, cut to a box and thinned: points closer than the `tolerance` at their place (plane units) fall together. */
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
		const area = !LINES.has(name);
		const drawn = parsePath(path)
			.flatMap((ring) => within(ring, cutTo, area))
			.map((ring) => thin(ring, allowed))
			// A runway is short and must stay.
			.filter(
				(ring) => ring.points.length > (ring.closed ? 2 : 1) && (name === 'runways' || isSeen(ring, allowed))
			);
		const d = writePath(drawn);
		if (d) layers[name] = d;
	}
	return { ...level, extent, layers };
}

/** What of a ring or line lies in a box. The edge of an area's ring goes along the box's edge, which is never seen. */
function within({ points, closed }: Ring, box: Box, area: boolean): Ring[] {
	if (area && closed) return [{ points: clipPolygon(points, box), closed }];
	const line = closed ? [...points, points[0]!] : points;
	return clipPolyline(line, box).map((part) => ({ points: part, closed: false }));
}
