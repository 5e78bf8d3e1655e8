/** Charts and scenes of hours as the browser gets them: times in hours since the chart's first moment. */
import type { ResolvedBase } from '../../model/compiled.ts';
import type { Ink } from '../../graphics/ink.ts';
import type { GivenTime } from '../../model/story.ts';
import type { HoursMark } from './chart.ts';
import type { WordInk } from './skyInk.ts';

/** What one report gives at an hour; its claim opens. */
export interface ResolvedMark {
	id: string;
	claim: string;
	report: string;
	/** Index of its lane. */
	lane: number;
	text: string;
	/** How exactly the report gives the time: it decides how the stretch is drawn. */
	precision: GivenTime['precision'];
	/** What stands at the hour itself, only where a report gives one. */
	sign?: NonNullable<HoursMark['sign']>;
	/** Its words stand above the hour; else under it. */
	above?: true;
	/** The limits of its stretch are ours, of a wide word: it has no edge. */
	soft?: true;
	/** The stretch that is drawn: 'about' to either side, 'by' before its end, a range as it is given. */
	from: number;
	to: number;
	/** Where its words stand. */
	at: number;
	/** Where room is short, how many lanes more than one its words may take: up to the next thread that still runs. */
	more: number;
	ink: WordInk;
}

/** From an hour on, h, the now-line's own hour stands over the sky in this ink. */
export interface ClockInk {
	from: number;
	ink: Ink;
	/** Neither ink reads: the hour stands on a plate. */
	plate?: true;
}

/** All that a chapter's scenes share; which hours and marks are in the light, each scene says. */
export interface ResolvedHours {
	/** Length, h. */
	hours: number;
	/** Minute of the day, by the story's clock, at which it begins. */
	minute: number;
	/** The sky: share of the chart and colour. */
	sky: [number, string][];
	/** How the now-line's hour stands over the sky, by the hour at the line. */
	clock: ClockInk[];
	/** Full hours whose words can be read over the sky; `strong`: those by three, `day`: words at midnight. */
	ticks: { at: number; text: string; strong?: true; day?: string; ink: WordInk }[];
	/** Sunset, sunrise and moonset as computed; `hour` by the story's clock, `far` only in wide pictures. */
	skyEvents: { at: number; text: string; hour: string; above?: true; far?: true; ink: WordInk }[];
	/**
	 * A report's thread, in the stretches in which it is drawn alike, to the last hour that the report gives. Where room
	 * is short the lane stands `shift` lanes from where it would if all were alike.
	 */
	lanes: {
		report: string;
		/** Its last hour is a limit of ours: the thread fades there, and has no end to be read. */
		soft?: true;
		shift: number;
		stretches: { from: number; to: number; ink: Ink; cased?: true }[];
	}[];
	marks: ResolvedMark[];
}

/** A way on the plan. */
export interface ResolvedWay {
	report: string;
	claim: string;
	/** The claim that brings the report's thread to the plan's anchor; none where another way has brought it. */
	leaves?: string;
	/** km from the anchor, east and south. */
	from: [number, number];
	to: [number, number];
	/** Where it goes is told, that it came there is not: it fades. */
	fades?: true;
	/** That it came there is told, by which way is not: it comes up on the way. */
	arrives?: true;
	words?: string;
	/** The mark of machine-written words. */
	tag?: string;
	/** Its place beside the other ways between the same places. */
	side: number;
}

/** The map in a parting, about one place: its anchor. */
export interface ResolvedPlan {
	/** The anchor's place in the map's plane, km. */
	origin: [number, number];
	/** What has to be seen around the anchor, km. */
	reach: { east: number; west: number; north: number; south: number };
	/** Where the anchor stands, as a share of the plan's height. */
	down: number;
	/**
	 * The lanes under which the anchor may stand, the first and the last of them; it may lie between two. The westernmost is
	 * taken: the map is never mirrored, and has its room in the east.
	 */
	lanes: [number, number];
	/** Places on it, km east and south of the anchor; a caption opens its claim. */
	places: {
		id: string;
		x: number;
		y: number;
		name: string;
		caption?: { claim: string; text: string };
		mark: 'house' | 'ring' | 'region' | 'town' | 'name';
		side: 'left' | 'right' | 'below';
	}[];
	ways: ResolvedWay[];
	/** Words of the ways stand under the anchor, or beside the way. */
	words: 'under' | 'beside';
	/** Reports that tell of no way: their threads end above. */
	ends: { report: string; words: string }[];
	/** Layer of the base map in the light. */
	bright: string;
	/** A length to compare with, and its words. */
	scale: { km: number; text: string };
	/** A small map of where the plan lies: its box and the plan's, plane km; a place on it. */
	locator?: {
		box: [number, number, number, number];
		plan: [number, number, number, number];
		place: { x: number; y: number; name: string };
	};
}

/** A stretch to which no report gives an hour. */
export interface ResolvedParting {
	/** Where it begins and ends on the chart. */
	from: number;
	to: number;
	/** No report gives an end: the bracket is left open. */
	open?: true;
	/** 'No hour given', over the sky in the middle. */
	words: string;
	ink: WordInk;
	/** Hours at the ends and how they stand over the sky there. */
	ends: { hour: string; ink: WordInk; edge: Ink }[];
	/** Left out: the line parts over the sky alone. */
	plan?: ResolvedPlan;
}

/** After the last hour that any report gives. */
export interface ResolvedSilence {
	/** The bracket over the hours that nobody gives. */
	from: number;
	to: number;
	/** Words in the bracket. */
	bracket: string;
	ink: Ink;
	words: string;
	/** What is told without an hour. */
	untimed: { claim: string; text: string }[];
	/** Item of the public record, linked to its line in the words. */
	record: { id: string; head: string; text: string };
}

/** A step's state of its chart. */
export interface ResolvedHoursScene extends ResolvedBase {
	view: 'hours';
	links: true;
	/** Its key among the chapter's shared data. */
	chart: string;
	/** The hours that the now-line runs through with the reader's way through the step; one where it stands. */
	run: [number, number];
	/** Ids of the marks in the light. */
	lit: string[];
	parting?: ResolvedParting;
	silence?: ResolvedSilence;
}
