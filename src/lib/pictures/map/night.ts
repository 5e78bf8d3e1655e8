/**
 * The sun's height over a map at one moment as a plane: at the frame's middle, and per plane unit (about a
 * km) east and south, in degrees.
 */
export type SunPlane = [height: number, east: number, south: number];

/** The plane at a share of a journey through `planes`, between two of them in proportion. */
export function planeAt(planes: readonly SunPlane[], share: number): SunPlane {
	const at = Math.max(0, Math.min(1, share)) * (planes.length - 1);
	const i = Math.min(planes.length - 2, Math.floor(at));
	const [a, b] = [planes[i]!, planes[i + 1]!];
	return [0, 1, 2].map((n) => a[n]! + (b[n]! - a[n]!) * (at - i)) as SunPlane;
}

/**
 * Twilight as a gradient over the plane: from where the sun stands 3 degrees high to where it is 18 degrees under.
 * @param middle the frame's middle, to which the plane belongs
 * @returns x1, y1, x2, y2 in plane units
 */
export function duskOf(
	[height, east, south]: SunPlane,
	middle: { cx: number; cy: number }
): [x1: number, y1: number, x2: number, y2: number] {
	const steep = east ** 2 + south ** 2;
	const at = (h: number): [number, number] => [
		middle.cx + (east * (h - height)) / steep,
		middle.cy + (south * (h - height)) / steep
	];
	return [...at(3), ...at(-18)];
}

/** The hour at a share of a span of minutes since midnight, to five minutes: 17:35. */
export function hourAt({ from, to }: { from: number; to: number }, share: number): string {
	const minutes = Math.round((from + (to - from) * Math.max(0, Math.min(1, share))) / 5) * 5;
	return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
