import type { Giver } from '../model/givers.ts';
import { languageOf, type Lang, type Script } from '../model/languages.ts';

/** Mean advance of a letter of the running text by script, and of a tag's, px at the phone's size of type. */
const LETTER: Readonly<Record<Script, number>> = { latn: 9.2, arab: 8.4 };
const TAG_LETTER = 6.4;
/** A numeral with its gap, and what a box adds to it, px. */
const NUMERAL = 11.5;
const BOX = 7;

/** Width of the text on a phone of 360 px. */
export const PHONE_MEASURE = 285;

/**
 * About how wide a word and the numerals tied to it are on a phone, px: enough to warn of a tie that leaves a gap at
 * the end of the line before it.
 * @param tag the tag of a machine-written part
 */
export function tieWidth(word: string, givers: readonly Giver[], tag: string, lang: Lang): number {
	const group = givers.reduce(
		(sum, { part, machine }) =>
			sum + NUMERAL + (part || machine ? BOX : 0) + (machine ? tag.length * TAG_LETTER : 0),
		0
	);
	return word.length * LETTER[languageOf(lang).script] + group + 6;
}
