/**
 * The picture of a shared link, without its colours and measures: one question in large type, and the reports'
 * threads, which come down the start edge and turn out under the words that each report gives. On the front page the
 * threads lie instead, as a braid from a lit window to a dark one.
 */
import type { Lang } from '../model/languages.ts';
import type { Shape } from '../model/story.ts';
import type { WovenRow } from '../pictures/braid/weave.ts';

/** Size of the picture, px: what services that show link previews ask for. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** One report in the picture. */
interface PreviewReport {
	number: number;
	name: string;
	shape: Shape;
	/** Its colour by night. */
	colour: string;
	/** Mostly machine-written: its thread is drawn hollow. */
	hollow: boolean;
}

/** A report after an answer. */
interface PreviewGiver {
	/** Which report, from 0. */
	report: number;
	/** It gives a part of the answer: its numeral stands in a box. */
	part: boolean;
	/** A machine wrote the paragraph: numeral and tag stand in a dotted box. */
	machine: boolean;
}

/** An answer of a fork, over the threads of the reports that give it. */
export interface PreviewAnswer {
	/** In sentence case. */
	words: string;
	/** Less exact than the others, or no value: one small line, its threads are hair lines. */
	grey: boolean;
	givers: PreviewGiver[];
}

/** A fork's answers in its own order; reports that no answer names come last, in grey. */
export interface ForkPicture {
	kind: 'fork';
	answers: PreviewAnswer[];
}

/** The witness's name over the threads of all reports, and what each report is. */
export interface ReportsPicture {
	kind: 'reports';
	witness: string;
}

/** The threads of all reports through the claims that the story tells. */
export interface BraidPicture {
	kind: 'braid';
	/** A line under the title. */
	line: string;
	/** How many claims there are, in words. */
	count: string;
	/** The claims in the story's order. */
	rows: Omit<WovenRow, 'y'>[];
}

/** All that a share picture shows. */
export interface PreviewModel {
	lang: Lang;
	rtl: boolean;
	/** Title of the piece and of the section; empty where the question says it. */
	kicker: string;
	question: string;
	/** A line at the foot. */
	foot: string;
	/** What stands beside the numeral of a report's machine-written part. */
	tag: string;
	reports: PreviewReport[];
	picture: ForkPicture | ReportsPicture | BraidPicture;
	/** The text alternative. */
	alt: string;
}
