/** What all share pictures have in common: their edges, and the lines of text around the picture. */
import type { Colours } from './colours.ts';
import { fitLine, type LineText, type Measure } from './lines.ts';
import { PREVIEW, type PreviewModel } from './model.ts';

/** First thread, px from the start edge, and from one thread to the next. */
export const THREADS = { from: 48, pitch: 12 } as const;
/**
 * The lit window from which they come, px; there they run so close together, and from its foot to `apart` they part.
 */
export const WINDOW = { y: 24, width: 34, height: 54, pitch: 5, apart: 172 } as const;
/** From the last thread to the words, px. */
const BESIDE = 44;
/** Nothing stands nearer to the end edge, px. */
const END = 56;
/** Baselines, px. */
const KICKER = 68;
const QUESTION = 130;
const FOOT = 594;
/** Between question and foot, px. */
export const AREA = { top: 176, bottom: 542 } as const;

/** Where words begin beside so many threads, px from the start edge, and how much room they have. */
export function column(threads: number): { start: number; room: number } {
	const start = THREADS.from + THREADS.pitch * (threads - 1) + BESIDE;
	return { start, room: PREVIEW.width - END - start };
}

/** Kicker, question and foot beside the threads. */
export function frameLines(model: PreviewModel, colours: Colours, measure: Measure): Promise<LineText[]> {
	const place = column(model.reports.length);
	const line = (
		text: string,
		of: Pick<LineText, 'face' | 'colour' | 'baseline'>,
		sizes: readonly [number, number]
	) => fitLine({ ...of, ...place, text, sizes }, measure);
	return Promise.all([
		line(model.kicker, { face: 'medium', colour: colours.window, baseline: KICKER }, [26, 19]),
		line(model.question, { face: 'question', colour: colours.text, baseline: QUESTION }, [44, 32]),
		line(model.foot, { face: 'sans', colour: colours.soft, baseline: FOOT }, [25, 19])
	]);
}
