/**
 * What the loader and a story in its frame say to each other, so that a whole story scrolls with the page that
 * holds it. Both check who speaks and hold every number to its bounds.
 */

/** The one key that all our messages have. */
const KEY = 'storyEmbed';

/** No story is higher than this, px: what a page would have to scroll. */
export const TALLEST = 250_000;

/** The story to the loader: how high it is; or where the reader wants to be, by a link or a key. */
export type StoryMessage = { storyEmbed: 'height'; height: number } | { storyEmbed: 'to'; y: number };

/** A finite number between bounds, whole; null for anything else. */
export function wholeNumber(value: unknown, lowest: number, highest: number): number | null {
	return typeof value === 'number' && Number.isFinite(value)
		? Math.round(Math.max(lowest, Math.min(highest, value)))
		: null;
}

/** The word and the number of a message of ours, read from anything; null for anything else. */
export function read(
	data: unknown,
	number: string,
	highest: number
): [word: unknown, value: number | null] | null {
	if (typeof data !== 'object' || data === null || !(KEY in data)) return null;
	const message = data as Record<string, unknown>;
	return [message[KEY], wholeNumber(message[number], 0, highest)];
}
