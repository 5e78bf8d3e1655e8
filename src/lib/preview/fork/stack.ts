/**
 * Answers under each other in one size of type, and each report's thread turning out of the start edge under the
 * answer that it gives. All lengths are px; x is a distance from the start edge.
 */
import { languageOf, type Script } from '../../model/languages.ts';
import type { Colours } from '../colours.ts';
import { column, THREADS } from '../frame.ts';
import type { LineText } from '../lines.ts';
import type { PreviewAnswer, PreviewModel } from '../model.ts';
import type { BoxMark, Marks, ShapeMark } from './marks.ts';

/** A thread that comes down the edge and turns out under words. */
export interface Turn {
	report: number;
	/** Of its way down. */
	x: number;
	/** Of its way under the words, and the radius of the turn between. */
	y: number;
	radius: number;
	/** Where it ends. */
	end: number;
	/** A hair line. */
	hair: boolean;
}

/** What is drawn of a fork; the lines of text are set over it. */
export interface ForkDrawing {
	lines: LineText[];
	/** From the last answer's up, so that the threads of an answer cross over those that run on. */
	turns: Turn[];
	shapes: ShapeMark[];
	boxes: BoxMark[];
	/** Where the threads come back under the last answer; null where they do not. */
	again: number | null;
}

/** One answer with the widths that its place depends on. */
export interface Block {
	answer: PreviewAnswer;
	/** Width of its words at 1 px of type. */
	width: number;
	/** Its marks as they stand after the words, from 0. */
	marks: Marks;
}

/** Measures of the words in a script, as multiples of their type size. */
interface Rise {
	/** From a block's top to the baseline, and from there to the first thread: under all descenders. */
	rise: number;
	drop: number;
	/** From the baseline up to the middle of the marks after the words. */
	middle: number;
	/** At least and at most between two blocks. */
	gap: readonly [least: number, most: number];
}
const WORD: Record<Script, Rise> = {
	latn: { rise: 0.68, drop: 0.32, middle: 0.24, gap: [0.4, 0.62] },
	arab: { rise: 0.82, drop: 0.51, middle: 0.2, gap: [0.22, 0.42] }
};
/** Type sizes of the answers, the largest and the smallest. */
const SIZES = { largest: 120, smallest: 54 };
/** The grey line: its height over the first thread. */
const GREY = { rise: 26, drop: 22 };
/** A thread runs so far past its words. */
const OVERHANG = 12;
/** Radius of the innermost turn. */
const RADIUS = 26;

/** Where the blocks may stand. */
interface Area {
	top: number;
	bottom: number;
}

/**
 * Stacks the blocks in an area.
 * @returns the drawing, and the height of its lowest thread
 * @throws where they have no room in the smallest type
 */
export function stack(
	model: PreviewModel,
	blocks: readonly Block[],
	area: Area,
	colours: Colours
): { drawing: ForkDrawing; bottom: number } {
	const word = WORD[languageOf(model.lang).script];
	const size = sizeFor(blocks, word, model, area);
	const free = area.bottom - area.top - heightOf(blocks, word, size);
	const [least, most] = word.gap;
	const gap = Math.min(most * size, Math.max(least * size, free / Math.max(1, blocks.length - 1)));
	const drawing: ForkDrawing = { lines: [], turns: [], shapes: [], boxes: [], again: null };
	// What is left over stands above and below.
	let top = area.top + Math.max(0, free - gap * (blocks.length - 1)) * 0.4;
	let bottom = top;
	for (const block of blocks) {
		bottom = addBlock(drawing, block, { model, colours, word, size, top });
		top = bottom + gap;
	}
	drawing.turns.reverse();
	return { drawing, bottom };
}

/** Height of all blocks without the gaps between them. */
const heightOf = (blocks: readonly Block[], word: Rise, size: number): number =>
	blocks.reduce((sum, { answer }) => {
		const { rise, drop } = answer.grey ? GREY : { rise: word.rise * size, drop: word.drop * size };
		return sum + rise + drop + THREADS.pitch * (answer.givers.length - 1);
	}, 0);

/** The largest type in which every answer keeps to its line and all keep to the area. */
function sizeFor(blocks: readonly Block[], word: Rise, { reports }: PreviewModel, area: Area): number {
	const { room } = column(reports.length);
	for (let size = SIZES.largest; size >= SIZES.smallest; size--) {
		const least = word.gap[0] * size * (blocks.length - 1);
		const wide = blocks.every(
			({ answer, width, marks }) => (answer.grey ? 0 : width * size) + marks.end <= room
		);
		if (wide && heightOf(blocks, word, size) + least <= area.bottom - area.top) return size;
	}
	const words = blocks.map(({ answer }) => answer.words).join(', ');
	throw new Error(`A share picture has no room for the answers: ${words}`);
}

interface At {
	model: PreviewModel;
	colours: Colours;
	word: Rise;
	size: number;
	top: number;
}

/** Adds an answer with its marks and threads; returns the height of its lowest thread. */
function addBlock(drawing: ForkDrawing, { answer, ...block }: Block, at: At): number {
	const { model, colours, word, size, top } = at;
	const { start } = column(model.reports.length);
	if (answer.grey) {
		const baseline = top + GREY.rise;
		addMarks(drawing, block.marks, start, baseline);
		return addTurns(drawing, answer, baseline + GREY.drop, start + block.marks.end);
	}
	const baseline = top + word.rise * size;
	const width = block.width * size;
	const { text: colour } = colours;
	drawing.lines.push({ text: answer.words, face: 'word', size, colour, start, baseline, width });
	addMarks(drawing, block.marks, start + width, baseline - word.middle * size);
	return addTurns(drawing, answer, baseline + word.drop * size, start + width);
}

/** Adds marks that stand after x around y. */
export function addMarks(drawing: ForkDrawing, marks: Marks, x: number, y: number): void {
	const put = <T extends { x: number; y: number }>(mark: T): T => ({ ...mark, x: mark.x + x, y: mark.y + y });
	drawing.lines.push(
		...marks.lines.map((line) => ({ ...line, start: line.start + x, baseline: line.baseline + y }))
	);
	drawing.shapes.push(...marks.shapes.map(put));
	drawing.boxes.push(...marks.boxes.map(put));
}

/**
 * Adds the threads of an answer: the innermost has the highest line, so that the turns nest.
 * @param first height of the highest line
 * @param end of the words over them
 * @returns the height of the lowest
 */
function addTurns(drawing: ForkDrawing, { givers, grey }: PreviewAnswer, first: number, end: number): number {
	const inwards = givers.map(({ report }) => report).sort((a, b) => b - a);
	drawing.turns.push(
		...inwards.map((report, k) => ({
			report,
			x: THREADS.from + THREADS.pitch * report,
			y: first + THREADS.pitch * k,
			radius: RADIUS + THREADS.pitch * k,
			end: end + OVERHANG,
			hair: grey
		}))
	);
	return first + THREADS.pitch * (inwards.length - 1);
}
