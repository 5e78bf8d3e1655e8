/** A story as the browser gets it: projected, in the page's language, in ms. Made by `content/compile` at build. */
import type { Lang } from './languages.ts';
import type { BraidData, CompiledChapterData, CompiledScene } from '../content/schema/scenes.ts';
import type { SomeUiWords } from './uiWords.ts';

/** A scene of any kind in the registry. */
export type ResolvedScene = CompiledScene;
export type { BraidData, CompiledChapterData };

/** A stretch of a step, as shares of it, 0 to 1: before and after it nothing changes. */
export type Stretch = readonly [from: number, to: number];

/** What a compiled scene of every kind has. */
export interface ResolvedBase {
	/** The kind of picture. */
	view: string;
	/** chapter/step */
	id: string;
	/** Place and time over the step's words, as its author wrote them; empty where no report gives either. */
	heading: string;
	/** For the bar: 'Friday 29 November', or the words that stand where no report gives a time. */
	when: string;
	/** The same without the weekday, where room is short. */
	brief?: string;
	/** Share of the story's days, 0 to 1, where the scene begins and ends; null where no time is given. */
	from: number | null;
	to: number | null;
	/** Share of the last night's hours, where the scene stands in them. */
	night: [number, number] | null;
	reports: string[] | null;
	/** Ink and ground of the stage at this step. */
	ink: 'day' | 'night';
	ground: string;
	/** Ink of the bar in wide windows, where the sky over a high picture is another than that of the step. */
	inkAbove?: 'day' | 'night';
	/** What of the base map the picture shows: an embed brings no more of it. Left out: nothing. */
	basemap?: { frame: { cx: number; cy: number; w: number; h: number }; lit: string[] };
	/** The picture holds links: screen readers and keys reach it. Left out: it is hidden from them. */
	links?: true;
	/** The fork in the step's words is its picture: it passes over the stage. */
	fork?: true;
	/** The step before has such a fork: until it has passed, this picture is not seen. */
	afterFork?: true;
	/**
	 * What the picture does with the spine beside it: `left`, threads leave it into the picture, so in wide windows the
	 * column of words ends before them; `drawn`, the picture draws the spine itself, since a thread is away from it for a
	 * while; `taken`, all threads are, and no knots stand on the spine; `under`, the same, and the picture goes on under
	 * the words, which in wide windows stand on cards over it.
	 */
	spine?: 'left' | 'drawn' | 'taken' | 'under';
	/**
	 * The picture moves with the reader's way through the step, between these shares of it. An embed, which does not
	 * scroll, plays it by time.
	 */
	moves?: Stretch;
	/**
	 * The picture is higher than the window: it scrolls with the page, as the server drew it. All steps of a chapter
	 * have it or none.
	 */
	tall?: {
		/** All that follows the reader: the stage's data-state in this step. */
		state: string;
		/** How much of the picture passes before the last step, rem. */
		passed: number;
	};
}

/** All that the browser needs of a story in one language, words apart (they stay in the HTML). */
export interface ClientStory {
	lang: Lang;
	/** Interface words of the components that run in the browser. */
	ui: SomeUiWords;
	front: {
		title: string;
		kicker: string;
		standfirst: string;
		dateline: string;
		witness: { name: string; line: string };
		question: string;
		answers: Record<string, string>;
		ground: string;
	};
	reports: {
		id: string;
		number: number;
		shape: string;
		/** Mostly machine-written: its threads are drawn hollow and double. */
		hollow: boolean;
		name: string;
	}[];
	chapters: {
		id: string;
		title: string;
		short: string;
		/** Words to read from its title to its end. */
		words: number;
		still: string;
		/** Ink and ground of the words before the first step, where they are not that step's. */
		opening?: { ink: 'day' | 'night'; ground: string };
		steps: string[];
		scenes: Record<string, ResolvedScene>;
		/** What several of its scenes show. */
		shared: CompiledChapterData;
	}[];
	/** The days of the story, and the hours of its last night, each with its share of the whole. */
	ruler: { days: number[]; hours: number[] };
}
