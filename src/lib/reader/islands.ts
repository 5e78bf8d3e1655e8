import type { StoryContext } from '../model/context.ts';
import { watchView } from '../model/observe.ts';
import { loadComponents } from '../pictures/load.ts';
import { ChapterStage } from './chapterStage.svelte.ts';
import { mountStage, type LiveStage } from './liveStage.svelte.ts';
import type { Reader } from './reader.svelte.ts';

/** A live picture is mounted when its chapter is this close to the window: before the browser lays its still out. */
const NEAR = '180% 0px';

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
	const stage = new ChapterStage(chapter, () => reader.placeIn(chapter));
	const skimming = () => reader.skimming;
	if (stage.scene.tall) return (await import('./tall.svelte.ts')).followTall(frame, stage, skimming);
	const components = await loadComponents(Object.values(chapter.scenes).map((scene) => scene.view));
	return mountStage(frame, stage, { context, components, flat: matchMedia(FLAT), skimming });
}

/** The live picture of one chapter. One that fails leaves the others going: the still that the server sent stays. */
class Island {
	live: LiveStage | null = null;
	near = false;
	#seen = false;
	#trying = false;
	#noted = false;

	constructor(
		private readonly body: Element,
		private readonly mountLive: () => Promise<LiveStage | null>
	) {}

	set seen(seen: boolean) {
		this.#seen = seen;
		if (this.live) this.live.visibility.seen = seen;
	}

	/** Does what may fail; a failure is noted once. */
	async attempt(work: () => void | Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			const id = this.body.closest('[data-section]')?.id;
			if (!this.#noted) console.info(`The picture of "${id}" stays as the server sent it:`, error);
			this.#noted = true;
		}
	}

	/** Mounts the picture where it is not live yet: its script may have failed to come, and come now. */
	async mount(): Promise<void> {
		if (this.live || this.#trying) return;
		this.#trying = true;
		await this.attempt(async () => {
			this.live = await this.mountLive();
			this.seen = this.#seen;
		});
		this.#trying = false;
	}
}

/**
 * Brings the pictures of a page to life, each when its chapter comes near; one whose script did not come is tried again
 * when the chapter comes into view, when it comes near anew, and when the connection is back. Two observers serve all
 * chapters. `root` holds the server's page.
 */
export function mountStages(root: HTMLElement, reader: Reader, context: Map<symbol, StoryContext>): void {
	const islands = new Map<Element, Island>();
	const near = watchView(
		(target, isNear) => {
			const island = islands.get(target)!;
			island.near = isNear;
			// A live picture stays: nothing more is asked of the browser in each frame.
			if (isNear) void island.mount().then(() => island.live && near.unobserve(target));
		},
		{ rootMargin: NEAR }
	);
	const view = watchView((target, seen) => {
		const island = islands.get(target)!;
		island.seen = seen;
		if (seen) void island.mount();
	});
	for (const frame of root.querySelectorAll('[data-frame]')) {
		const body = frame.parentElement!;
		const island = new Island(body, () => mountChapter(body, reader, context));
		islands.set(body, island);
		void island.attempt(() => {
			near.observe(body);
			view.observe(body);
		});
	}
	addEventListener('online', () => islands.forEach((island) => island.near && void island.mount()));
	matchMedia(FLAT).addEventListener?.('change', () => islands.forEach(({ live }) => live?.show()));
}
