/** Colours of the share pictures: the site's own by night, and a ground that lightens from the lit window away. */
import tokens from '../styles/tokens.css?raw';
import type { Colours } from './colours.ts';

const night = tokens.slice(tokens.lastIndexOf("[data-ink='night']"));

/** The value of a token in a piece of tokens.css. Throws where it has none. */
function token(css: string, name: string): string {
	const found = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(css);
	if (!found) throw new Error(`tokens.css has no --${name}`);
	return found[1]!;
}

/** The palette of the night, as styles/tokens.css has it. Throws while loading where a token is gone. */
export const COLOURS: Colours = {
	text: token(night, 'text'),
	soft: token(night, 'text-2'),
	window: token(tokens, 'window'),
	ground: [token(night, 'map-halo'), token(night, 'raised')]
};
