import { mount } from 'svelte';
import type { StoryContext } from '../model/context.ts';
import type { PictureComponents } from '../pictures/contract.ts';
import type { ChapterStage } from './chapterStage.svelte.ts';
import StageBox from './StageBox.svelte';

/** What a live picture is told about its place in the window. */
class Visibility {
	/** It is in view: changes may move. */
	seen = $state(false);
}

/** A chapter's live picture, mounted beside its still. */
export interface LiveStage {
	visibility: { seen: boolean };
	/** Shows the live picture or the still, whichever the window and the picture's own state ask for. */
	show(): void;
}

interface Options {
	/** The context that `storyContext` made. */
	context: Map<symbol, StoryContext>;
	components: PictureComponents;
	/** See StageBox.svelte. */
	credit?: boolean;
	/** While it matches, the still is shown: windows in which nothing sticks. Call `show` when it changes. */
	flat?: MediaQueryList;
	/** Reactive: steps go by faster than a picture can move. */
	skimming?(): boolean;
}

/** A mark that goes out of sight has the focus: in the next frame the same mark of the other picture takes it. */
function passFocus(held: HTMLElement, shown: HTMLElement): void {
	requestAnimationFrame(() => {
		if (document.activeElement !== held && document.activeElement !== document.body) return;
		const twin = shown.querySelector<HTMLElement>(`a[data-open="${held.dataset['open']}"]`);
		twin?.focus({ preventScroll: true });
	});
}

/**
 * Mounts a live picture beside the still that the server sent, for page and embed; not for a tall one, whose still is
 * the live picture (tall.svelte.ts). The still stays in the page: paper and very small windows show it, and so does a
 * stage whose picture cannot be drawn.
 * @param frame the element with [data-frame]
 * @returns null where the page was cut off before its still
 */
export function mountStage(
	frame: HTMLElement,
	stage: ChapterStage,
	{ context, components, credit = true, flat, skimming }: Options
): LiveStage | null {
	const still = frame.querySelector<HTMLElement>('[data-still]');
	if (!still) return null;
	const visibility = new Visibility();
	const target = document.createElement('div');
	target.dataset['live'] = '';
	let drawn = true;
	/** Scripts and styles find the picture that is shown by [data-stage]: the live one, or else the still. */
	const show = () => {
		const live = drawn && !flat?.matches;
		const [hidden, shown] = live ? [still, target] : [target, still];
		if (hidden.contains(document.activeElement)) passFocus(document.activeElement as HTMLElement, shown);
		frame.classList.toggle('live', live);
		still.querySelector('.stage')?.toggleAttribute('data-stage', !live);
		target.querySelector('.stage')?.toggleAttribute('data-stage', live);
	};
	mount(StageBox, {
		target,
		context,
		props: {
			stage,
			components,
			credit,
			near: true,
			get seen() {
				return visibility.seen;
			},
			get skimming() {
				return skimming?.() ?? false;
			},
			ondrawn(now) {
				drawn = now;
				show();
			}
		}
	});
	still.after(target);
	show();
	return { visibility, show };
}
