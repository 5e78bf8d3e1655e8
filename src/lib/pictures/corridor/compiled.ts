/** Scenes of a corridor as the browser gets them. Lengths along the way are percent of it, from `to` (0) to `from` (100). */
import type { ResolvedBase } from '../../model/compiled.ts';
import type { RowEnd } from './scene.ts';

/** A country that the way crosses; `layer` is its outline on the base map. */
export interface ResolvedZone {
	layer: string;
	name: string;
	/** Where the way enters and leaves it, percent. */
	from: number;
	to: number;
	/** In the light from the map down through the rows. */
	bright?: true;
}

/** What one report gives of the way. */
export interface ResolvedRow {
	report: string;
	claim: string;
	end: RowEnd;
	words: string;
	detail?: string;
	/** Where it ends, percent of the way. */
	from: number;
	to: number;
	/** The claim that bears the place where it ends. */
	where?: string;
	/** The claim that has a way back end at the far place. */
	back?: string;
	/** The mark of machine-written words, where the report has this in them. */
	tag?: string;
}

/** A step's corridor: the way, what it crosses, a row for each report. */
export interface ResolvedCorridor extends ResolvedBase {
	view: 'corridor';
	links: true;
	/** The places at its ends. */
	ends: { to: string; from: string };
	/** The claim that gives the way. */
	claim: string;
	/** Length of the way in words, whole km along the great circle. */
	length: string;
	/** SVG transform from the map's plane (km) to thousandths of the way: the chord lies level, its ends at 0 and 1000. */
	plane: string;
	/** SVG path data of the great circle, in thousandths of the way. */
	way: string;
	zones: ResolvedZone[];
	/** Other names; x and y in thousandths of the way, y downwards from it. */
	names: { id: string; name: string; x: number; y: number }[];
	rows: ResolvedRow[];
	/** Said at `to` when all rows stand: none reaches it. */
	arrival?: string;
	/** What dashes, dots and chevrons mean; where there is room. */
	key?: string;
}
