import { getContext, setContext } from 'svelte';
import type { ClientStory } from './compiled.ts';
import type { Level } from '../pictures/map/base.ts';

export interface LedgerSource {
	markup: string | null;
	load(): Promise<string>;
}

/** The finer levels of the map: which are at hand, and how to ask for one. */
export interface MapLevels {
	/** The finest level at hand for a frame of this width (km). */
	shown(width: number): Level;
	want(level: Level): void;
}

export interface StoryContext {
	story: ClientStory;
	/** Whether a report's line is drawn hollow and double: it is mostly machine-written. */
	doubled(report: string | undefined): boolean;
	/** The ledger's picture: as markup on the server, loaded in the browser where a stage needs it. */
	ledger: LedgerSource;
	levels: MapLevels;
	/** An interface word. */
	ui(key: string): string;
}

const KEY = Symbol('story');

/** Gives the story to all parts below. Call while a component initialises. */
export function provideStory(story: ClientStory, ledger: LedgerSource, levels: MapLevels): StoryContext {
	const hollow = new Set(story.reports.filter((r) => r.hollow).map((r) => r.id));
	return setContext(KEY, {
		story,
		ledger,
		levels,
		doubled: (report) => report !== undefined && hollow.has(report),
		ui: (key) => story.ui[key] ?? key
	});
}

/** The story of the page. Throws where no parent provides one. */
export function useStory(): StoryContext {
	const context = getContext<StoryContext | undefined>(KEY);
	if (!context) throw new Error('No story: call provideStory in a parent component');
	return context;
}
