import { isLang, languageOf } from './languages.ts';

/** Words of a report as they are quoted on a page of any language. */
interface Quotation {
	/** BCP 47 code of their language. */
	lang: string;
	/** 'auto' where the engine does not know the language: the browser judges by the letters. */
	dir: 'ltr' | 'rtl' | 'auto';
	/** With the quotation marks of their language around them. */
	text: string;
}

/** For languages of which the engine knows nothing. */
const MARKS = ['“', '”'] as const;

/** Quotes words in their own language. */
export function quotation(words: string, lang: string): Quotation {
	const known = isLang(lang) ? languageOf(lang) : null;
	const [open, close] = known?.quotes ?? MARKS;
	return { lang, dir: known?.dir ?? 'auto', text: open + words + close };
}
