/** Curves of the picture in the map's plane (km, y down): bows between places, bundles that part. Pure; build only. */
import type { XY } from '../../graphics/projection.ts';
import { tenth } from '../../graphics/numbers.ts';

/** A quadratic Bézier curve: start, control point, end. */
export type Bow = readonly [start: XY, control: XY, end: XY];

/** Which way a line is drawn: the side of its box that it runs to. */
export type Heading = 'n' | 'e' | 's' | 'w';

/** A bow from `a` to `b` whose middle stands `by` km to the right of the chord, as one travels; negative: to its left. */
export function bowOf(a: XY, b: XY, by: number): Bow {
	const [x, y] = [b[0] - a[0], b[1] - a[1]];
	const length = Math.hypot(x, y) || 1;
	return [a, [(a[0] + b[0]) / 2 - (y / length) * 2 * by, (a[1] + b[1]) / 2 + (x / length) * 2 * by], b];
}

const mix = (a: XY, b: XY, t: number): XY => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** The point at share `t` of a curve. */
export function pointAt([a, c, b]: Bow, t: number): XY {
	return mix(mix(a, c, t), mix(c, b, t), t);
}

/** Direction of travel at share `t` of a curve, degrees clockwise from north. */
export function turnAt([a, c, b]: Bow, t: number): number {
	return turnOf(mix(a, c, t), mix(c, b, t));
}

/** Direction from one point to another, degrees clockwise from north. */
export function turnOf(from: XY, to: XY): number {
	return Math.round((Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI);
}

/** The part of a curve from its start to share `t` (de Casteljau). */
export function firstPart([a, c, b]: Bow, t: number): Bow {
	return [a, mix(a, c, t), pointAt([a, c, b], t)];
}

/** A curve that ends `short` km before its end: an arrow's head stands clear of the place. */
export function shortOf(bow: Bow, short: number): Bow {
	const [a, , b] = bow;
	return firstPart(bow, Math.max(0, 1 - short / (Math.hypot(b[0] - a[0], b[1] - a[1]) || 1)));
}

/** A curve moved `by` km to the right of its chord. */
export function beside(bow: Bow, by: number): Bow {
	const [a, c, b] = bow;
	const [x, y] = [b[0] - a[0], b[1] - a[1]];
	const length = Math.hypot(x, y) || 1;
	const move = ([px, py]: XY): XY => [px - (y / length) * by, py + (x / length) * by];
	return [move(a), move(c), move(b)];
}

const at = ([x, y]: XY) => `${tenth(x)} ${tenth(y)}`;

/** SVG path data of a curve, in tenths of a km. */
export const pathOf = ([a, c, b]: Bow): string => `M${at(a)}Q${at(c)} ${at(b)}`;

/** The side that a line from `a` to `b` runs to. */
export function headingOf(a: XY, b: XY): Heading {
	const [x, y] = [b[0] - a[0], b[1] - a[1]];
	if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'e' : 'w';
	return y > 0 ? 's' : 'n';
}

/** Between the lines of a bundle, where they run together and where they break off: thousandths of the picture. */
const GAP = 12;
const APART = 52;
/** Where a bundle begins, parts and breaks off: thousandths of the picture from its place, then shares of the way. */
const BEGINS = 26;
const PARTS = 0.4;
const BREAKS = 0.64;

/** One line of a bundle: what it shares with the others, and the tail that leaves them. */
interface BundleLine {
	trunk: string;
	tail: string;
	/** Where it leaves the others. */
	parts: XY;
	end: XY;
	turn: number;
}

/**
 * Lines side by side from one place towards another, which part and break off equally far from it: none crosses
 * another, and none comes nearer than the next.
 * @param unit a thousandth of the picture, km
 */
export function bundleOf(from: XY, to: XY, count: number, unit: number): BundleLine[] {
	const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
	const [x, y] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
	/** `along` km on the way, `aside` km to its right. */
	const point = (along: number, aside: number): XY => [
		from[0] + x * along - y * aside,
		from[1] + y * along + x * aside
	];
	const [parts, breaks] = [PARTS * length, BREAKS * length];
	const bend = (breaks - parts) * 0.5;
	return Array.from({ length: count }, (_, i) => {
		const [near, far] = [(i - (count - 1) / 2) * GAP * unit, (i - (count - 1) / 2) * APART * unit];
		const [start, end] = [point(parts, near), point(breaks, far)];
		return {
			trunk: `M${at(point(BEGINS * unit, near))}L${at(start)}`,
			tail: `M${at(start)}C${at(point(parts + bend, near))} ${at(point(breaks - bend, far))} ${at(end)}`,
			parts: start,
			end,
			turn: turnOf(from, to)
		};
	});
}

/** Before the place that a turned line points at, thousandths of the picture. */
const BEFORE = 95;

/**
 * The tail of a bundle's line that turns towards another place and breaks off before it.
 * @param on where the bundle leads
 * @param unit a thousandth of the picture, km
 */
export function turnedTail(
	parts: XY,
	on: XY,
	towards: XY,
	unit: number
): { tail: string; end: XY; turn: number } {
	const length = Math.hypot(on[0] - parts[0], on[1] - parts[1]) || 1;
	const ahead = (km: number): XY => [
		parts[0] + ((on[0] - parts[0]) / length) * km,
		parts[1] + ((on[1] - parts[1]) / length) * km
	];
	const distance = Math.hypot(towards[0] - parts[0], towards[1] - parts[1]) || 1;
	const corner = ahead(distance * 0.55);
	const last = Math.hypot(towards[0] - corner[0], towards[1] - corner[1]) || 1;
	const end = mix(corner, towards, Math.max(0, 1 - (BEFORE * unit) / last));
	return {
		tail: `M${at(parts)}C${at(ahead(distance * 0.38))} ${at(mix(corner, end, 0.35))} ${at(end)}`,
		end,
		turn: turnOf(corner, towards)
	};
}
