/** Scenes and charts of lanes as the browser gets them: times as percent of the chart's height. */
import type { GivenTime } from '../../model/story.ts';
import type { ResolvedBase } from '../../model/compiled.ts';
import type { ChartItem } from './chart.ts';

export interface ResolvedLanes extends ResolvedBase {
	view: 'lanes';
	chart: string;
	/** The whole chart's top and height, in percent of the window. */
	top: number;
	height: number;
	lit: string[] | null;
}

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
