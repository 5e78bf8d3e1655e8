/** The typed story that `lib/story` makes of a story folder. Nothing here knows which story it is. */
import type { Correction, Person, Place, RecordItem, Report, StoryFile } from '../content/schema/files.ts';
import type { ChapterData, ChapterScenes } from '../content/schema/scenes.ts';
import type { Languages } from './editions.ts';
import type { Previews } from './previews.ts';
import type { Lang } from './languages.ts';
import type { UiWords } from './uiWords.ts';

export type { ChapterData, ChapterScenes, Lang };
/** What the data files hold; their shape stands with their schemas. */
export type { Correction, Person, Place, RecordItem, Report, StoryFile };

/** The same words in every language of the story. */
export type Text = Record<Lang, string>;

export const PRECISIONS = ['exact', 'about', 'by', 'range', 'day', 'month', 'impossible'] as const;

/** A time as a report gives it, and as we normalise it (ISO 8601 with offset). */
export interface GivenTime {
	stated: Text;
	precision: (typeof PRECISIONS)[number];
	from?: string | undefined;
	to?: string | undefined;
	clock?: string | undefined;
	/** A wide word ('dawn', 'the first hours'): the ends of the range are ours. */
	wide?: boolean | undefined;
	/** As printed, where that cannot be right. */
	printed?: Text | undefined;
}

export interface Saying {
	report: string;
	paragraph: number;
	/** Disputed claims: the version that this report tells; null = it speaks but gives no value. */
	version?: string | null | undefined;
	gives: Text;
	quote?: string | undefined;
	machine?: boolean | undefined;
	time?: GivenTime | undefined;
}

export type ClaimStatus = 'agreed' | 'single' | 'disputed';

export interface Claim {
	id: string;
	chapter: string;
	status: ClaimStatus;
	claim: Text;
	label: Text;
	parts?: Text | undefined;
	note?: Text | undefined;
	versions?: Record<string, Text> | undefined;
	says: Saying[];
}

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'ring'] as const;
export type Shape = (typeof SHAPES)[number];

/** Where the words about the account show data of the story. */
export const ABOUT_BLOCKS = ['reports', 'borders', 'corrections'] as const;
export type AboutBlock = (typeof ABOUT_BLOCKS)[number];

/** The words about the account in one language, with the places of data between them. */
export interface About {
	file: string;
	parts: ({ html: string } | { block: AboutBlock; line: number })[];
	words: number;
}

export interface Step {
	id: string;
	/** HTML of the step's text, marks included. */
	html: string;
	/** One sentence in place of the picture. */
	alt: string;
	records: string[];
	words: number;
	line: number;
}

export interface Chapter {
	id: string;
	lang: Lang;
	file: string;
	title: string;
	short: string;
	summary: string;
	question: string;
	intro: string;
	steps: Step[];
	outro: string;
	words: number;
	/** Claims marked here, with the line. */
	marks: { claim: string; version: string | null; line: number }[];
}

export interface Story {
	dir: string;
	/** Its languages; every record by language below has these, whatever else the engine can set. */
	languages: Languages;
	front: StoryFile;
	/** Interface words; the check of a story's words holds them to the rooms' lists. */
	ui: Record<Lang, UiWords>;
	claims: Claim[];
	reports: Report[];
	places: Place[];
	people: Person[];
	record: RecordItem[];
	chapters: Record<Lang, Chapter[]>;
	scenes: Record<string, ChapterScenes>;
	notes: Record<string, Record<string, Text>>;
	/** What the picture of a shared link shows, by section; see content/schema/previews.ts. */
	previews: Previews;
	/** About the account, in every language or in none. */
	about: Partial<Record<Lang, About>>;
	/** Files read, for watching. */
	files: string[];
}
