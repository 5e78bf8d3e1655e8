/** Which components a section's card can do without: each card carries the pictures of its own scenes only. */
import type { Story } from '../story/types.ts';

const VIEWS = { map: 'MapView', lanes: 'LanesView', threads: 'ThreadsView', ledger: 'LedgerView' } as const;

/** Names of components that no step of this chapter shows, in a fixed order. */
export function unusedParts(story: Pick<Story, 'scenes' | 'claims' | 'chapters'>, chapter: string): string[] {
	const scenes = Object.values(story.scenes[chapter]!.steps);
	const unused: string[] = Object.entries(VIEWS).flatMap(([view, name]) =>
		scenes.some((s) => s.view === view) ? [] : [name]
	);
	if (!scenes.some((s) => s.view === 'map' && s.versions)) unused.push('Versions');
	return unused;
}
