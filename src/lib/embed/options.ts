/** What the address of an embed may ask for. */

export const THEMES = ['paper', 'night', 'auto'] as const;
/** One of THEMES, as the address has it. */
export type Theme = (typeof THEMES)[number];

/** What an address asks for, with the usual where it says nothing. */
export interface EmbedOptions {
	/** Ink and ground of what frames the picture; `auto` follows the picture's own. */
	theme: Theme;
	/** Index of the step to open with. */
	step: number;
	/** Steps follow each other by themselves. */
	autoplay: boolean;
}

/**
 * Reads the address of an embed. `step` is a step's id or its number from 1.
 * @param search the query of the address
 * @param steps ids of the section's steps
 * @returns the options, and in `invalid` one sentence for each value that is none and was left out
 */
export function readOptions(search: string, steps: readonly string[]): EmbedOptions & { invalid: string[] } {
	const query = new URLSearchParams(search);
	const invalid: string[] = [];
	const options: EmbedOptions = { theme: 'auto', step: 0, autoplay: false };
	const theme = query.get('theme');
	if (theme !== null) {
		if ((THEMES as readonly string[]).includes(theme)) options.theme = theme as Theme;
		else invalid.push(`theme is ${THEMES.join(', ')}`);
	}
	const step = query.get('step');
	if (step !== null) {
		const index = steps.includes(step) ? steps.indexOf(step) : /^\d{1,3}$/.test(step) ? Number(step) - 1 : -1;
		if (index >= 0 && index < steps.length) options.step = index;
		else invalid.push(`step is 1 to ${steps.length} or one of ${steps.join(', ')}`);
	}
	const autoplay = query.get('autoplay');
	if (autoplay !== null) {
		if (/^(1|true|)$/.test(autoplay)) options.autoplay = true;
		else if (!/^(0|false)$/.test(autoplay)) invalid.push('autoplay is 1 or 0');
	}
	return { ...options, invalid };
}
