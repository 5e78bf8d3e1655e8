/** Marks of a board as lines, ends and words in the map's plane. Build only. */
import type { XY } from '../../graphics/projection.ts';
import { fill } from '../../model/fill.ts';
import { languageOf } from '../../model/languages.ts';
import type { CompileContext } from '../kind.ts';
import { sayingOf } from '../says.ts';
import type { Board, BoardLabel, BoardMark } from './board.ts';
import { dayIndex, timeOf } from './days.ts';
import type { ResolvedEnd, ResolvedLabel, ResolvedMark, ResolvedStroke } from './compiled.ts';
import {
	beside,
	bowOf,
	bundleOf,
	firstPart,
	headingOf,
	pathOf,
	pointAt,
	shortOf,
	turnAt,
	turnedTail,
	type Bow
} from './geometry.ts';
import { tenth } from '../../graphics/numbers.ts';

/** Clear of a place's own mark, thousandths of the picture. */
const CLEAR = 26;
/** Between the lines of a refusal, thousandths of the picture, and how much of the way to whom it turns away they take, where the board says no share. */
const ABREAST = 11.5;
const REFUSED = 0.3;

type Kind<K extends BoardMark['kind']> = Extract<BoardMark, { kind: K }>;
type Drawn = Pick<ResolvedMark, 'strokes' | 'ends' | 'rings'> & { anchor: (share: number) => XY };

/** A mark in one language. */
export function compileMark(mark: BoardMark, board: Board, context: CompileContext): ResolvedMark {
	const { anchor, ...drawn } = draw(mark, board, context);
	const close = unitOf(board) < 1;
	const label = mark.label && labelOf(mark.label, anchor, context, mark.kind === 'message');
	const inPart = partOf(mark, context);
	return {
		id: mark.id,
		...(mark.kind === 'record' ? { record: mark.record } : { claim: mark.claim }),
		reports: reportsOf(mark),
		...(inPart.length > 0 && { inPart }),
		day: dayOfMark(mark, board, context),
		...drawn,
		...(!close && { strokes: drawn.strokes.map(wholePath), ends: drawn.ends.map(wholeKm) }),
		...(label && { label: close ? label : wholeKm(label) }),
		spoken: spokenOf(mark, inPart, context)
	};
}

/** Where the picture is so wide that tenths of a km are seen nowhere. */
const wholeKm = <T extends { x: number; y: number }>(placed: T): T => ({
	...placed,
	x: Math.round(placed.x),
	y: Math.round(placed.y)
});
const wholePath = (stroke: ResolvedStroke): ResolvedStroke => ({
	...stroke,
	d: stroke.d.replace(/-?[\d.]+/g, (n) => String(Math.round(Number(n))))
});

const reportsOf = (mark: BoardMark): string[] => {
	if (mark.kind === 'record') return [];
	return 'reports' in mark ? mark.reports : [mark.report];
};

function draw(mark: BoardMark, board: Board, context: CompileContext): Drawn {
	switch (mark.kind) {
		case 'record':
			return drawRecord(mark, context);
		case 'calls':
			return drawCalls(mark, board, context);
		case 'answer':
			return drawAnswer(mark, board, context);
		case 'message':
			return drawMessage(mark, board, context);
		case 'refusal':
			return drawRefusal(mark, board, context);
		case 'talks': {
			const at = xyOf(context, mark.within);
			return { strokes: [], ends: [], rings: [], anchor: () => at };
		}
	}
}

const xyOf = ({ place, projection }: CompileContext, id: string): XY => projection.project(place(id).at);

/** A thousandth of the picture's larger side, km. */
const unitOf = ({ frame: { west, north, east, south } }: Board) =>
	Math.max(east - west, south - north) / 1000;

const between = (context: CompileContext, from: string, to: string, bow: number): Bow =>
	bowOf(xyOf(context, from), xyOf(context, to), bow);

function drawRecord({ ways, arriving }: Kind<'record'>, context: CompileContext): Drawn {
	const bows = ways.map(({ from, to, bow }) => between(context, from, to, bow));
	/** The last of a way, from the place that was come to. */
	const last = ([a, c, b]: Bow) => firstPart([b, c, a], arriving! / Math.hypot(b[0] - a[0], b[1] - a[1]));
	return {
		strokes: bows.map((bow) => ({
			d: pathOf(arriving === undefined ? bow : last(bow)),
			heading: headingOf(bow[0], bow[2]),
			...(arriving !== undefined && { fades: true as const })
		})),
		ends: [],
		rings: [...new Set(ways.flatMap(({ from, to }) => (arriving === undefined ? [from, to] : [to])))],
		anchor: (share) => (arriving === undefined ? pointAt(bows[0]!, share) : bows[0]![2])
	};
}

function drawCalls(mark: Kind<'calls'>, board: Board, context: CompileContext): Drawn {
	const lines = bundleFor(mark, board, context);
	const turned = board.marks.filter((m): m is Kind<'answer'> => m.kind === 'answer' && m.of === mark.id);
	const strokes: ResolvedStroke[] = [];
	const ends: ResolvedEnd[] = [];
	for (const [i, report] of mark.reports.entries()) {
		const { trunk, tail, end, turn } = lines[i]!;
		const answer = turned.find((m) => m.report === report);
		const until = answer && { until: answer.id };
		strokes.push({ d: trunk, heading: 'n', report }, { d: tail, heading: 'n', report, late: true, ...until });
		ends.push({ ...xy(end), turn, form: 'tick', report, shape: true, late: true, ...until });
	}
	return { strokes, ends, rings: [], anchor: () => lines.at(-1)!.end };
}

const bundleFor = ({ from, to, reports }: Kind<'calls'>, board: Board, context: CompileContext) =>
	bundleOf(xyOf(context, from), xyOf(context, to), reports.length, unitOf(board));

function drawAnswer(mark: Kind<'answer'>, board: Board, context: CompileContext): Drawn {
	const calls = board.marks.find((m): m is Kind<'calls'> => m.kind === 'calls' && m.id === mark.of)!;
	const line = bundleFor(calls, board, context)[calls.reports.indexOf(mark.report)]!;
	const { tail, end, turn } = turnedTail(
		line.parts,
		xyOf(context, calls.to),
		xyOf(context, mark.towards),
		unitOf(board)
	);
	return {
		strokes: [{ d: tail, heading: 'n', report: mark.report }],
		ends: [{ ...xy(end), turn, form: 'tick', report: mark.report, shape: true }],
		rings: [],
		anchor: () => end
	};
}

function drawMessage(
	{ from, by, to, bows, report }: Kind<'message'>,
	board: Board,
	context: CompileContext
): Drawn {
	const clear = CLEAR * unitOf(board);
	const joined = shortOf(between(context, from, by, bows[0]), clear);
	const passedOn = shortOf(between(context, by, to, bows[1]), clear);
	const ofBow = (bow: Bow) => ({ d: pathOf(bow), heading: headingOf(bow[0], bow[2]), report });
	return {
		strokes: [
			{ ...ofBow(joined), dashed: true },
			{ ...ofBow(passedOn), late: true }
		],
		ends: [{ ...xy(passedOn[2]), turn: turnAt(passedOn, 1), form: 'arrow', report, late: true }],
		rings: [],
		anchor: (share) => pointAt(joined, share)
	};
}

function drawRefusal(mark: Kind<'refusal'>, board: Board, context: CompileContext): Drawn {
	const { at, towards, bow, reports, part = REFUSED } = mark;
	const whole = between(context, at, towards, bow);
	const first = firstPart(whole, part);
	const unit = unitOf(board);
	const middle = (reports.length - 1) / 2;
	const inPart = partOf(mark, context);
	return {
		strokes: reports.map((report, i) => ({
			d: pathOf(startAway(beside(first, (i - middle) * ABREAST * unit), CLEAR * 0.75 * unit)),
			heading: headingOf(first[0], first[2]),
			report,
			...(inPart.includes(report) && { hair: true as const })
		})),
		ends: [
			{
				...xy(first[2]),
				turn: turnAt(first, 1),
				form: 'tick',
				lines: reports.length,
				...(reports.length === 1 && { report: reports[0]! })
			}
		],
		rings: [],
		anchor: (share) => pointAt(first, share)
	};
}

/** A curve that begins `clear` km from its place. */
function startAway(bow: Bow, clear: number): Bow {
	const [a, c, b] = shortOf([bow[2], bow[1], bow[0]], clear);
	return [b, c, a];
}

const xy = ([x, y]: XY) => ({ x: tenth(x), y: tenth(y) });

function labelOf(
	{ words, long, side, most, share, shift, wide }: BoardLabel,
	anchor: Drawn['anchor'],
	{ note }: CompileContext,
	late: boolean
): ResolvedLabel {
	const at = (along = 0.5, [east, south]: readonly [number, number] = [0, 0]) => {
		const [x, y] = anchor(along);
		return xy([x + east, y + south]);
	};
	return {
		...at(share, shift),
		side,
		words: note(words),
		...(long && { long: note(long) }),
		...(wide && { wide: { ...at(wide.share, wide.shift), side: wide.side } }),
		...(most !== undefined && { most }),
		...(late && { late })
	};
}

/** The day that a report or the record gives for it. */
function dayOfMark(mark: BoardMark, board: Board, context: CompileContext): number | null {
	const index = (iso: string) => dayIndex(iso, board.days, context.offset);
	if (mark.kind === 'record') return index(recordOf(mark, context).date);
	const claim = mark.kind === 'calls' ? mark.days : mark.claim;
	const given = reportsOf(mark).flatMap((report) => (claim && timeOf(context, claim, report)?.from) || []);
	return given.length > 0 ? Math.min(...given.map(index)) : null;
}

const recordOf = (mark: Kind<'record'>, { story }: CompileContext) =>
	story.record.find((r) => r.id === mark.record)!;

/** The mark's reports that give its claim in part. */
function partOf(mark: BoardMark, { story }: CompileContext): string[] {
	if (mark.kind === 'record') return [];
	const claim = story.claims.find(({ id }) => id === mark.claim);
	return reportsOf(mark).filter((report) => sayingOf(claim, report)?.match === 'part');
}

/** What a screen reader says besides the words: whose they are, and who gives them in part. */
function spokenOf(mark: BoardMark, inPart: readonly string[], context: CompileContext): string {
	const ui = context.story.ui[context.lang]!;
	if (mark.kind === 'record') return ui['record.label']!;
	const whole = reportsOf(mark).filter((report) => !inPart.includes(report));
	return [
		...(whole.length > 0 ? [namesOf(whole, context)] : []),
		...(inPart.length > 0 ? [fill(ui['numerals.part.then']!, { list: namesOf(inPart, context) })] : [])
	].join(ui['numerals.join']);
}

/** The names of reports as running words. */
export function namesOf(reports: readonly string[], { story, lang }: CompileContext): string {
	const names = reports.map((id) => story.reports.find((r) => r.id === id)!.name[lang]);
	return new Intl.ListFormat(languageOf(lang).locale, { type: 'conjunction' }).format(names);
}
