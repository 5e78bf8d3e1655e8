/** The braid as it is drawn, in one language. Lengths are px at a root size of 16. */
import type { ResolvedBase } from '../../model/compiled.ts';
import type { HEIGHTS } from './rows.ts';
import type { RowKind } from './weave.ts';
import type { BraidScene } from './scene.ts';

/** All that the browser gets of a scene: the server draws the picture, and the reader's step changes its state. */
export interface ResolvedBraid extends ResolvedBase {
	view: 'braid';
	light: BraidScene['light'];
	links: true;
}

/** A report's thread in every other row, as SVG path data around the middle of the lanes, in the drawing's units. */
export interface BraidStrand {
	/** The report's place in the reports' order. */
	report: number;
	all: string;
	/** Where the report speaks, by how the row's claim is told. */
	spoken: Record<RowKind, string>;
	/** Where it speaks of a claim that is told apart without giving a version. */
	vague: string;
}

/** The shape of a report that alone tells a row's claim, on its thread. */
export interface BraidShape {
	report: number;
	/** In px. */
	y: number;
	/** Gives a part of what another tells alone. */
	part?: true;
}

/** The threads; lengths are in units of the drawing. */
export interface BraidDrawing {
	/** From the middle of the lanes to the drawing's edge. */
	half: number;
	/** From lane to lane. */
	lane: number;
	height: number;
	/** Strands from the lowest up; the second layer lies over the first. */
	layers: BraidStrand[][];
	wefts: string;
	/** Wefts of those that give a part. */
	halves: string;
	/** Versions that one report gives, and those of several. */
	rings: string;
	bars: string;
	shapes: BraidShape[];
	/** For each report: its thread under its head, and its loose end. */
	ends: string[];
}

/** A row: one claim that the story tells. */
export interface BraidClaim {
	id: string;
	kind: RowKind;
	label: string;
	/** Of a claim that is told apart: its versions. */
	versions?: string[];
	/** Who gives it, in words. */
	givers: string;
}

/** The picture's content; only the server has it. */
export interface BraidData {
	/** Of the picture's parts, px at a root size of 16. */
	heights: typeof HEIGHTS;
	chapters: { id: string; title: string; rows: BraidClaim[] }[];
	/** What the marks mean, with how many rows have them. */
	key: Record<RowKind | 'silent' | 'of', string>;
	drawing: BraidDrawing;
	/** What no report gives. */
	untold: { head: string; lines: string[] };
	/** Colour of the ground where the picture ends. */
	dawn: string;
}
