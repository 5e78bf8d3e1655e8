/** Which of the two palettes is in use: light ink on a dark ground, or dark ink on a light one. */
export type Ink = 'day' | 'night';

/**
 * The height of the sun, in degrees, from which on dark ink reads better on the sky than light ink: where both have
 * the same contrast (a test holds it to that within half a degree).
 */
const DARK_INK_FROM = -4;

/** Which ink reads better on the sky, or on a map under that sky, while the sun stands at this height in degrees. */
export function inkOf(height: number): Ink {
	return height < DARK_INK_FROM ? 'night' : 'day';
}
