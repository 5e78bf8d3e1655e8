/**
 * Search that ignores how a word is spelt, in both scripts. A reader who looks for evidence types as a phone's
 * keyboard lets them: without accents or vowel signs, with either kind of digit, with the letters of another
 * keyboard. Text and query are folded to the same bare form and compared there:
 *
 * - case; accents and other combining marks (é = e), among them Arabic vowel signs (tashkeel);
 * - letters that Unicode does not decompose, such as ø, ł, ı and ß;
 * - apostrophes of any kind, and invisible marks of direction;
 * - in Arabic the stretching line (tatweel), hamza in every seat (أ إ آ ٱ = ا, ؤ = و, ئ = ي, ء = nothing),
 *   final ى = ي and ة = ه, Persian ک and ی;
 * - Arabic and Persian digits (٦ = 6).
 *
 * Two different words may fold to one form; then a search finds a row too many, never one too few.
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

/** The bare form of a text: words separated by single spaces. Folding twice changes nothing more. */
export function fold(text: string): string {
	return (
		text
			// Compatibility decomposition: a letter with a mark becomes the letter and the mark.
			.normalize('NFKD')
			.toLowerCase()
			// Combining marks, invisible format marks, tatweel, the lone hamza, apostrophes.
			.replace(/[\p{M}\p{Cf}ـءʼ'’‘]/gu, '')
			.replace(/[ٱىیةکøłđıæœß]/g, (letter) => LETTERS[letter]!)
			// The last four bits of a digit's code are its value in all three blocks (U+0030, U+0660, U+06F0).
			.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim()
	);
}

/** The words of a query, folded. Split at spaces only, so that 06:38 is one word, not two. */
export function wordsOf(query: string): string[] {
	return query.split(/\s+/).map(fold).filter(Boolean);
}

/** Whether a folded text holds every word of a query, in any order, also as a part of a word. */
export function holds(folded: string, words: readonly string[]): boolean {
	return words.every((word) => folded.includes(word));
}
