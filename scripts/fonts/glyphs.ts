/** A text of the story and where it stands, for the message. */
export interface Source {
	file: string;
	text: string;
}

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/;
/** Whether a character is of the Arabic script, its presentation forms included. */
export const isArabic = (c: string) => ARABIC.test(c);

/** What no font has to draw: controls, marks of direction, joiners. */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/u;

/**
 * Characters that some font lacks although it has to draw that script: one message each, with the file and
 * line where it first stands. Empty when all is there.
 */
export function missingGlyphs(
	sources: Source[],
	fonts: { name: string; script: 'latin' | 'arabic'; characters: Set<string> }[]
): string[] {
	const seen = new Map<string, string>();
	for (const { file, text } of sources) {
		text
			.normalize('NFC')
			.split('\n')
			.forEach((line, i) => {
				for (const c of line) if (!seen.has(c) && !UNDRAWN.test(c)) seen.set(c, `${file}:${i + 1}`);
			});
	}
	return [...seen].flatMap(([c, where]) => {
		const script = isArabic(c) ? 'arabic' : 'latin';
		const without = fonts.filter((f) => f.script === script && !f.characters.has(c)).map((f) => f.name);
		if (without.length === 0) return [];
		const code = c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
		return [
			`${where}: ${c} (U+${code}) is in no glyph of ${without.join(', ')}: write it another way, or add a font that has it in scripts/fonts.ts`
		];
	});
}
