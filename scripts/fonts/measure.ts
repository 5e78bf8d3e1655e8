import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';

/** A font's characters and measures, in ems. Takes the font as TrueType or OpenType bytes. */
export interface Measures {
	characters: Set<string>;
	ascent: number;
	descent: number;
	lineGap: number;
	/** Average advance per character of a sample, shaped (joined, kerned). */
	width(sample: string): number;
}

/** Reads a font file; it stays in memory for `width`. */
export function measure(bytes: Uint8Array): Measures {
	const face = new Face(new Blob(new Uint8Array(bytes).buffer));
	const font = new Font(face);
	const { ascender, descender, lineGap } = font.hExtents();
	const em = face.upem;
	return {
		characters: new Set([...face.collectUnicodes()].map((c) => String.fromCodePoint(c))),
		ascent: ascender / em,
		descent: -descender / em,
		lineGap: lineGap / em,
		width(sample) {
			const run = new Run();
			run.addText(sample);
			run.guessSegmentProperties();
			shape(font, run);
			const advance = run.getGlyphPositions().reduce((sum, p) => sum + (p.xAdvance ?? 0), 0);
			return advance / em / sample.length;
		}
	};
}
