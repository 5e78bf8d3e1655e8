/** The embed's own arithmetic: which pictures a section brings, how high it wants to be, how long a step stands. */
import { describe, expect, test } from 'vitest';
import { embedEntry, kindsOf } from '#lib/content/embedApps.ts';
import { readingTime } from '#lib/embed/autoplay.svelte.ts';
import { wishedHeight } from '#lib/embed/measure.ts';
import { STORY, storyOf } from '../support/story.ts';

const story = await storyOf(STORY);

describe('a section’s script has the pictures of its own steps', () => {
	test.each(story.front.chapters)('%s', (section) => {
		const shown = new Set(Object.values(story.scenes[section]!.steps).map((s) => s.view));
		const entry = embedEntry(story, section);
		const imported = [...entry.matchAll(/pictures\/(\w+)\/Picture\.svelte/g)].map((m) => m[1]!);
		expect(new Set(imported)).toEqual(shown);
		expect(new Set(kindsOf(story, section))).toEqual(shown);
	});
});

test('the wished height has room for the tallest words and a fair share for the picture', () => {
	const narrow = { width: 320, tallest: 200, fixed: 120 };
	expect(wishedHeight(narrow)).toBe(120 + 200 + 230 + 8);
	// Side by side the picture takes the whole height.
	expect(wishedHeight({ ...narrow, width: 900 })).toBe(594);
	expect(wishedHeight({ width: 900, tallest: 700, fixed: 120 })).toBe(120 + 700 + 56);
	expect(wishedHeight({ ...narrow, width: 2000 }), 'and stays one screen').toBe(640);
});

test('a step stands as long as its words want to be read, within bounds', () => {
	expect(readingTime('one two')).toBe(5000);
	expect(readingTime('word '.repeat(30))).toBe(8700);
	expect(readingTime('word '.repeat(500))).toBe(16_000);
});
