import type { UiWord } from '../content/uiWords.ts';
import { PLURAL_KEY } from './plural.ts';

export type { UiWord };

/** The interface words of one language. Words by number stand under their key and a plural category besides. */
export type UiWords = Readonly<Record<UiWord, string>>;

/** Those that a bundle for the browser holds. */
export type SomeUiWords = Readonly<Partial<UiWords>>;

/** The interface words of a list, with all plural categories of those that go by number. */
export function pickWords<W extends UiWord>(ui: UiWords, list: readonly W[]): Readonly<Record<W, string>> {
	const wanted = new Set<string>(list);
	const picked = Object.entries(ui).filter(
		([key]) => wanted.has(key) || wanted.has(key.replace(PLURAL_KEY, ''))
	);
	return Object.fromEntries(picked) as Record<W, string>;
}
