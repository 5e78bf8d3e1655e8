import { LANGUAGES } from './languages.ts';

const SPACE = '\u00a0';
/** Names of months that are written in two words, of all languages. */
const MONTHS = Object.values(LANGUAGES).flatMap(({ locale }) => {
	const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
	return Array.from({ length: 12 }, (_, i) => month.format(Date.UTC(2024, i, 15))).filter((name) =>
		name.includes(' ')
	);
});
/** A number of one or two digits that is no part of an hour, before a word or at the end of a text that goes on. */
const BEFORE_WORD = /(?<![\p{L}\d:.,])(\d{1,2}) (?=\p{L}|$)/gu;

/**
 * Keeps a day with its month and a number with what it counts, by spaces at which no line breaks: '29 November' at
 * the end of a line, '50 years' with the numerals after it, 'كانون الأول'.
 * @param text running words, or a part of them that goes on in another element
 */
export const keepDates = (text: string): string =>
	MONTHS.reduce((words, name) => words.replaceAll(name, name.replaceAll(' ', SPACE)), text).replace(
		BEFORE_WORD,
		`$1${SPACE}`
	);
