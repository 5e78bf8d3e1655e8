import type { Ink } from './ink.ts';
import { colourAt, gradient, type SkyStops } from './sky.ts';

/** Least contrast of running text (WCAG 2.2, success criterion 1.4.3). */
export const TEXT_CONTRAST = 4.5;

/** Relative luminance of a colour #rrggbb, 0 (black) to 1 (white), by WCAG 2.2. Throws for any other notation. */
export function luminance(colour: string): number {
	if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`Not a colour as #rrggbb: ${colour}`);
	const [r, g, b] = [1, 3, 5].map((i) => {
		const level = parseInt(colour.slice(i, i + 2), 16) / 255;
		return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours #rrggbb, 1 to 21, in either order (WCAG 2.2). */
export function contrast(a: string, b: string): number {
	return ratio(luminance(a), luminance(b));
}

/** Contrast of two luminances, in either order. */
function ratio(a: number, b: number): number {
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour with alpha over an opaque ground, both #rrggbb, as the browser paints it (in sRGB). */
export function over(colour: string, alpha: number, ground: string): string {
	return colourAt(
		[
			[0, ground],
			[1, colour]
		],
		alpha
	);
}

/** What an ink has to work with under a box of text. */
export interface InkOver {
	/** The ink with the better contrast at its worst point. */
	ink: Ink;
	/** That contrast. */
	contrast: number;
}

/** Points of a box at which its sky is looked at, beside the gradient's own stops. */
const SAMPLES = 9;

/**
 * Which of two inks reads better over a stretch of a sky, judged where it reads worst.
 * @param stops the sky's gradient
 * @param box the stretch that the text covers, as shares 0 to 1 of the gradient
 * @param inks text colour #rrggbb of each palette
 */
export function inkOver(
	stops: SkyStops,
	box: readonly [from: number, to: number],
	inks: Readonly<Record<Ink, string>>
): InkOver {
	const [from, to] = box;
	const inner = stops.map(([share]) => share).filter((share) => share > from && share < to);
	const even = Array.from({ length: SAMPLES }, (_, i) => from + ((to - from) * i) / (SAMPLES - 1));
	const sky = gradient(stops);
	const grounds = [...even, ...inner].map((share) => luminance(sky(share)));
	const worst = (ink: Ink): InkOver => {
		const own = luminance(inks[ink]);
		return { ink, contrast: Math.min(...grounds.map((ground) => ratio(own, ground))) };
	};
	const [day, night] = [worst('day'), worst('night')];
	return day.contrast >= night.contrast ? day : night;
}
