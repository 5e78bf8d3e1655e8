import { describe, expect, test } from 'vitest';
import type { ClientStory } from '../../src/lib/model/compiled.ts';
import { ChapterStage } from '../../src/lib/reader/chapterStage.svelte.ts';

const chapter = {
	id: 'c',
	steps: ['a', 'b'],
	scenes: { a: { id: 'c/a' }, b: { id: 'c/b' } }
} as unknown as ClientStory['chapters'][number];

describe('what a chapter draws', () => {
	test('the scene of the step, as far as the reader is through it', () => {
		const stage = new ChapterStage(chapter, () => ({ step: 'a', progress: 0.3 }));
		expect([stage.drawn.id, stage.progress]).toEqual(['c/a', 0.3]);
	});

	test('where it cannot be drawn, the last one that could, as it ended', () => {
		const stage = new ChapterStage(chapter, () => ({ step: 'b', progress: 0.3 }));
		stage.keep(chapter.scenes['a']!);
		expect(stage.failed(), 'there is one').toBe(true);
		expect([stage.drawn.id, stage.progress]).toEqual(['c/a', 1]);
	});

	test('nothing else where none could be drawn before', () => {
		const stage = new ChapterStage(chapter, () => ({ step: 'b', progress: 0.3 }));
		expect(stage.failed()).toBe(false);
		expect(stage.drawn.id).toBe('c/b');
	});
});
