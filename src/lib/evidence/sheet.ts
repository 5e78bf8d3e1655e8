import type { ClaimStatus } from '../story/types.ts';

/** What the sheet shows of one report's saying, in the page's language. */
export interface SheetSaying {
	report: string;
	paragraph: number;
	version: string | null;
	gives: string;
	/** A few Arabic words as the report has them. */
	quote?: string;
	machine?: boolean;
}

export interface SheetClaim {
	chapter: string;
	status: ClaimStatus;
	claim: string;
	parts?: string;
	note?: string;
	says: SheetSaying[];
}

export type SheetClaims = Record<string, SheetClaim>;
