/** The typed story that `lib/story` makes of a story folder. Nothing here knows which story it is. */
import type { Previews } from '../content/schema/previews.ts';
import type { Fork, ForkAnswer, ForkRow } from '../content/schema/forks.ts';
import type { ClaimKind, GivenTime, LedgerClaim, Saying } from '../content/schema/ledger.ts';
import type { Untold } from '../content/schema/untold.ts';
import type { ChapterData, ChapterScenes } from '../content/schema/scenes.ts';
import type { Lang } from './languages.ts';

export type { ChapterData, ChapterScenes, Lang };
/** Interim: the languages of the one story. Its own list (story.languages) takes this one's place. */
export const LANGS = ['en', 'ar'] as const satisfies readonly Lang[];
/** The same words in every language of the story. */
export type Text = Record<Lang, string>;

export const PRECISIONS = ['exact', 'about', 'by', 'range', 'day', 'month', 'impossible'] as const;

/** What the files of evidence hold; their shape stands with their schemas. */
export type { ClaimKind, GivenTime, Saying };
export type { Fork, ForkAnswer, ForkRow, Untold };

/** The kinds under the names of ledger 2, for rooms that do not read `kind` yet. */
export type ClaimStatus = 'agreed' | 'single' | 'disputed';
export interface Claim extends LedgerClaim {
	/** `kind` under its name in ledger 2. */
	status: ClaimStatus;
}

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'ring'] as const;
export type Shape = (typeof SHAPES)[number];

export interface Report {
	id: string;
	number: number;
	name: Text;
	character: Text;
	about: Text;
	paragraphs: number;
	machineFrom?: number | undefined;
	machineTo?: number | undefined;
	shape: Shape;
}

export interface Place {
	id: string;
	name: Text;
	/** Longitude, latitude in degrees. */
	at: [number, number];
	kind:
		| 'city'
		| 'capital'
		| 'base'
		| 'airport'
		| 'building'
		| 'country'
		| 'sea'
		| 'river'
		| 'region'
		| 'waypoint';
	source: string;
}

export interface Person {
	id: string;
	name: Text;
	role: Text;
}

export interface RecordItem {
	id: string;
	date: string;
	to?: string | undefined;
	text: Text;
	source: { name: Text; url: string };
	also?: { name: Text; url: string }[] | undefined;
}

/** The front page: who, where, when, and one question with its answers. */
export interface Front {
	title: Text;
	standfirst: Text;
	kicker: Text;
	witness: { name: Text; line: Text };
	dateline: Text;
	question: { claim: string; text: Text };
	answers: Record<string, Text>;
}

export interface StoryFile extends Front {
	chapters: string[];
	/** chapter/step of steps that are gone, each with the chapter/step that its links open. */
	moved?: Record<string, string> | undefined;
	/** First and last day of the story, and the clock that it keeps, e.g. +03:00. */
	days: {
		from: string;
		to: string;
		offset: string;
		/** The last night, which the ruler unfolds into hours. */ night?:
			{ from: string; to: string } | undefined;
	};
	/** The place whose sky the page follows. */
	sky: string;
	borders: Text;
	description: Text;
	/** Days on which the piece was published and last changed. */
	published: string;
	modified: string;
	/** What was wrong and has been put right, newest first. */
	corrections?: Correction[] | undefined;
}

export interface Correction {
	date: string;
	text: Text;
	/** Claims that it touches. */
	claims?: string[] | undefined;
}

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
	/** Its heading: place and time in the author's words; none where no report gives either. */
	when: string | null;
	/** Forks that stand in it. */
	forks: string[];
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

export interface Story {
	dir: string;
	front: StoryFile;
	ui: Record<Lang, Record<string, string>>;
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
