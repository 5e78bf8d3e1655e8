/**
 * Search that looks past how a word is written, in both scripts: case, accents (é = e), typographic
 * apostrophes; in Arabic tashkeel, tatweel, the forms of alef and hamza, ى/ي, ة/ه, and digits of either kind.
 */

/** Letters that no Unicode decomposition takes apart. */
const LETTERS: Record<string, string> = {
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ة: 'ه',
	ک: 'ك',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i',
	æ: 'ae',
	œ: 'oe',
	ß: 'ss'
};

/** The bare form of a text, in which two spellings of one word are the same; words parted by single spaces. */
export function fold(text: string): string {
	return (
		text
			.normalize('NFKD')
			.toLowerCase()
			// Marks that stand on a letter, tatweel, the lone hamza, apostrophes, invisible direction marks.
			.replace(/[\p{M}\p{Cf}ـءʼ'’‘]/gu, '')
			.replace(/[ٱىیةکøłđıæœß]/g, (letter) => LETTERS[letter]!)
			.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim()
	);
}

/** The words of a search; each is looked for as it stands, so that 06:38 is one. */
export function wordsOf(query: string): string[] {
	return query.split(/\s+/).map(fold).filter(Boolean);
}

/** Whether a folded text holds every word of a search, in any order. */
export function holds(folded: string, words: readonly string[]): boolean {
	return words.every((word) => folded.includes(word));
}
