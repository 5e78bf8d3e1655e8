/** Where the reader is: what follows from a share of a zone, for the chrome and for the picture. */
import { expect, test } from 'vitest';
import { shareRead } from '#lib/chrome/progress.ts';
import { Reader } from '#lib/reader/reader.svelte.ts';
import { story } from '../support/component.ts';

const SHARES = Array.from({ length: 201 }, (_, i) => i / 200);

test('the chrome is told of an eighth of a step at a time, and of its end', () => {
	const reader = new Reader(story);
	reader.enter(reader.zones.find((zone) => zone.step)!.id);
	const told = SHARES.map((share) => {
		reader.follow(share);
		return reader.progress;
	});
	expect([...new Set(told)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => n / 8));
	told.forEach((progress, i) => expect(SHARES[i]! - progress).toBeLessThan(1 / 8));
});

test('what has been read of a chapter only grows on the way down, its opening and its end included', () => {
	const reader = new Reader(story);
	story.chapters.forEach((chapter, index) => {
		const read: number[] = [];
		for (const zone of reader.zones) {
			reader.enter(zone.id);
			for (const share of SHARES) {
				reader.follow(share);
				read.push(shareRead(reader, index));
			}
		}
		expect(read, chapter.id).toEqual(read.toSorted((a, b) => a - b));
		expect([read[0], read.at(-1)], chapter.id).toEqual([0, 1]);
	});
});

test('a picture is told of every share where it moves, and of none where it stands', () => {
	const reader = new Reader(story);
	const steps = story.chapters.flatMap((chapter) => chapter.steps.map((step) => ({ chapter, step })));
	for (const { chapter, step } of steps) {
		reader.follow(0.5);
		reader.enter(`${chapter.id}/${step}`);
		const [from, to] = chapter.scenes[step]!.moves ?? [0, 0];
		for (const share of SHARES) {
			reader.follow(share);
			const place = reader.placeIn(chapter);
			expect(place.step).toBe(step);
			if (share > from && share < to) expect(place.progress).toBe(share);
			else expect([0, 1], `${step} at ${share}`).toContain(place.progress);
		}
	}
});

test('a zone that is entered is followed from where the reader is in it, whatever the picture before', () => {
	const reader = new Reader(story);
	const all = story.chapters.flatMap((chapter) => chapter.steps.map((step) => ({ chapter, step })));
	const moving = all.find(({ chapter, step }) => chapter.scenes[step]!.moves)!;
	const [from, to] = moving.chapter.scenes[moving.step]!.moves!;
	reader.enter(reader.zones[0]!.id);
	reader.follow((from + to) / 2);
	reader.enter(`${moving.chapter.id}/${moving.step}`);
	expect(reader.placeIn(moving.chapter).progress).toBe((from + to) / 2);
});
