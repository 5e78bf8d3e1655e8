/** The witness's name over the threads of all his reports, and under it what each of them is. Lengths are px. */
import type { Colours } from '../colours.ts';
import { AREA, column, frameLines } from '../frame.ts';
import type { Measure } from '../lines.ts';
import type { PreviewModel, ReportsPicture } from '../model.ts';
import { namedMarks } from './marks.ts';
import { addMarks, stack, type ForkDrawing } from './stack.ts';

/** From the lowest thread to the middle of the first row, and from row to row at most. */
const LIST = { below: 38, pitch: 42 };
/** Between the last row and the end of the area. */
const END = 16;
/** The name takes no more than this share of the height; the list has the rest. */
const NAME = 0.42;

/** @throws where its words have no room in the smallest type */
export async function layoutReports(
	model: PreviewModel,
	{ witness }: ReportsPicture,
	colours: Colours,
	measure: Measure
): Promise<ForkDrawing> {
	const givers = model.reports.map((_, report) => ({ report, part: false, machine: false }));
	const { top, bottom } = AREA;
	const name = {
		answer: { words: witness, grey: false, givers },
		width: await measure(witness, 'word'),
		marks: { lines: [], shapes: [], boxes: [], end: 0 }
	};
	const area = { top, bottom: top + (bottom - top) * NAME };
	const { drawing, bottom: lowest } = stack(model, [name], area, colours);
	const first = lowest + LIST.below;
	const pitch = Math.min(LIST.pitch, (bottom - END - first) / (givers.length - 1));
	const { start } = column(givers.length);
	for (const [i, giver] of givers.entries()) {
		const row = await namedMarks(giver.report, pitch, model, colours, measure);
		addMarks(drawing, row, start, first + pitch * i);
	}
	return { ...drawing, lines: [...(await frameLines(model, colours, measure)), ...drawing.lines] };
}
