import type { Measures } from './measure.ts';

/** A font of a reader's system that stands in until ours has come, made as wide and as high as ours. */
export interface Fallback {
	/** Full and PostScript names under which systems keep it. */
	local: string[];
	/**
	 * Average advance per character of this story's prose, in ems: measured with harfbuzz where the font (or
	 * one of the same metrics) is free, else from the published average of English text, brought to the same
	 * scale by the fonts for which both are known. null: unknown, so only the height is matched.
	 */
	width: number | null;
}

/** By the script and the design they stand in for; the first one that a system has is used. */
export const FALLBACKS = {
	serif: [
		// Apple's and Windows', then Android's own.
		{ local: ['Georgia'], width: 0.436 },
		{ local: ['Noto Serif', 'NotoSerif'], width: 0.47 },
		{ local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'], width: 0.3967 },
		{ local: ['DejaVu Serif'], width: 0.5062 }
	],
	sans: [
		{ local: ['Arial', 'ArialMT', 'Liberation Sans', 'Roboto', 'Helvetica Neue'], width: 0.4366 },
		{ local: ['DejaVu Sans'], width: 0.4991 }
	],
	arabic: [
		// Android's own; the same design as our serif.
		{ local: ['Noto Naskh Arabic', 'NotoNaskhArabic'], width: 0.4452 },
		{ local: ['Geeza Pro', 'GeezaPro', 'Tahoma'], width: null },
		{ local: ['DejaVu Sans'], width: 0.4381 }
	]
} satisfies Record<string, Fallback[]>;

const percent = (share: number) => `${Math.round(share * 1e4) / 100}%`;

/**
 * The @font-face rules that let system fonts stand in for a family, and the names of the families they make,
 * in order. `sample`: the prose whose width is matched.
 */
export function fallbackRules(
	family: string,
	ours: Measures,
	fallbacks: readonly Fallback[],
	sample: string
): { css: string; names: string[] } {
	const width = ours.width(sample);
	const names = fallbacks.map((_, i) => `${family} ${i + 1}`);
	const css = fallbacks
		.map(({ local, width: theirs }, i) => {
			const size = theirs ? width / theirs : 1;
			const src = local.map((name) => `local('${name}')`).join(',');
			// The overrides are shares of the size that size-adjust makes.
			const [ascent, descent, gap] = [ours.ascent, ours.descent, ours.lineGap].map((n) => percent(n / size));
			return `@font-face{font-family:'${names[i]}';src:${src};size-adjust:${percent(size)};ascent-override:${ascent};descent-override:${descent}${ours.lineGap ? `;line-gap-override:${gap}` : ''}}`;
		})
		.join('\n');
	return { css, names };
}
