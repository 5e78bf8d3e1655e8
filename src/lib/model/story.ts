/** The typed story that `content` makes of a story folder. */
import type { Correction, Person, Place, RecordItem, Report, StoryFile } from '../content/schema/files.ts';
import type { Fork, ForkAnswer, ForkRow } from '../content/schema/forks.ts';
import type { Claim, ClaimKind, GivenTime, Saying } from '../content/schema/ledger.ts';
import type { ChapterData, ChapterScenes } from '../content/schema/scenes.ts';
import type { Untold } from '../content/schema/untold.ts';
import type { Languages } from './editions.ts';
import type { Previews } from './previews.ts';
import type { Lang } from './languages.ts';
import type { UiWords } from './uiWords.ts';

export type { ChapterData, ChapterScenes, Lang };
/** What the data files hold; their shape stands with their schemas. */
export type { Correction, Person, Place, RecordItem, Report, StoryFile };

/** The same words in every language of the story. */
export type Text = Record<Lang, string>;

/** How exactly a report gives a time; `impossible`: as printed it cannot be. */
export const PRECISIONS = ['exact', 'about', 'by', 'range', 'day', 'month', 'impossible'] as const;

/** What the files of evidence hold; their shape stands with their schemas. */
export type { Claim, ClaimKind, GivenTime, Saying };
export type { Fork, ForkAnswer, ForkRow, Untold };

/** Shapes that tell reports apart without colour. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'ring'] as const;
/** What a report is known by, beside its number. */
export type Shape = (typeof SHAPES)[number];

/** Where the words about the account show data of the story. */
export const ABOUT_BLOCKS = ['reports', 'borders', 'corrections'] as const;
/** Data between the words about the account. */
export type AboutBlock = (typeof ABOUT_BLOCKS)[number];

/** The words about the account in one language, with the places of data between them. */
export interface About {
	file: string;
	parts: ({ html: string } | { block: AboutBlock; line: number })[];
	words: number;
}

/** A step of a chapter in one language, compiled from its Markdown. */
export interface Step {
	id: string;
	/** HTML of its first words, marks included: what the picture shows. */
	first: string;
	/** HTML of the rest, from its first record or fork on; empty where it has none. */
	notes: string;
	/** One sentence in place of the picture. */
	alt: string;
	/** Ids of the items of public record that stand in it. */
	records: string[];
	/** Its heading: place and time in the author's words; none where no report gives either. */
	when: string | null;
	/** Forks that stand in it. */
	forks: string[];
	words: number;
	/** Line of the Markdown file on which it begins. */
	line: number;
}

/** A chapter in one language, compiled from its Markdown. */
export interface Chapter {
	id: string;
	lang: Lang;
	/** Path of its Markdown, as messages name it. */
	file: string;
	title: string;
	/** Its title where room is short. */
	short: string;
	/** The days that it is about, in words. */
	dateline?: string | undefined;
	/** For search engines and link previews. */
	summary: string;
	/** What its picture answers. */
	question: string;
	/** HTML before the first step. */
	intro: string;
	steps: Step[];
	/** HTML after the last step. */
	outro: string;
	/** Words of its running prose: intro, steps and outro, without headings, forks, records and lists. */
	words: number;
	/** What no report gives: one sentence, HTML; empty where the chapter has none. */
	untold: string;
	/** The closing list stands before the outro, so that the text ends on the outro's last sentence. */
	closesEarly: boolean;
	/** Claims marked here, with the line and the step (null in intro and outro). */
	marks: { claim: string; version: string | null; line: number; step: string | null }[];
	/** The end of the chapter, HTML: its closing list, what no report gives, the way to the next chapter. */
	closing: string;
	/** Claims of the chapter that neither prose nor fork tells, in the ledger's order: its closing list. */
	also: string[];
}

/** A whole story, read and checked; build only. */
export interface Story {
	/** Folder that it was read from. */
	dir: string;
	/** Its languages; every record by language below has these, whatever else the engine can set. */
	languages: Languages;
	/** story.yaml. */
	front: StoryFile;
	/** Interface words; the check of a story's words holds them to the rooms' lists. */
	ui: Record<Lang, UiWords>;
	claims: Claim[];
	reports: Report[];
	places: Place[];
	people: Person[];
	record: RecordItem[];
	chapters: Record<Lang, Chapter[]>;
	/** By chapter. */
	scenes: Record<string, ChapterScenes>;
	/** Texts in pictures, by chapter and id. */
	notes: Record<string, Record<string, Text>>;
	/** What the picture of a shared link shows, by section; see content/schema/previews.ts. */
	previews: Previews;
	forks: Fork[];
	/** What no report gives, by chapter. */
	untold: Untold;
	/** Old ids of claims, each with the id that its links open. */
	aliases: Record<string, string>;
	/** About the account, in every language or in none. */
	about: Partial<Record<Lang, About>>;
	/** Files read, for watching. */
	files: string[];
}
