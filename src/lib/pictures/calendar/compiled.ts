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
	also?: ClaimWords;
	/** Where its thread ends at its answer, percent of the lanes' width: beyond 100 past the lanes. */
	answer?: number;
	/** First and last day of its box. */
	span?: [number, number];
}

/** What one report has happen in the second column. */
export interface ResolvedBox extends ClaimWords {
	report: string;
	span: [number, number];
	/** Days on which the lanes' own box of the same report begins or ends too. */
	ties: number[];
}

/** A dated item of the public record, on its day. */
export interface ResolvedRing {
	id: string;
	day: number;
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
	part: CalendarScene['part'];
	/** The clock's days in words. */
	days: { weekday: string; day: number }[];
	columns: [string, string];
	lanes: ResolvedLane[];
	boxes: ResolvedBox[];
	rings: ResolvedRing[];
	key: string;
	undated: GivenWords & { detail?: string };
	knot?: ClaimWords & { some?: GivenWords[] };
	answers?: {
		claim: string;
		/** Where the words begin and how wide they may be, percent of the picture's width. */
		groups: { words: string; reports: string[]; x: number; width: number }[];
	};
	table?: ClaimWords & { report: string; place: string; details: string[] };
	/** Where the line begins and ends: days; the number of days is past them all. */
	line: [number, number];
}
