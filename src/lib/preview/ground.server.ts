/** Colours of a share picture: the palette from the site's tokens, and the ground of one without a clock. */
import tokens from '../styles/tokens.css?raw';
import type { PreviewColours, PreviewModel } from './model.ts';

type Ink = PreviewModel['ink'];

/** The value of a token in a piece of tokens.css. Throws where it has none. */
function token(css: string, name: string): string {
	const found = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(css);
	if (!found) throw new Error(`tokens.css has no --${name}`);
	return found[1]!;
}

export function coloursOf(ink: Ink): PreviewColours {
	const own = tokens.slice(tokens.lastIndexOf(`[data-ink='${ink}']`));
	return {
		text: token(own, 'text'),
		soft: token(own, 'text-2'),
		rule: token(own, 'rule'),
		window: token(tokens, 'window')
	};
}

/** Ground of full night, where no light of the hour is left. */
const FULL_NIGHT = '#0b1122';

/** Paper by day; by night the hour's own colour, and at the foot the light that it has. */
export function groundFor(ink: Ink, ground: string): PreviewModel['sky'] {
	if (ink === 'day') {
		return [
			[0, ground],
			[0.86, ground],
			[1, '#e6dac3']
		];
	}
	if (ground === FULL_NIGHT) {
		// As deep as the first screen.
		return [
			[0, '#080d19'],
			[0.4, FULL_NIGHT],
			[0.78, '#131a34'],
			[1, '#202a4c']
		];
	}
	// Twilight: its light stands low, under the words.
	return [
		[0, ground],
		[0.84, ground],
		[0.95, '#2a3258'],
		[1, '#8c7f96']
	];
}
