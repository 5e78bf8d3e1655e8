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
