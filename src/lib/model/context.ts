import { getContext, setContext } from 'svelte';
import type { Level } from '../pictures/map/base.ts';
import type { ClientStory } from './compiled.ts';

export interface LedgerSource {
	/** The ledger's picture as markup, where the server has just made it. */
	markup: string | null;
	/** Loads the markup in the browser, where a stage needs it. */
	load(): Promise<string>;
}

/** The finer levels of the base map: which are at hand, and how to ask for one. */
export interface MapLevels {
	/** The finest level at hand for a frame of this width (km). */
	shown(width: number): Level;
	want(level: Level): void;
}

/** What pictures need that does not stand in their scene. */
export interface PictureSources {
	ledger: LedgerSource;
	levels: MapLevels;
}

export interface StoryContext extends PictureSources {
	story: ClientStory;
	/** Whether a report's line is drawn hollow and double: it is mostly machine-written. */
	doubled(report: string | undefined): boolean;
	/** An interface word. */
	ui(key: string): string;
}

const KEY = Symbol('story');

/** The context of a story's components, as Svelte's `mount` takes it. */
export function storyContext(story: ClientStory, sources: PictureSources): Map<symbol, StoryContext> {
	const hollow = new Set(story.reports.filter((r) => r.hollow).map((r) => r.id));
	const context: StoryContext = {
		story,
		...sources,
		doubled: (report) => report !== undefined && hollow.has(report),
		ui: (key) => story.ui[key] ?? key
	};
	return new Map([[KEY, context]]);
}

/** Gives the story to all components below. Call while a component initialises. */
export function provideStory(story: ClientStory, sources: PictureSources): StoryContext {
	return setContext(KEY, storyContext(story, sources).get(KEY)!);
}

/** The story of the page. Throws where no parent provides one. */
export function useStory(): StoryContext {
	const context = getContext<StoryContext | undefined>(KEY);
	if (!context) throw new Error('No story: call provideStory in a parent, or mount with storyContext');
	return context;
}
