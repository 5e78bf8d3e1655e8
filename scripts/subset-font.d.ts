declare module 'subset-font' {
	/** Harfbuzz subsetting: keeps the characters of `text`. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: {
			targetFormat?: 'woff2' | 'woff' | 'truetype' | 'sfnt';
			/** OpenType features that stay; left out: all. */
			keepFeatures?: string[];
			noHinting?: boolean;
			variationAxes?: Record<string, number | { min: number; max: number }>;
		}
	): Promise<Buffer>;
}
