import { mount, unmount } from 'svelte';
import type { StoryContext } from '../model/context.ts';
import { ChapterStage } from './chapterStage.svelte.ts';
import type { Reader } from './reader.svelte.ts';
import StageBox from './StageBox.svelte';

/** A live picture is mounted when its chapter is this close to the window. */
const NEAR = '120% 0px';

/** Windows in which nothing sticks (400 % zoom): the still stands for its whole chapter. */
const FLAT = '(max-height: 340px) and (max-width: 599px)';

/** What a live picture is told about its place in the window. */
class Visibility {
	seen = $state(false);
}

interface Island {
	visibility: Visibility;
	/** Shows the live picture or the still, whichever the window and the picture's own state ask for. */
	show(): void;
	remove(): void;
}

/**
 * Mounts the live picture of a chapter beside its still. The still stays in the page: paper and very small windows
 * show it, and so does a chapter whose picture cannot be drawn. Null where the page was cut off before the picture.
 */
function mountStage(scrolly: Element, reader: Reader, context: Map<symbol, StoryContext>): Island | null {
	const id = scrolly.closest('[data-section]')?.id;
	const chapter = reader.story.chapters.find((c) => c.id === id);
	const frame = scrolly.querySelector<HTMLElement>('[data-frame]');
	const still = frame?.querySelector<HTMLElement>('[data-still]');
	if (!chapter || !frame || !still) return null;
	const visibility = new Visibility();
	const target = document.createElement('div');
	target.dataset['live'] = '';
	let drawn = true;
	/** Scripts and styles find the picture that is shown by [data-stage]: the live one, or else the still. */
	const show = () => {
		const live = drawn && !matchMedia(FLAT).matches;
		frame.classList.toggle('live', live);
		still.querySelector('.stage')?.toggleAttribute('data-stage', !live);
		target.querySelector('.stage')?.toggleAttribute('data-stage', live);
	};
	const island = mount(StageBox, {
		target,
		context,
		props: {
			stage: new ChapterStage(chapter, () => reader.placeIn(chapter)),
			near: true,
			get seen() {
				return visibility.seen;
			},
			ondrawn(now) {
				drawn = now;
				show();
			}
		}
	});
	still.after(target);
	show();
	return {
		visibility,
		show,
		remove() {
			void unmount(island);
			drawn = false;
			show();
			target.remove();
		}
	};
}

/** One chapter that fails leaves the others going: it keeps the still that the server sent. */
function attempt(scrolly: Element, work: () => void): void {
	try {
		work();
	} catch (error) {
		const id = scrolly.closest('[data-section]')?.id;
		console.info(`The picture of "${id}" stays as the server sent it:`, error);
	}
}

/**
 * Brings the pictures of a page to life, each when its chapter comes near. Two observers serve all chapters. `root`
 * holds the server's page. Returns a function that takes everything back.
 */
export function mountStages(
	root: HTMLElement,
	reader: Reader,
	context: Map<symbol, StoryContext>
): () => void {
	const live = new WeakMap<Element, Island>();
	const islands: Island[] = [];
	const near = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting) continue;
				near.unobserve(target);
				attempt(target, () => {
					const island = mountStage(target, reader, context);
					if (!island) return;
					live.set(target, island);
					islands.push(island);
				});
				view.observe(target);
			}
		},
		{ rootMargin: NEAR }
	);
	const view = new IntersectionObserver((entries) => {
		for (const { isIntersecting, target } of entries) {
			const island = live.get(target);
			if (island) island.visibility.seen = isIntersecting;
		}
	});
	for (const frame of root.querySelectorAll('[data-frame]')) {
		const scrolly = frame.parentElement!;
		attempt(scrolly, () => near.observe(scrolly));
	}
	const flat = matchMedia(FLAT);
	const onflat = () => islands.forEach((island) => island.show());
	flat.addEventListener('change', onflat);
	return () => {
		flat.removeEventListener('change', onflat);
		near.disconnect();
		view.disconnect();
		for (const { remove } of islands) remove();
	};
}
