/** Boards and scenes of channels as the browser gets them: in plane units (km), in one language. */
import type { Frame } from '../../graphics/frame.ts';
import type { ResolvedBase } from '../../model/compiled.ts';
import type { Heading } from './geometry.ts';
import type { CitySide, Side } from './board.ts';

/** A line of a mark. */
export interface ResolvedStroke {
	/** SVG path data. */
	d: string;
	heading: Heading;
	/** Left out: the record's. */
	report?: string;
	/** The report gives it in part, or less exactly: a hair line. */
	hair?: true;
	/** Two places that no report joins. */
	dashed?: true;
	/** Dissolves: the way on is not drawn. */
	fades?: true;
	/** Drawn after the mark's other lines. */
	late?: true;
	/** Gone while this other mark stands: it goes on from here. */
	until?: string;
}

/** What stands at a line's end. */
export interface ResolvedEnd {
	x: number;
	y: number;
	/** Direction of the line, degrees clockwise from north. */
	turn: number;
	/** A bar across the line, or the head of an arrow where word was passed on. */
	form: 'tick' | 'arrow';
	report?: string;
	/** The report's shape stands past it. */
	shape?: true;
	/** How many lines it is across. */
	lines?: number;
	late?: true;
	until?: string;
}

/** Words of a mark, and where they stand. */
export interface ResolvedLabel {
	x: number;
	y: number;
	side: Side;
	words: string;
	/** In place of the words where there is room, and where it stands there, if elsewhere. */
	long?: string;
	wide?: { x: number; y: number; side: 'left' | 'right' };
	/** Widest line where room is short, em. */
	most?: number;
	/** With the late lines of its mark. */
	late?: true;
}

/** One thing on the board: what a claim or a line of public record gives. */
export interface ResolvedMark {
	id: string;
	/** What it stands on: a claim, which it opens, or the public record. */
	claim?: string;
	record?: string;
	/** Reports that give the claim, in the order in which they are drawn. */
	reports: string[];
	/** Those of them that give it in part. */
	inPart?: string[];
	/** Its day, counted from the board's first; null where none is given. */
	day: number | null;
	strokes: ResolvedStroke[];
	ends: ResolvedEnd[];
	/** Places that get the ring of the public record with it. */
	rings: string[];
	label?: ResolvedLabel;
	/** For those who hear the picture: who says it. */
	spoken: string;
}

/** All that a chapter's scenes share; which marks stand, each scene says. */
export interface ResolvedBoard {
	frame: Frame;
	/** The days of the strip: number, and words for the one that the reader is at. */
	days: { number: string; words: string }[];
	/** Spans of days by claim and report, in days from the first; the ends of a `soft` one are ours. */
	spans: {
		claim: string;
		reports: string[];
		from: number;
		to: number;
		soft?: true;
		words: string;
		spoken: string;
	}[];
	cities: {
		id: string;
		x: number;
		y: number;
		name: string;
		side: CitySide;
		rank: 1 | 2;
		/** Where the story's main person is. */
		knot?: true;
		/** Only where a mark rings it. */
		whenRinged?: true;
	}[];
	/** Countries and seas; `wide` where there is room, `lead` the place to which a line leads from the name. */
	names: {
		id: string;
		x: number;
		y: number;
		name: string;
		kind: 'country' | 'sea';
		wide?: true;
		lead?: { x: number; y: number };
	}[];
	marks: ResolvedMark[];
	/** Layers of the base map: the country in question, and those on the way. */
	bright: string[];
	route: string[];
	/** A length to compare with: km, and its words. */
	scale: { km: number; text: string };
	/** What came to nothing without anyone being called, a row for each report. */
	foot?: { title: string; rows: { report: string; claim: string; words: string }[] };
	/** What the lines of the public record are; `brief` where there is little room. */
	key?: { words: string; brief: string };
}

/** A step's state of its board. */
export interface ResolvedChannels extends ResolvedBase {
	view: 'channels';
	links: true;
	/** Its key among the chapter's shared data. */
	board: string;
	/** From which day to which the strip runs in this step, in days from the board's first. */
	days: [number, number];
	/** The day rests on the public record, not on a report. */
	recorded?: true;
	/** Nothing in the step has a day: none is named. */
	undated?: true;
	/** Marks that stand, and those of them in the light. */
	show: string[];
	lit: string[];
	/** The foot stands. */
	foot?: true;
}
