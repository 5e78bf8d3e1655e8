/** Scenes of a road as the browser gets them. Shares are of the way from the first town's row (0) to the last one's (1). */

import type { ResolvedBase } from '../../model/compiled.ts';

/** A row: a share, or one of those that are no place of the map: far off it, the axis of days, under all rows. */
export type RoadRow = number | 'far' | 'axis' | 'foot';

interface ResolvedWords {
	words?: string;
	more?: string;
}

/** Days that a report gives to something. */
export interface ResolvedBracket extends ResolvedWords {
	report: string;
	claim: string;
	row: RoadRow;
	/** Days since the first one of the calendar. */
	from: number;
	to: number;
	/** The days in words. */
	span: string;
	/** At some time in these days: an even tint. */
	within?: true;
	lit?: true;
	/** The mark of machine-written words, where the report has this in them. */
	tag?: string;
}

/** What a report gives without a day. */
export interface ResolvedUndated extends ResolvedWords {
	report: string;
	claim: string;
	row: RoadRow;
	/** Its place among the marks that stand beside each other, from 0, and how many these are. */
	order: number;
	of: number;
	/** At the foot: which line of it, from 0. */
	line: number;
	/** The report gives a part of the claim only. */
	part?: true;
	/** Several places, none of them named: a bar along all rows. */
	spread?: true;
	lit?: true;
	tag?: string;
}

/** A dated item of the public record; `from` and `to` are days since the calendar's first. */
export interface ResolvedRing extends ResolvedWords {
	record: string;
	row: RoadRow;
	from: number;
	to: number;
	/** Its day in full, and as short as may be. */
	day: string;
	brief: string;
	source: string;
	/** The record's line in the chapter's words; where it has none there, its source. */
	href: string;
	/** It says its words once the line has passed it. */
	captioned?: true;
}

/** A town with a row. */
export interface ResolvedTown {
	id: string;
	name: string;
	/** Share of the road's width from its westernmost town, and of the way down. */
	x: number;
	y: number;
	/** Side of the road on which its name stands. */
	side: 'left' | 'right';
	capital?: true;
	/** An end of the road. */
	end?: true;
}

/** A day of the calendar in words. */
export interface ResolvedDay {
	/** The day of the month. */
	text: string;
	/** On the first of a month: with its month. */
	month?: string;
	/** On the day line: the day in full, and as short as may be. */
	long: string;
	brief: string;
	/** Named where only few are. */
	major?: true;
}

/** A step's road: its map, its calendar and what is dated there. */
export interface ResolvedRoad extends ResolvedBase {
	view: 'road';
	links: true;
	basemap: NonNullable<ResolvedBase['basemap']>;
	/** The box from the first town to the last: of an SVG, and its width over its height. */
	viewBox: string;
	ratio: number;
	/** SVG path data, what it is called, and at which share of the way that stands. */
	road: { d: string; name: string; at: number };
	towns: ResolvedTown[];
	/** Other names on the map; `wide` only where the map reaches so far. */
	names: { id: string; name: string; x: number; y: number; region?: true; wide?: true }[];
	/** A place far off the map, and in words how far. */
	far?: { name: string; length: string };
	/** The country that the road runs through, as an SVG box in plane units: where the strip lies. */
	locator?: string;
	/** A length to compare with, as a share, and its words. */
	scale: { share: number; text: string };
	days: ResolvedDay[];
	/** Days since the first one where the day line stands as the step begins and ends. */
	line: { from: number; to: number; rests?: 'no-day' | 'away' };
	/** Undated marks and rings that the step does not tell wait. */
	opens?: true;
	brackets: ResolvedBracket[];
	/** Reports whose threads leave the spine at the row far off and come back to it at a town's. */
	leaves: string[];
	undated: ResolvedUndated[];
	rings: ResolvedRing[];
	/** What is missing; it stands between the first two rows. */
	unnamed?: string;
}
