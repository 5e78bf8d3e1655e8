declare module 'subset-font' {
	/** Harfbuzz subsetting: keeps the characters of `text`. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: {
			targetFormat?: 'woff2' | 'woff' | 'truetype' | 'sfnt';
			variationAxes?: Record<string, number | { min: number; max: number }>;
		}
	): Promise<Buffer>;
}
