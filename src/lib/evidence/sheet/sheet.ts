/** What the sheet is given: made at build (content/compile/sheet.ts), loaded with the first claim that is opened. */
import type { ClaimKind, GivenTime } from '../../model/story.ts';

/** A time on the strip of the night. */
export interface SheetTime {
	precision: GivenTime['precision'];
	/** The ends of the range are ours. */
	wide: boolean;
	/** Where it begins and ends, as shares of the night's hours, 0 to 1. */
	from: number;
	to: number;
}

/** A report as the sheet names and draws it, in the page's language. */
export interface SheetReport {
	id: string;
	number: number;
	/** Name of its shape. */
	shape: string;
	/** As the story calls it: 'the analysis'. */
	name: string;
	/** The language of its quoted words, BCP 47. */
	lang: string;
	/** Mostly machine-written: its thread is a double line, and a warning stands under what it says. */
	hollow: boolean;
}

/** What the sheet shows of one report's saying, in the page's language. */
export interface SheetSaying {
	/** Id of the report. */
	report: string;
	paragraph: number;
	/** It gives a part of the claim, gives it less exactly, or gives no value. */
	part?: true;
	/** Id of the version that it gives in full; null where it gives none. */
	version: string | null;
	gives: string;
	/** A few words as the report has them, in its own language. */
	quote?: string;
	/** Stands in a machine-written passage. */
	machine?: boolean;
	/** Where the report gives an hour of the last night. */
	time?: SheetTime;
}

/** A claim as the sheet shows it, in the page's language. */
export interface SheetClaim {
	/** Id of the chapter that tells it. */
	chapter: string;
	kind: ClaimKind;
	/** It is shared with the part that a chatbot wrote: one report alone gives it in full besides. */
	sharedByMachine?: boolean;
	claim: string;
	note?: string;
	/** Of a parted claim: each version once. */
	versions?: { id: string; text: string }[];
	says: SheetSaying[];
}

/** By the claim's id. */
export type SheetClaims = Record<string, SheetClaim>;

/** The last night for the strip: its sky as stops of a gradient, and hours with their shares of the night. */
export interface SheetNight {
	sky: [share: number, color: string][];
	hours: { text: string; x: number }[];
}

/** All that the sheet shows, in one language. */
export interface SheetData {
	/** By id. */
	claims: SheetClaims;
	/** In their fixed order. */
	reports: SheetReport[];
	/** Interface words of the sheet. */
	ui: Record<string, string>;
	/** null in a story without one. */
	night: SheetNight | null;
}

/** The claim whose sheet is open, and the version that the sentence at its mark tells. */
export interface OpenSheet {
	id: string;
	version: string | null;
}
