/** Scenes of voices as the browser gets them: projected to plane units (km), in the page's language. */
import type { Frame } from '../../graphics/frame.ts';
import type { ResolvedBase } from '../../model/compiled.ts';
import type { FixedName } from '../basemap/fixedNames.ts';
import type { NameSide } from './scene.ts';

/** A name on the map; x and y in plane units. */
export interface ResolvedName {
	id: string;
	name: string;
	x: number;
	y: number;
	side: NameSide;
	/** What is named: a country's or a sea's name has no symbol. */
	kind: 'capital' | 'city' | 'country' | 'sea';
	/** Only where the picture is wide. */
	wide?: true;
}

/** A row under the map, and its mark on it. */
export interface ResolvedVoice {
	/** Its own within the scene. */
	id: string;
	/** Of a report and its claim; left out: of the public record. */
	report?: string;
	claim?: string;
	/** The day of the record, in words, and where it stands: its source. */
	day?: string;
	source?: { name: string; url: string };
	words: string;
	detail?: string;
	/** Its mark on the map. */
	at?: string;
	/** Said at the mark on the map. */
	caption?: string;
	/** The mark of machine-written words, where the report has this in them. */
	tag?: string;
}

/** A step's map, and the rows under it. */
export interface ResolvedVoices extends ResolvedBase {
	view: 'voices';
	links: true;
	frame: Frame;
	/** Layers of the base map: countries in question, and those on a way. */
	bright: string[];
	route: string[];
	names: ResolvedName[];
	fixed: FixedName[];
	/** SVG path data of the way, in plane units, and its ends. */
	way?: { d: string; ends: { x: number; y: number }[]; claim: string };
	rows: ResolvedVoice[];
	/** Lengths to compare with, for a wide picture and for a narrow one: km, and their words. */
	scales: { km: number; text: string }[];
}
