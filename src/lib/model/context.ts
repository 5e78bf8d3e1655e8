import { getContext, setContext } from 'svelte';
import type { BraidData, ClientStory } from './compiled.ts';
import type { SomeUiWords, UiWord } from './uiWords.ts';

/** A level of detail of the base map, 0 = coarsest, which stands in the page; 1 and 2 come when a map wants them. */
export type Level = 0 | 1 | 2;

/** The finer levels of the base map: which are at hand, and how to ask for one. */
export interface MapLevels {
	/** The finest level at hand for a frame of this width (km). */
	shown(width: number): Level;
	/** Fetches a level that is not at hand, once; `shown` names it when it has come. */
	want(level: Level): void;
}

/** What pictures need that does not stand in their scene. */
export interface PictureSources {
	/** The braid's rows and threads, which the server alone draws; null in the browser, and where no scene shows it. */
	braid: BraidData | null;
	levels: MapLevels;
	/** Address of a claim's place in the story; left out: its first mark in the same page. */
	claimHref?(claim: string): string;
}

/** `Word`: the interface words that the component declares. */
export interface StoryContext<Word extends UiWord = never> extends Required<PictureSources> {
	story: ClientStory;
	/** Whether a report's line is drawn hollow and double: it is mostly machine-written. */
	isHollow(report: string | undefined): boolean;
	/** An interface word. */
	ui(key: Word): string;
}

const KEY = Symbol('story');

/**
 * The context of a story's components, as Svelte's `mount` takes it.
 * @param ui interface words: on the server all of them, in the browser those that the story brings
 */
export function storyContext(
	story: ClientStory,
	sources: PictureSources,
	ui: SomeUiWords = story.ui
): Map<symbol, StoryContext<UiWord>> {
	const hollow = new Set(story.reports.filter((r) => r.hollow).map((r) => r.id));
	const context: StoryContext<UiWord> = {
		story,
		claimHref: (claim) => `#claim-${claim}`,
		...sources,
		isHollow: (report) => report !== undefined && hollow.has(report),
		ui: (key) => ui[key] ?? key
	};
	return new Map([[KEY, context]]);
}

/** Gives the story to all components below. Call while a component initialises. */
export function provideStory<Word extends UiWord = never>(
	story: ClientStory,
	sources: PictureSources,
	ui: SomeUiWords = story.ui
): StoryContext<Word> {
	return setContext(KEY, storyContext(story, sources, ui).get(KEY)!);
}

/**
 * The story of the page. Throws where no parent provides one. A component that needs interface words names its own
 * list, `useStory<(typeof BAR_WORDS)[number]>()`: what is not in it is a type error, and may not be in the browser.
 */
export function useStory<Word extends UiWord = never>(): StoryContext<Word> {
	const context = getContext<StoryContext<Word> | undefined>(KEY);
	if (!context) throw new Error('No story: call provideStory in a parent, or mount with storyContext');
	return context;
}
