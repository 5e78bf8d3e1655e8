/**
 * Splits the style sheet of the fonts for an embed: the @font-face rules, and the names of the system's stand-ins on
 * which every list of families counts. The italic is left out: it stands on a map or two, and its file is saved.
 * @param css made by scripts/fonts.ts
 */
export function embedFonts(css: string): { faces: string; names: string } {
	const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([rule]) => rule);
	return {
		faces: faces.filter((rule) => !/font-style:\s*italic/.test(rule)).join(''),
		names: /:root\s*\{[^}]*--like-[^}]*\}/.exec(css)?.[0] ?? ''
	};
}
