/** The map's scenes as the browser gets them: projected to plane units (km), in the page's language. */
import type { Frame } from '../../graphics/frame.ts';
import type { ResolvedBase } from '../../model/compiled.ts';
import type { SunPlane } from './night.ts';
import type { LineKind, PointMark, Side } from './scene.ts';

interface ResolvedPoint {
	id: string;
	x: number;
	y: number;
	name: string;
	mark: PointMark;
	rank: 1 | 2 | 3 | 4;
	side: Side;
	note?: string;
}

export interface ResolvedLine {
	id: string;
	kind: LineKind;
	/** Flat x,y plane units. */
	points: number[];
	report?: string;
	until: number;
	fade?: number;
	arrow?: 'end' | 'middle' | 'back';
	scrub?: boolean;
}

interface ResolvedNote {
	text: string;
	x: number;
	y: number;
	side: Side;
	report?: string;
	wide?: true;
}

export interface ResolvedMap extends ResolvedBase {
	view: 'map';
	frame: Frame;
	points: ResolvedPoint[];
	lines: ResolvedLine[];
	notes: ResolvedNote[];
	bright: string[];
	hatch?: { layer: string; report: string };
	tethers: { report: string; x: number; y: number; note?: string }[];
	/** A length to compare with: km, and its words. */
	scale: { km: number; text: string };
	/** Day and night over the map: minutes of the story's day at the start and the end, the sun between them. */
	dark?: { from: number; to: number; text: string; planes: SunPlane[] };
}
