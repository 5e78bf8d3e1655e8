/** Scenes of a calendar as the browser gets them. Days count from 0, the first of the clock. */
import type { ResolvedBase } from '../../model/compiled.ts';
import type { CalendarScene, LaneGives } from './scene.ts';

/** Words that open their claim. */
export interface ClaimWords {
	claim: string;
	words: string;
}

/** A report's lane, and what it gives there. */
export interface ResolvedLane extends ClaimWords {
	report: string;
	gives: LaneGives;
	/** Where it stands, percent of the lanes' width. */
	x: number;
	/** Where its strand of the knot stands. */
	knot: number;
	detail?: string;
	/** Something else that the report gives here. */
	also?: ClaimWords;
	/** Where its thread ends at its answer, percent of the lanes' width: beyond 100 past the lanes. */
	answer?: number;
	/** First and last day of its box. */
	span?: [number, number];
}

/** What one report has happen in the second column. */
export interface ResolvedBox extends ClaimWords {
	report: string;
	/** First and last day. */
	span: [number, number];
	/** Days on which the lanes' own box of the same report begins or ends too. */
	ties: number[];
}

/** A dated item of the public record, on its day. */
export interface ResolvedRing {
	id: string;
	day: number;
	/** On the clock, or in a column of its own beside both. */
	column: 'clock' | 'outside';
	words: string;
	/** In place of them, where there is room. */
	more?: string;
	detail?: string;
	/** Address of the source that says so. */
	href: string;
}

/** A report that gives what has no day. */
export interface Giver {
	report: string;
	/** It gives a part of it only. */
	part?: true;
	/** The mark of machine-written words, where the report has it in them. */
	tag?: string;
}

/** Words that open their claim, with the reports that give it. */
export interface GivenWords extends ClaimWords {
	givers: Giver[];
}

/** A step's calendar: what stands on it, and which part of it is in the light. */
export interface ResolvedCalendar extends ResolvedBase {
	view: 'calendar';
	links: true;
	/** What the step is about: it is in the light. */
	part: CalendarScene['part'];
	/** The clock's days in words. */
	days: { weekday: string; day: number }[];
	/** Names of the places that the columns tell of; the lanes are of the first. */
	columns: [string, string];
	lanes: ResolvedLane[];
	boxes: ResolvedBox[];
	rings: ResolvedRing[];
	/** What a ring means. */
	key: string;
	/** Under the days: what reports give without one. */
	undated: GivenWords & { detail?: string };
	/** What all reports give, and what only some have beside it. */
	knot?: ClaimWords & { some?: GivenWords[] };
	/** What each report has as the answer to what the knot carries. */
	answers?: {
		claim: string;
		/** Where the words begin and how wide they may be, percent of the picture's width. */
		groups: { words: string; reports: string[]; x: number; width: number }[];
	};
	/** A meeting that one report gives. */
	table?: ClaimWords & { report: string; place: string; details: string[] };
	/** Where the line begins and ends: days; the number of days is past them all. */
	line: [number, number];
}
