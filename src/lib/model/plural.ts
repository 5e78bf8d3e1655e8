/** The end of an interface word's key that stands for a plural category of CLDR. */
export const PLURAL_KEY = /\.(zero|one|two|few|many|other)$/;

/**
 * The interface text of a number: `key.one`, `key.two` … by the language's plural rules. A language writes the
 * categories that its grammar tells apart; `key.other` stands for the rest.
 * @param ui interface words of one language
 * @param locale BCP 47 locale whose plural rules apply
 * @returns the text with its placeholders, or the key itself where even `key.other` is missing, so that a slip is seen
 */
export function plural(
	ui: Readonly<Partial<Record<string, string>>>,
	key: string,
	n: number,
	locale: string
): string {
	const category = new Intl.PluralRules(locale).select(n);
	return ui[`${key}.${category}`] ?? ui[`${key}.other`] ?? key;
}
