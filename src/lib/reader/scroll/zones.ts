import type { ClientStory } from '../../model/compiled.ts';

/**
 * The page as a list of zones from top to bottom: the first screen, then each chapter's opening, its steps
 * and its end. Where the reader is, is one number: an index into this list.
 */
export interface Zone {
	/** 'top' for the first screen, 'aleppo:open', 'aleppo/falls', 'aleppo:end'. */
	id: string;
	chapter: string | null;
	step: string | null;
}

/** The zones of a story, from the top of its page to the bottom. */
export function zonesOf(story: Pick<ClientStory, 'chapters'>): Zone[] {
	return [
		{ id: 'top', chapter: null, step: null },
		...story.chapters.flatMap((c) => [
			{ id: `${c.id}:open`, chapter: c.id, step: null },
			...c.steps.map((s) => ({ id: `${c.id}/${s}`, chapter: c.id, step: s })),
			{ id: `${c.id}:end`, chapter: c.id, step: null }
		])
	];
}

/**
 * The step whose scene a chapter's stage shows when the reader is in zone `at`: its first before the reader
 * comes, its last after the reader has left, whatever the way there. Before the page knows where the reader
 * is (`at` = null) the chapter's still.
 */
export function stepAt(
	chapter: { id: string; steps: string[]; still: string },
	zones: Zone[],
	at: number | null
): string {
	if (at === null) return chapter.still;
	const first = zones.findIndex((z) => z.id === `${chapter.id}/${chapter.steps[0]}`);
	const index = Math.max(0, Math.min(chapter.steps.length - 1, at - first));
	return chapter.steps[index]!;
}

/**
 * The step whose scene a chapter's stage shows, and how far it is through that step, 0 to 1: 0 before the reader comes,
 * so that the picture comes into view as it begins, 1 after the reader has left and where the place is not known.
 * @param progress of the zone in which the reader is; asked for in the reader's own step alone, since it changes by the
 *   frame
 */
export function placeAt(
	chapter: Parameters<typeof stepAt>[0],
	zones: Zone[],
	at: number | null,
	progress: () => number
): { step: string; progress: number } {
	const step = stepAt(chapter, zones, at);
	const own = zones.findIndex((z) => z.id === `${chapter.id}/${step}`);
	if (at === own) return { step, progress: progress() };
	return { step, progress: at !== null && at < own ? 0 : 1 };
}
