/** Which files a section's card can do without: each card carries the pictures of its own scenes only. */
import type { Story } from '../model/story.ts';

const VIEWS = {
	map: ['map/Picture.svelte'],
	lanes: ['lanes/Picture.svelte'],
	threads: ['threads/Picture.svelte'],
	// Its rows bring their styles along.
	ledger: ['ledger/Picture.svelte', 'ledgerMarkup.ts']
} as const;

/** Names of files whose pictures no step of this chapter shows, in a fixed order. */
export function unusedParts(story: Pick<Story, 'scenes' | 'claims' | 'chapters'>, chapter: string): string[] {
	const scenes = Object.values(story.scenes[chapter]!.steps);
	const unused: string[] = Object.entries(VIEWS).flatMap(([view, files]) =>
		scenes.some((s) => s.view === view) ? [] : [...files]
	);
	if (!scenes.some((s) => s.view === 'map' && s.versions)) unused.push('Versions.svelte');
	return unused;
}
