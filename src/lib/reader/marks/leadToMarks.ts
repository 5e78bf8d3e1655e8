import { mount } from 'svelte';
import type { ClientStory } from '../../model/compiled.ts';
import MarksLink from './MarksLink.svelte';
import { uncoverFocused } from '../uncover.ts';

/**
 * For those who read by keys: every step whose picture has marks to open ends in a link to them, seen while it has
 * the focus. Without it the marks would come once, at the chapter's head, before the words have moved the picture.
 * Called once, in a page whose words stand.
 */
export function leadToMarks(story: ClientStory): void {
	uncoverFocused();
	const words: Readonly<Record<string, string | undefined>> = story.ui;
	for (const chapter of story.chapters) {
		for (const scene of Object.values(chapter.scenes)) {
			// A fork passes over the picture: its own words open the evidence.
			if (scene.fork) continue;
			// A kind of picture that has marks to open has the word for it: `<kind>.marks`.
			const text = words[`${scene.view}.marks`];
			const box = text && document.querySelector(`[data-step="${scene.id}"] .step-box`);
			const target = box && (box.querySelector('.notes') ?? box.querySelector('.first-words'));
			if (!target) continue;
			mount(MarksLink, { target, props: { step: scene.id, text } });
		}
	}
}
