import type { ClaimStatus, GivenTime } from '../../model/story.ts';

/** A time on the strip of the night: shares of its hours, 0 to 1. */
export interface SheetTime {
	precision: GivenTime['precision'];
	wide: boolean;
	from: number;
	to: number;
}

/** What the sheet shows of one report's saying, in the page's language. */
export interface SheetSaying {
	report: string;
	paragraph: number;
	version: string | null;
	gives: string;
	/** A few Arabic words as the report has them. */
	quote?: string;
	machine?: boolean;
	/** Where the report gives an hour of the last night. */
	time?: SheetTime;
}

export interface SheetClaim {
	chapter: string;
	status: ClaimStatus;
	claim: string;
	note?: string;
	/** On a disputed claim: what is told, each version once. */
	versions?: { id: string; text: string }[];
	says: SheetSaying[];
}

export type SheetClaims = Record<string, SheetClaim>;

/** All that the sheet needs in one language. `night`: the strip's sky as a gradient, and its hours. */
export interface SheetData {
	claims: SheetClaims;
	/** Interface words of the sheet. */
	ui: Record<string, string>;
	night: { sky: [number, string][]; hours: { text: string; x: number }[] } | null;
}

/** The claim whose sheet is open, and the version told at its mark. */
export interface OpenSheet {
	id: string;
	version: string | null;
}

/** How opening and closing stand in the history. */
export interface SheetHistory {
	push(open: OpenSheet): void;
	/** Takes the entry back, so that the history is as before. */
	close(): void;
}
