import { mount } from 'svelte';
import type { ClientStory } from '../../model/compiled.ts';
import MarksLink from './MarksLink.svelte';

/**
 * For those who read by keys: every step that stands on a timeline ends in a link to its marks, seen while it has
 * the focus. Without it the marks would come once, at the chapter's head, before the words have moved the picture.
 * Called once, in a page whose words stand.
 */
export function leadToMarks(story: ClientStory): void {
	for (const chapter of story.chapters) {
		for (const scene of Object.values(chapter.scenes)) {
			const card = scene.view === 'lanes' && document.querySelector(`[data-step="${scene.id}"] .step-box`);
			if (!card) continue;
			mount(MarksLink, { target: card, props: { step: scene.id, text: story.ui['lanes.marks'] ?? '' } });
		}
	}
}
