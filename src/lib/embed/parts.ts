/** What a section's embed can do without: each embed carries the pictures of its own scenes only. Build only. */
import type { Story } from '../model/story.ts';
import { pictures } from '../pictures/registry.ts';

type PictureName = keyof typeof pictures;
const isPicture = (name: string): name is PictureName => name in pictures;
const kinds = Object.keys(pictures).filter(isPicture);

/** The kinds of pictures that a section's steps show, in the order of the registry. */
function kindsOf({ scenes }: Pick<Story, 'scenes'>, section: string): PictureName[] {
	const shown = new Set(Object.values(scenes[section]!.steps).map((s) => s.view));
	return kinds.filter((kind) => shown.has(kind));
}

/** Names of files whose pictures no step of this section shows, in a fixed order. */
export function unusedParts(story: Pick<Story, 'scenes'>, section: string): string[] {
	const used = kindsOf(story, section);
	const unused = kinds.filter((kind) => !used.includes(kind)).map((kind) => `${kind}/Picture.svelte`);
	// The ledger's rows bring their styles along.
	if (!used.includes('ledger')) unused.push('ledgerMarkup.ts');
	return unused;
}
