/**
 * What an author may ask of the stage, as pure data. A chapter's `scenes.ts` holds one scene per step and
 * the charts they look at; `lib/story` checks it against the story's places, claims and notes and resolves
 * it (coordinates projected, words in the page's language, times in ms) before it reaches the browser.
 */

/** When a scene stands: a moment, or a span, as ISO 8601 with offset or a plain date in the story's own clock. */
export interface SceneClock {
	at?: string;
	from?: string;
	to?: string;
	/** A report gives this very hour: say it beside the day. */
	hour?: true;
	/** Words in place of the date: where no report gives a time, or only one gives it so. */
	note?: string;
	/** Fewer words for a phone's bar, where those of the note, or of its days, are long. */
	brief?: string;
}

interface SceneBase {
	clock: SceneClock;
	/** The hour whose sky is the ground, where the clock gives a day or none. */
	sky?: string;
	/** Reports that speak in this step; the others are drawn thin. Left out: all of them. */
	reports?: string[];
}

/**
 * Which way a label stands from its point. `left` and `right` are the map's (never mirrored); `start` and
 * `end` follow the page: a tether comes from the start edge, so a tethered place has its name at `end`.
 */
export type Side = 'n' | 's' | 'start' | 'end' | 'left' | 'right';

export type PointMark =
	| 'city' // a plain dot
	| 'town' // a small dot, for orientation only: gone where its name has no room
	| 'capital' // a square
	| 'base' // an open ring: an air base or airport
	| 'window' // the lit window: where the witness is
	| 'fallen' // filled: the reports say that it fell
	| 'record' // dotted ring: fallen by the public record only
	| 'knot' // where Assad is
	| 'region' // the name of a region, small
	| 'none'; // a label alone (countries, seas)

export interface MapPoint {
	at: string;
	mark: PointMark;
	/** actor > place > country > sea; the higher the number, the quieter the label. */
	rank?: 1 | 2 | 3 | 4;
	side?: Side;
	/** A line of small print under the name. */
	note?: string;
}

/**
 * joined: two named places, the way between them ours (dashed) · unflown: a way that no report says was
 * taken (dotted) · call: a call or request that does not connect (broken off) · road: schematic road ·
 * order: told to fly, not reported flown (dotted, with an arrow)
 */
export type LineKind = 'joined' | 'unflown' | 'call' | 'road' | 'order';

export interface MapLine {
	id: string;
	kind: LineKind;
	/** Places in order. Two for a flight (a great circle is drawn), any number for a road (straight). */
	through: string[];
	report?: string;
	/** Part of the way that is drawn, 0 to 1; past `fade` the line dissolves. */
	until?: number;
	fade?: number;
	/** Sideways offset at the middle, in km of the plane, so that several lines stay apart. */
	bow?: number;
	/** At its end, or in its middle, towards its end or back to its start. */
	arrow?: 'end' | 'middle' | 'back';
	/** Scrubbed: drawn as far as the reader has scrolled through the step. */
	scrub?: boolean;
}

export interface MapNote {
	text: string;
	at: string;
	side?: Side;
	/** Only where the picture is wide: the words of the step say it too. */
	wide?: true;
	/** km east and south of the place. */
	shift?: [number, number];
	report?: string;
}

export interface MapScene extends SceneBase {
	view: 'map';
	/** Places that must be in the picture. */
	frame: string[];
	/** Room around them, as a share of the frame's larger side. */
	margin?: number;
	points: MapPoint[];
	lines?: MapLine[];
	notes?: MapNote[];
	/** Base layers drawn brighter, such as `country-sy`. */
	bright?: string[];
	/** A base layer under hatching: a threat, not a flight. */
	hatch?: { layer: string; report: string };
	/** A thread leaves the spine, runs to the place and back. */
	tethers?: { report: string; at: string; note?: string }[];
	/**
	 * Day and night over the map by the sun's computed height, from one moment to another as the reader scrolls
	 * through the step; `text` says the hour, with {t} in it.
	 */
	dark?: { from: string; to: string; text: string };
	/** The five versions as five small pictures under the map. */
	versions?: { claim: string; small: Record<string, SmallPicture> };
}

/** A version of the flights in small: so many lines out, and how they end. */
export interface SmallPicture {
	out: 0 | 1 | 3;
	end: 'fades' | 'stopped' | 'threat';
	back?: 'flown' | 'ordered';
	text: string;
}

export interface ThreadsScene extends SceneBase {
	view: 'threads';
	form: 'one' | 'named' | 'gathered' | 'days' | 'knot' | 'answers';
	/** For `knot`: the note at the knot. For `answers`: a note per report, and which reports have reached theirs. */
	knot?: string;
	answers?: Record<string, string>;
	reached?: string[];
}

export interface LanesScene extends SceneBase {
	view: 'lanes';
	chart: string;
	/** The part of the chart that fills the stage. */
	window: [string, string];
	/** Items in the light of this step; the others stay, quieter. Left out: all. */
	lit?: string[];
}

export interface LedgerScene extends SceneBase {
	view: 'ledger';
	light: 'all' | 'agreed' | 'disputed' | 'none' | string[];
}

export type Scene = MapScene | ThreadsScene | LanesScene | LedgerScene;

/** One thing on a lane. Its time comes from the ledger (claim + report) or from the public record, never from here. */
export interface ChartItem {
	id: string;
	lane: string;
	/** Time and report from the ledger … */
	claim?: string;
	report?: string;
	/** … or from the public record. */
	record?: string;
	/** window = the witness, knot = Assad, bar = a plain mark, cut = broken off, refused = a crossbar, cancelled = struck */
	mark: 'window' | 'knot' | 'bar' | 'cut' | 'refused' | 'cancelled' | 'fallen';
	note: string;
	/** Words stand under or beside the mark; above where the sky under it is too bright. */
	side?: 'above';
	/** How many lanes its words may cover, where those beside it are empty; 1. */
	span?: number;
	/** Only for an impossible date: where it is shown as printed, struck. */
	at?: string;
}

export interface Chart {
	from: string;
	to: string;
	unit: 'hour' | 'day';
	/** Hours between two ticks. */
	every: number;
	/** Paint the sky of these hours, computed from the sun. */
	sky?: boolean;
	/** Say when the moon sets and the sun rises: notes. */
	heavens?: { moonset: string; sunrise: string };
	lanes: { id: string; report?: string; note?: string }[];
	items: ChartItem[];
	/** A word over the empty part of the chart. */
	remarks?: { at: string; text: string; strong?: string; lane?: string }[];
}

export interface ChapterScenes {
	/** The step whose picture stands for the chapter where no script runs. */
	still: string;
	charts?: Record<string, Chart>;
	steps: Record<string, Scene>;
}
