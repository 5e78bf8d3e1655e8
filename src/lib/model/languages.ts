/**
 * Every language that the engine can set: one row each. Which of them a story has stands in its story.yaml;
 * what the engine needs to know of one (direction, script, dates, address, fonts) is asked here and nowhere else.
 */

/** Which letters a language is written in (ISO 15924, small letters): type and its measures hang on it. */
export type Script = 'latn' | 'arab';

/**
 * Font files of the first screen, without hash and ending, as scripts/fonts.ts names them. Preloaded with the styles
 * they are there when it is first painted or soon after, so that hardly anyone sees a fallback font. The small files of
 * rare letters too: each font that comes later lays all text out again.
 */
export const FIRST_FONTS: Readonly<Record<Script, readonly string[]>> = {
	latn: ['newsreader-400', 'newsreader-display-300', 'plex-400', 'newsreader-400-ext', 'plex-400-ext'],
	arab: ['noto-naskh-arabic-400-600', 'plex-ar-400']
};

/** What the engine knows of a language. */
export interface Language {
	/** Its name in itself, for links to its edition. */
	name: string;
	dir: 'ltr' | 'rtl';
	script: Script;
	/**
	 * BCP 47 locale of its dates. Numbers stand in Western digits in every language (`-u-nu-latn` where the
	 * locale would take others).
	 */
	locale: string;
	/** A second locale whose month name stands beside the first one's where a text asks for both. */
	alsoMonths?: string;
	/** How a weekday is shortened; Arabic has no short form. */
	weekday: 'short' | 'long';
	/** Whether an hour in running words keeps its zero: 06:38 or 6:38. Columns always keep it. */
	hourZero: boolean;
	/** Marks around quoted words. */
	quotes: readonly [open: string, close: string];
	/** Locale of Open Graph (`og:locale`). */
	openGraph: string;
}

/** By BCP 47 code; a story may be in any of them. */
export const LANGUAGES = {
	en: {
		name: 'English',
		dir: 'ltr',
		script: 'latn',
		locale: 'en-GB',
		weekday: 'short',
		hourZero: true,
		quotes: ['“', '”'],
		openGraph: 'en_GB'
	},
	ar: {
		name: 'العربية',
		dir: 'rtl',
		script: 'arab',
		// Levantine month names; the Egyptian locale has the international ones.
		locale: 'ar-SY-u-nu-latn',
		alsoMonths: 'ar-EG-u-nu-latn',
		weekday: 'long',
		hourZero: false,
		quotes: ['«', '»'],
		openGraph: 'ar_AR'
	},
	fr: {
		name: 'Français',
		dir: 'ltr',
		script: 'latn',
		locale: 'fr-FR',
		weekday: 'short',
		hourZero: true,
		quotes: ['«\u00a0', '\u00a0»'],
		openGraph: 'fr_FR'
	}
} as const satisfies Record<string, Language>;

/** The code of a language (BCP 47): its folder in addresses, its files' names, its `lang` and `hreflang`. */
export type Lang = keyof typeof LANGUAGES;

/** The row of a language. */
export const languageOf = (lang: Lang): Language => LANGUAGES[lang];

/** Direction of a language's text. */
export const dirOf = (lang: Lang): 'ltr' | 'rtl' => LANGUAGES[lang].dir;

/** Whether the table has a row for this code. */
export const isLang = (code: string): code is Lang => Object.hasOwn(LANGUAGES, code);

/** A link to another edition: what the link itself has to say of that language. */
export interface EditionLink {
	lang: Lang;
	/** The language's name in itself. */
	name: string;
	href: string;
}

/** The link to an edition of this language at an address. */
export function editionLink(lang: Lang, href: string): EditionLink {
	return { lang, name: LANGUAGES[lang].name, href };
}
