/** Scenes as the browser gets them: projected, in the page's language, in ms. Made by `lib/story` at build. */
import type { Frame } from '../graphics/frame.ts';
import type { SunPlane } from '../pictures/map/night.ts';
import type { ChartItem, LineKind, PointMark, Side, SmallPicture, ThreadsScene } from './scene.ts';
import type { GivenTime } from './story.ts';

interface ResolvedBase {
	/** chapter/step */
	id: string;
	/** Place and time over the step's words, as its author wrote them; empty where no report gives either. */
	heading: string;
	/** For the bar: 'Friday 29 November', or the words that stand where no report gives a time. */
	when: string;
	/** The same without the weekday, where room is short. */
	brief?: string;
	/** Share of the story's days, 0 to 1, where the scene begins and ends; null where no time is given. */
	from: number | null;
	to: number | null;
	/** Share of the last night's hours, where the scene stands in them. */
	night: [number, number] | null;
	reports: string[] | null;
	/** Ink and ground of the stage at this step. */
	ink: 'day' | 'night';
	ground: string;
}

export interface ResolvedPoint {
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

export interface ResolvedNote {
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
	versions?: { claim: string; small: Record<string, SmallPicture> };
	/** A length to compare with: km, and its words. */
	scale: { km: number; text: string };
	/** Day and night over the map: minutes of the story's day at the start and the end, the sun between them. */
	dark?: { from: number; to: number; text: string; planes: SunPlane[] };
}

export interface ResolvedThreads extends ResolvedBase {
	view: 'threads';
	form: ThreadsScene['form'];
	knot?: string;
	answers?: Record<string, string>;
	reached: string[];
	days?: { n: number; weekday: string }[];
}

export interface ResolvedLanes extends ResolvedBase {
	view: 'lanes';
	chart: string;
	/** The whole chart's top and height, in percent of the window. */
	top: number;
	height: number;
	lit: string[] | null;
}

export interface ResolvedLedger extends ResolvedBase {
	view: 'ledger';
	light: 'all' | 'agreed' | 'disputed' | 'none' | string[];
}

export type ResolvedScene = ResolvedMap | ResolvedThreads | ResolvedLanes | ResolvedLedger;

export interface ResolvedItem {
	id: string;
	lane: number;
	claim?: string;
	report?: string;
	/** The line of public record that it rests on. */
	record?: string;
	mark: ChartItem['mark'];
	text: string;
	above?: true;
	/** Lanes that the words may cover, when more than one. */
	span?: number;
	precision: GivenTime['precision'];
	/** A wide word, whose ends are ours. */
	wide?: true;
	/** Percent of the chart from its top, and height. */
	y: number;
	height: number;
	/** Ink that reads on the sky behind it. */
	ink: 'day' | 'night';
	printed?: string;
}

export interface ResolvedChart {
	from: number;
	to: number;
	unit: 'hour' | 'day';
	ticks: { at: number; y: number; text: string; sub?: string; strong: boolean; ink: 'day' | 'night' }[];
	/** `end`: percent of the chart down to which the lane's report speaks. */
	lanes: { id: string; report?: string; text?: string; end: number }[];
	items: ResolvedItem[];
	/** What the sky does: y in percent, words. */
	heavens: { y: number; text: string; above: boolean; ink: 'day' | 'night' }[];
	remarks: { y: number; lane?: number; text: string; strong?: string; ink: 'day' | 'night' }[];
	/** Share of the chart and colour. */
	sky: [number, string][] | null;
}

/** A row of the ledger's picture: one letter per report (see evidence/states). */
export interface LedgerRow {
	id: string;
	chapter: string;
	label: string;
	parts?: string;
	status: 'agreed' | 'single' | 'disputed';
	/** The claim and who gives it, for those who hear it. */
	spoken: string;
	/** g gives · d differs · v speaks, no value · s silent, in the reports' order. */
	dots: string;
}

/** All that the browser needs of a story in one language, words apart (they stay in the HTML). */
export interface ClientStory {
	lang: 'en' | 'ar';
	ui: Record<string, string>;
	front: {
		title: string;
		kicker: string;
		standfirst: string;
		dateline: string;
		witness: { name: string; line: string };
		question: string;
		answers: Record<string, string>;
		ground: string;
	};
	reports: { id: string; number: number; shape: string; name: string; character: string }[];
	chapters: {
		id: string;
		title: string;
		short: string;
		/** Words to read from its title to its end. */
		words: number;
		still: string;
		steps: string[];
		scenes: Record<string, ResolvedScene>;
		charts: Record<string, ResolvedChart>;
	}[];
	/** The days of the story, and the hours of its last night, each with its share of the whole. */
	ruler: { days: { text: string; x: number }[]; hours: { text: string; x: number }[] };
}
