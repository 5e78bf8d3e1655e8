import type { Reader } from '../reader/reader.svelte.ts';

/** Words that a reader takes in a minute. */
const PACE = 220;

/** Share of chapter `index` that has been read, by its steps, 0 to 1. */
export function shareRead(
	{ story, chapter, scene, progress }: Pick<Reader, 'story' | 'chapter' | 'scene' | 'progress'>,
	index: number
): number {
	const here = story.chapters.findIndex((c) => c.id === chapter);
	if (index !== here) return index < here ? 1 : 0;
	const { steps } = story.chapters[index]!;
	return (steps.indexOf(scene?.id.split('/')[1] ?? '') + progress) / steps.length;
}

/** Minutes that the rest of the story takes to read from the beginning of the reader's step, at least 1. */
export function minutesLeft({ story, chapter, scene }: Reader): number {
	const from = { story, chapter, scene, progress: 0 };
	const words = story.chapters.reduce((sum, c, i) => sum + c.words * (1 - shareRead(from, i)), 0);
	return Math.max(1, Math.ceil(words / PACE));
}
