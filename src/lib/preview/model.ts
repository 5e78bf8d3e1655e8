/**
 * The picture of a shared link: one question in large type, and beside it a lit window that lets down a thread per
 * report to what each one says. Lanes stand in the reports' order from the page's start edge, so that a picture in a
 * language that runs from the right is the mirror of one that runs from the left.
 */
import type { Shape } from '../model/story.ts';

/** Size of the picture, px: what services that show link previews ask for. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** One report in the picture. */
export interface PreviewLane {
	/** 'Report 1' */
	name: string;
	shape: Shape;
	colour: string;
	/** Mostly machine-written: its thread is drawn hollow. */
	hollow: boolean;
	/** gives a value, speaks to the claim without giving one, or is silent. */
	state: 'gives' | 'speaks' | 'silent';
	/** What stands at the end of its thread. */
	words: string;
	/** Threads of one version end at one level, counted from the top; null where the thread ends at none. */
	level: number | null;
	/** The time that it gives, only where the picture has a clock. */
	time: { from: number; to: number | null; wide: boolean } | null;
}

/** Time runs down the picture, all in ms of the epoch. */
export interface PreviewClock {
	from: number;
	to: number;
	hours: { at: number; text: string }[];
}

/** A claim in the picture of the whole ledger. */
export interface PreviewRow {
	/** One letter per report, see marks/states.ts. */
	dots: string;
	/** Told alike by all that tell it. */
	tied: boolean;
}

export interface PreviewColours {
	text: string;
	soft: string;
	rule: string;
	/** The lit window. */
	window: string;
}

/** All that a share picture shows. */
export interface PreviewModel {
	lang: string;
	rtl: boolean;
	ink: 'day' | 'night';
	colours: PreviewColours;
	/** The ground from top to bottom: share of the height, and colour. */
	sky: [share: number, colour: string][];
	/** Title of the piece. */
	title: string;
	/** Title of the section; null on the front page. */
	section: string | null;
	/** The question in large type; on the front page the piece's title, set larger. */
	question: string;
	/** The picture of the front page. */
	front: boolean;
	/** One or two lines under the question. */
	line: string;
	dateline: string;
	/** Threads at one level are tied: told alike. */
	tied: boolean;
	/** Words beside the bundle, where the threads still run as one; the threads then part lower. */
	aside: string | null;
	lanes: PreviewLane[];
	clock: PreviewClock | null;
	/** Every claim, in the picture of the whole ledger. */
	rows: PreviewRow[] | null;
}

/** A text in a box; the largest of its sizes is taken in which the words fit. */
export interface PreviewText {
	text: string;
	/** Distance of the box from the picture's start edge, px; so are the next three. */
	start: number;
	top: number;
	width: number;
	height: number;
	family: 'display' | 'serif' | 'sans';
	weight: number;
	/** Type sizes to try, px, the largest first. */
	sizes: number[];
	/** Line height as a multiple of the type size. */
	leading: number;
	colour: string;
	align: 'start' | 'center';
	/** Colour of a ground of its own, over what is drawn. */
	ground?: string;
	/** Texts of one group take one size. */
	group?: string;
	/** Px under the text before it, whatever that one's height; `top` is then the lowest at which it may begin. */
	below?: number;
}

/** The text alternative of the picture. */
export function altOf(model: PreviewModel): string {
	const said = model.rows ? [] : model.lanes.map((lane) => `${lane.name}: ${lane.words}`);
	return [model.title, model.question, model.line, ...said].join(' · ');
}
