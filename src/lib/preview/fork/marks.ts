/** Who gives an answer: a shape and a numeral for each report, after the words or in the grey line. */
import { languageOf, type Script } from '../../model/languages.ts';
import type { Colours } from '../colours.ts';
import type { Face, LineText, Measure } from '../lines.ts';
import type { PreviewAnswer, PreviewModel } from '../model.ts';

/** A report's shape; px. */
export interface ShapeMark {
	report: number;
	/** Its middle. */
	x: number;
	y: number;
	size: number;
}

/** A box around a numeral: in part, or dotted, in the part that a machine wrote; px. */
export interface BoxMark {
	report: number;
	x: number;
	y: number;
	width: number;
	height: number;
	dotted: boolean;
}

/** Marks in a row; x from the end of the words before, y from the middle of the marks (in grey: the baseline). */
export interface Marks {
	lines: LineText[];
	shapes: ShapeMark[];
	boxes: BoxMark[];
	/** Where the row ends, px. */
	end: number;
}

/** Height of digits, as a multiple of the type size (Plex's cap height). */
const DIGIT = 0.698;
/** After the words of an answer, px: from the words to the first shape, sizes, and gaps. */
const AFTER = { words: 38, shape: 30, number: 36, tag: 27, gap: 12, between: 30 };
/** Boxes: padding at the sides, px. */
const BOX = { part: 9, machine: 13 };
/** Height of a box as a multiple of its numeral's size, over and under the middle; a yāʾ has its dots far down. */
const TALL: Record<Script, readonly [over: number, under: number]> = {
	latn: [0.67, 0.67],
	arab: [0.67, 0.84]
};
/** The grey line, px. */
const GREY = { label: 30, shape: 23, number: 30, words: 22, gap: 9, between: 22 };

/** A report in a list: its type size, px, and that as a share of the row's height at most. */
const NAMED = { size: 30, share: 0.72 };

/** A row of marks that grows towards its end. */
class Row {
	readonly marks: Marks = { lines: [], shapes: [], boxes: [], end: 0 };
	constructor(
		private readonly model: PreviewModel,
		private readonly measure: Measure
	) {}

	gap(width: number): void {
		this.marks.end += width;
	}

	shape(report: number, size: number, y: number): void {
		this.marks.shapes.push({ report, x: this.marks.end + size / 2, y, size });
		this.marks.end += size;
	}

	async text(text: string, face: Face, size: number, colour: string, baseline: number): Promise<void> {
		const width = (await this.measure(text, face)) * size;
		this.marks.lines.push({ text, face, size, colour, start: this.marks.end, baseline, width });
		this.marks.end += width;
	}

	/** A box from x to the row's end, around type of this size. */
	box(report: number, x: number, size: number, dotted: boolean): void {
		const [over, under] = dotted ? TALL[languageOf(this.model.lang).script] : TALL.latn;
		const width = this.marks.end - x;
		this.marks.boxes.push({ report, x, y: -over * size, width, height: (over + under) * size, dotted });
	}

	colour(report: number): string {
		return this.model.reports[report]!.colour;
	}

	number(report: number, size: number, baseline: number): Promise<void> {
		const { number } = this.model.reports[report]!;
		return this.text(String(number), 'number', size, this.colour(report), baseline);
	}
}

/** The marks after the words of an answer. */
export async function marksAfter(
	{ givers }: PreviewAnswer,
	model: PreviewModel,
	measure: Measure
): Promise<Marks> {
	const row = new Row(model, measure);
	row.gap(AFTER.words);
	for (const [i, { report, part, machine }] of givers.entries()) {
		if (i > 0) row.gap(AFTER.between);
		row.shape(report, AFTER.shape, 0);
		row.gap(AFTER.gap);
		const baseline = (AFTER.number * DIGIT) / 2;
		const from = row.marks.end;
		const pad = machine ? BOX.machine : part ? BOX.part : 0;
		row.gap(pad);
		await row.number(report, AFTER.number, baseline);
		if (machine) {
			row.gap(AFTER.gap);
			await row.text(model.tag, 'sans', AFTER.tag, row.colour(report), baseline);
		}
		row.gap(pad);
		if (pad > 0) row.box(report, from, AFTER.number, machine);
	}
	return row.marks;
}

/** The grey line: its words, then each report's shape and numeral. */
export async function greyMarks(
	{ words, givers }: PreviewAnswer,
	model: PreviewModel,
	colours: Colours,
	measure: Measure
): Promise<Marks> {
	const row = new Row(model, measure);
	await row.text(words, 'strong', GREY.label, colours.soft, 0);
	row.gap(GREY.words);
	for (const [i, { report }] of givers.entries()) {
		if (i > 0) row.gap(GREY.between);
		row.shape(report, GREY.shape, (-GREY.number * DIGIT) / 2);
		row.gap(GREY.gap);
		await row.number(report, GREY.number, 0);
	}
	return row.marks;
}

/**
 * A report with its name, and the tag where a machine wrote most of it; y from the middle of the row.
 * @param height of the row, px
 */
export async function namedMarks(
	report: number,
	height: number,
	model: PreviewModel,
	colours: Colours,
	measure: Measure
): Promise<Marks> {
	const row = new Row(model, measure);
	const { name, hollow } = model.reports[report]!;
	const size = Math.min(NAMED.size, height * NAMED.share);
	const baseline = (size * DIGIT) / 2;
	row.shape(report, size * 0.84, 0);
	row.gap(size * 0.4);
	await row.number(report, size, baseline);
	row.gap(size * 0.5);
	await row.text(name, 'sans', size, colours.text, baseline);
	if (!hollow) return row.marks;
	row.gap(size * 0.6);
	const from = row.marks.end;
	row.gap(BOX.part);
	await row.text(model.tag, 'sans', size * 0.84, row.colour(report), baseline);
	row.gap(BOX.part);
	row.box(report, from, size, true);
	return row.marks;
}
