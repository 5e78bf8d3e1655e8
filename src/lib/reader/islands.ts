import type { StoryContext } from '../model/context.ts';
import { watchView } from '../model/observe.ts';
import { loadComponents } from '../pictures/load.ts';
import { ChapterStage } from './chapterStage.svelte.ts';
import { mountStage, type LiveStage } from './liveStage.svelte.ts';
import type { Reader } from './reader.svelte.ts';

/** A live picture is mounted when its chapter is this close to the window. */
const NEAR = '120% 0px';

/** Windows in which nothing sticks (400 % zoom): the still stands for its whole chapter. */
const FLAT = '(max-height: 340px) and (max-width: 599px)';

/** Mounts the live picture of a chapter; null where the page was cut off before the picture. */
async function mountChapter(
	body: Element,
	reader: Reader,
	context: Map<symbol, StoryContext>
): Promise<LiveStage | null> {
	const id = body.closest('[data-section]')?.id;
	const chapter = reader.story.chapters.find((c) => c.id === id);
	const frame = body.querySelector<HTMLElement>('[data-frame]');
	if (!chapter || !frame) return null;
	const components = await loadComponents(
		Object.values(chapter.scenes).flatMap((scene) => (scene.tall ? [] : scene.view))
	);
	const stage = new ChapterStage(chapter, () => reader.placeIn(chapter));
	return mountStage(frame, stage, {
		context,
		components,
		flat: matchMedia(FLAT),
		skimming: () => reader.skimming
	});
}

/** One chapter that fails leaves the others going: it keeps the still that the server sent. */
async function attempt(body: Element, work: () => void | Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const id = body.closest('[data-section]')?.id;
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
	const live = new WeakMap<Element, LiveStage>();
	const islands: LiveStage[] = [];
	let over = false;
	const near = watchView(
		(target, isNear) => {
			if (!isNear) return;
			near.unobserve(target);
			void attempt(target, async () => {
				const island = await mountChapter(target, reader, context);
				if (!island) return;
				if (over) return island.remove();
				live.set(target, island);
				islands.push(island);
				view.observe(target);
			});
		},
		{ rootMargin: NEAR }
	);
	const view = watchView((target, seen) => {
		const island = live.get(target);
		if (island) island.visibility.seen = seen;
	});
	for (const frame of root.querySelectorAll('[data-frame]')) {
		const body = frame.parentElement!;
		void attempt(body, () => near.observe(body));
	}
	const flat = matchMedia(FLAT);
	const onflat = () => islands.forEach((island) => island.show());
	flat.addEventListener?.('change', onflat);
	return () => {
		over = true;
		flat.removeEventListener?.('change', onflat);
		near.disconnect();
		view.disconnect();
		for (const { remove } of islands) remove();
	};
}
