import * as v from 'valibot';
import { iso, reference } from '../../model/schema.ts';
import { defineShared, type Checks } from '../kind.ts';
import { sayingOf } from '../says.ts';
import { compileBoard } from './compile.ts';

/** Which way words stand from their place: the map's sides, never mirrored. */
const side = v.picklist(['n', 's', 'left', 'right']);
/** Where words stand about their place. */
export type Side = v.InferOutput<typeof side>;
const citySide = v.picklist([...side.options, 'se', 'sw']);
/** The same for a city's name, which may stand aslant too. */
export type CitySide = v.InferOutput<typeof citySide>;

const label = v.strictObject({
	words: reference('note'),
	/** In their place where there is room, and where these stand, if elsewhere. */
	long: v.optional(reference('note')),
	wide: v.optional(
		v.strictObject({
			side: v.picklist(['left', 'right']),
			share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
			shift: v.optional(v.tuple([v.number(), v.number()]))
		})
	),
	side,
	/** Widest line where room is short, em; 7. */
	most: v.optional(v.number()),
	/** Where along the mark's first line, 0 to 1; 0.5. Marks without a line stand at their place. */
	share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	/** Offset, km east and south. */
	shift: v.optional(v.tuple([v.number(), v.number()]))
});
/** Words of a mark, as their author places them. */
export type BoardLabel = v.InferOutput<typeof label>;

/** Reports in the order of drawing; each gives the mark's claim. */
const reports = v.pipe(v.array(reference('report')), v.minLength(1));
const common = { id: v.string(), label: v.optional(label) };

/** A dated call, journey or meeting of the public record: lines whose places are ringed at both ends. */
const record = v.strictObject({
	kind: v.literal('record'),
	...common,
	record: reference('record'),
	/** From where to where, and how far the middle bows to the right, km. */
	ways: v.pipe(
		v.array(v.strictObject({ from: reference('place'), to: reference('place'), bow: v.number() })),
		v.minLength(1)
	),
	/** Only the last of each way is drawn, and dissolves: who came is given, not the way. Its length, km. */
	arriving: v.optional(v.pipe(v.number(), v.minValue(1)))
});

/** Calls from one place towards another that do not get through: one line for each report, none for each call. */
const calls = v.strictObject({
	kind: v.literal('calls'),
	...common,
	claim: reference('claim'),
	reports,
	/** The claim that gives their days, as far as a report does. */
	days: v.optional(reference('claim')),
	from: reference('place'),
	to: reference('place')
});

/** What a report has come of the calls: its line turns towards the place that the answer names. */
const answer = v.strictObject({
	kind: v.literal('answer'),
	...common,
	/** The mark of the calls. */
	of: v.string(),
	claim: reference('claim'),
	report: reference('report'),
	towards: reference('place')
});

/** Word that came by way of others: whose word it is we join (dashed), who passed it on is told (an arrow). */
const message = v.strictObject({
	kind: v.literal('message'),
	...common,
	report: reference('report'),
	/** The claim that gives whose word it is, and the one that has it passed on. */
	origin: reference('claim'),
	claim: reference('claim'),
	from: reference('place'),
	by: reference('place'),
	to: reference('place'),
	bows: v.tuple([v.number(), v.number()])
});

/** A refusal without a way: the first of a line for each report, and a bar. */
const refusal = v.strictObject({
	kind: v.literal('refusal'),
	...common,
	claim: reference('claim'),
	reports,
	at: reference('place'),
	/** Whom it turns away. */
	towards: reference('place'),
	bow: v.number(),
	/** How much of the way its lines take, 0 to 1. */
	part: v.optional(v.number())
});

/** Talks without a place: words in a country, no line. */
const talks = v.strictObject({
	kind: v.literal('talks'),
	id: v.string(),
	label,
	claim: reference('claim'),
	reports,
	within: reference('place')
});

const mark = v.variant('kind', [record, calls, answer, message, refusal, talks]);
/** A mark of any kind, as its author writes it. */
export type BoardMark = v.InferOutput<typeof mark>;

const schema = v.strictObject({
	/** The map's edges that every picture holds, km east and south of the projection's origin. */
	frame: v.strictObject({ west: v.number(), north: v.number(), east: v.number(), south: v.number() }),
	/** First and last day of the strip. */
	days: v.tuple([iso, iso]),
	/** Spans over the strip: the days that reports give for a claim. */
	spans: v.optional(
		v.array(v.strictObject({ claim: reference('claim'), reports, words: reference('note') }))
	),
	cities: v.array(
		v.strictObject({
			at: reference('place'),
			/** `se`, `sw`: under the place, from it to the right or to the left. */
			side: citySide,
			rank: v.optional(v.picklist([1, 2])),
			/** The story's main person is there. */
			knot: v.optional(v.literal(true)),
			/** Only while a mark rings it. */
			whenRinged: v.optional(v.literal(true))
		})
	),
	/** Countries and seas for orientation; `wide` where there is room. */
	names: v.optional(
		v.array(
			v.strictObject({
				at: reference('place'),
				wide: v.optional(v.literal(true)),
				/** Offset, km east and south. */
				shift: v.optional(v.tuple([v.number(), v.number()])),
				/** The name stands at the end of a line that leads to the place. */
				lead: v.optional(v.literal(true))
			})
		)
	),
	marks: v.pipe(v.array(mark), v.minLength(1)),
	/** Layers of the base map: the country in question, and those on the way. */
	bright: v.optional(v.array(v.string())),
	route: v.optional(v.array(v.string())),
	/** What came to nothing without anyone being called: a short barred line for each report. */
	foot: v.optional(
		v.strictObject({
			title: reference('note'),
			rows: v.array(
				v.strictObject({
					report: reference('report'),
					claim: reference('claim'),
					/** Another claim that its words rest on. */
					also: v.optional(reference('claim')),
					words: reference('note')
				})
			)
		})
	),
	/** What the lines of the public record are; `brief` where there is little room. */
	key: v.optional(v.strictObject({ words: reference('note'), brief: reference('note') }))
});
/** A board as scenes.ts holds it, under `boards`. */
export type Board = v.InferOutput<typeof schema>;

/** Claim and report of everything on a board, with its path. */
function* givenOn(board: Board): Generator<[path: (string | number)[], claim: string, report: string]> {
	for (const [i, m] of board.marks.entries()) {
		const at = ['marks', i];
		if (m.kind === 'record') continue;
		for (const report of 'reports' in m ? m.reports : [m.report]) yield [[...at, 'claim'], m.claim, report];
		if (m.kind === 'message') yield [[...at, 'origin'], m.origin, m.report];
	}
	for (const [i, { claim, reports: given }] of (board.spans ?? []).entries()) {
		for (const report of given) yield [['spans', i, 'claim'], claim, report];
	}
	for (const [i, { claim, also, report }] of (board.foot?.rows ?? []).entries()) {
		yield [['foot', 'rows', i, 'claim'], claim, report];
		if (also) yield [['foot', 'rows', i, 'also'], also, report];
	}
}

function check(board: Board, checks: Checks): void {
	for (const [path, id, report] of givenOn(board)) {
		const claim = checks.claims.get(id);
		if (!claim || sayingOf(claim, report)) continue;
		checks.add(
			path,
			`Report "${report}" does not give "${id}"`,
			`Given by ${claim.says.map((saying) => saying.report).join(', ')}: draw what a report gives`
		);
	}
	for (const [i, span] of (board.spans ?? []).entries()) {
		for (const report of span.reports) {
			const saying = sayingOf(checks.claims.get(span.claim), report);
			if (!saying || (saying.time?.from && saying.time.to)) continue;
			checks.add(
				['spans', i, 'reports'],
				`Report "${report}" gives no days for "${span.claim}"`,
				'Leave it out'
			);
		}
	}
	checkMarks(board, checks);
}

/** A mark's id is its own, an answer belongs to calls that its report gives, and the record's days are on the strip. */
function checkMarks({ marks, days }: Board, checks: Checks): void {
	const ids = marks.map(({ id }) => id);
	for (const [i, m] of marks.entries()) {
		if (ids.indexOf(m.id) !== i) checks.add(['marks', i, 'id'], `Two marks are "${m.id}"`, 'Rename one');
		if (m.kind === 'answer') {
			const of = marks.find((other) => other.id === m.of);
			if (of?.kind === 'calls' && of.reports.includes(m.report)) continue;
			checks.add(['marks', i, 'of'], `"${m.of}" are no calls of "${m.report}"`, 'Name a mark of calls');
		}
		if (m.kind === 'record') {
			const date = checks.record.get(m.record)?.date;
			if (!date || (date >= days[0] && date <= days[1])) continue;
			checks.add(['marks', i, 'record'], `"${m.record}" lies outside the days`, `Its day is ${date}`);
		}
	}
}

/** Boards, which several scenes of a chapter look at: a map with who reached whom, and the strip of its days. */
export const boards = defineShared({ called: 'board', schema, check, compile: compileBoard });
