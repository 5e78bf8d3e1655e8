import type { Lang } from './languages.ts';

/** Sentence case: an answer that begins a line. Scripts without capitals stay as they are. */
export const sentence = (text: string, lang: Lang): string =>
	text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
