import { dayTicks } from '../../graphics/ticks.ts';
import { DAY, dayOf, dayWords, toMs } from '../../model/clock.ts';
import { fill } from '../../model/fill.ts';
import { giversOf } from '../../model/givers.ts';
import type { GivenTime, Saying } from '../../model/story.ts';
import { SceneFault, type CompileContext, type SceneBase } from '../kind.ts';
import { answerColumns, laneColumns } from './columns.ts';
import type { Giver, ResolvedBox, ResolvedCalendar, ResolvedLane, ResolvedRing } from './compiled.ts';
import type { CalendarBox, CalendarLane, CalendarRing, CalendarScene } from './scene.ts';
import { stretchOf } from './states.ts';

/** What the parts of one calendar are compiled with. */
interface Clock extends CompileContext {
	/** Which of the clock's days a date or a moment lies on, from 0. */
	dayAt(time: string): number;
	/** What a report gives of a claim. */
	saying(claim: string, report: string): Saying | undefined;
}

/** A calendar in one language. Throws where words lack the date of their lane. */
export function compileCalendar(
	scene: CalendarScene,
	base: SceneBase,
	context: CompileContext
): ResolvedCalendar {
	const { story, lang, offset, note, place } = context;
	const first = toMs(scene.days.from, offset);
	const days = dayTicks(first, toMs(scene.days.to, offset) + DAY, offset);
	const clock: Clock = {
		...context,
		dayAt: (time) => Math.floor((toMs(time, offset) - first) / DAY),
		saying: (claim, report) =>
			story.claims.find((c) => c.id === claim)?.says.find((saying) => saying.report === report)
	};
	const columns = laneColumns(scene.lanes.map((lane) => lane.gives));
	const answers = answersOf(scene, clock);
	const lanes = scene.lanes.map((lane, i) => ({
		...laneOf(lane, i, clock),
		...columns[i]!,
		...answers?.ends.get(lane.report)
	}));
	const line = lineOf(scene, days.length, clock);
	const moves = stretchOf({ part: scene.part, line });
	return {
		...base,
		...(moves && { moves }),
		view: 'calendar',
		spine: 'taken',
		links: true,
		part: scene.part,
		days: days.map((ms) => ({ day: dayOf(ms, offset), weekday: dayWords(ms, offset, lang).weekday })),
		columns: [place(scene.columns[0]).name[lang], place(scene.columns[1]).name[lang]],
		lanes,
		boxes: scene.boxes.map((box) => boxOf(box, lanes, clock)),
		rings: scene.rings.map((ring) => ringOf(ring, clock)),
		key: note(scene.key),
		undated: givenWords(scene.undated, clock),
		...(scene.knot && {
			knot: {
				...wordsOf(scene.knot, clock),
				...(scene.part === 'knot' && {
					some: (scene.knot.some ?? []).map((words) => givenWords(words, clock))
				})
			}
		}),
		...(answers && { answers: answers.compiled }),
		...(scene.table && {
			table: {
				report: scene.table.report,
				claim: scene.table.claim,
				place: place(scene.table.place).name[lang],
				words: note(scene.table.words),
				details: scene.table.details.map(note)
			}
		}),
		line
	};
}

/** The groups of answers, and where each report's thread ends. */
function answersOf({ answers }: CalendarScene, { note }: Clock) {
	if (!answers) return null;
	const columns = answerColumns(answers.groups.map((group) => group.reports.length));
	const groups = answers.groups.map(({ words, reports }, k) => {
		const { x, width } = columns[k]!;
		return { words: note(words), reports, x, width };
	});
	const ends = answers.groups.flatMap(({ reports }, k) =>
		reports.map((report, i) => [report, { answer: columns[k]!.threads[i]! }] as const)
	);
	return { compiled: { claim: answers.claim, groups }, ends: new Map(ends) };
}

/** Where the line begins and ends. Without days of its own it has passed them all. */
function lineOf({ line }: CalendarScene, count: number, { dayAt }: Clock): [number, number] {
	return line ? [dayAt(line.from), line.to ? dayAt(line.to) : count] : [count, count];
}

function wordsOf<W extends { claim: string; words: string; detail?: string | undefined }>(
	{ claim, words, detail }: W,
	{ note }: Clock
) {
	return { claim, words: note(words), ...(detail && { detail: note(detail) }) };
}

/** Words with the reports that give their claim. */
const givenWords = (words: Parameters<typeof wordsOf>[0], clock: Clock) => ({
	...wordsOf(words, clock),
	givers: compiledGivers(words.claim, clock)
});

function spanIn(time: GivenTime | undefined, { dayAt }: Clock): [number, number] {
	return [dayAt(time!.from!), dayAt(time!.to!)];
}

/** @param nth index among the scene's lanes */
function laneOf(lane: CalendarLane, nth: number, clock: Clock): Omit<ResolvedLane, 'x' | 'knot'> {
	const { report, gives, claim, also } = lane;
	const { words, ...rest } = wordsOf(lane, clock);
	const time = gives === 'silent' ? undefined : clock.saying(claim, report)?.time;
	const dated = gives === 'wider' || gives === 'elsewhere';
	if (dated && !words.includes('{date}')) {
		throw new SceneFault(
			['lanes', nth, 'words'],
			`The words of "${report}" do not say its date`,
			'Put {date} where it stands'
		);
	}
	return {
		...rest,
		report,
		gives,
		words: dated
			? fill(words, { date: (time!.printed ?? time!.stated)[clock.lang].replaceAll(' ', '\u00a0') })
			: words,
		...(also && { also: { claim: also.claim, words: clock.note(also.words) } }),
		...(gives === 'span' && { span: spanIn(time, clock) })
	};
}

function boxOf(
	box: CalendarBox,
	lanes: readonly Pick<ResolvedLane, 'report' | 'span'>[],
	clock: Clock
): ResolvedBox {
	const span = spanIn(clock.saying(box.claim, box.report)?.time, clock);
	const own = lanes.find((lane) => lane.report === box.report)?.span;
	return {
		report: box.report,
		...wordsOf(box, clock),
		span,
		ties: span.filter((day) => own?.includes(day))
	};
}

function ringOf(ring: CalendarRing, { story, dayAt, note }: Clock): ResolvedRing {
	const record = story.record.find((item) => item.id === ring.record)!;
	const sources = [record.source, ...(record.also ?? [])];
	const day = dayAt(ring.last ? record.to! : record.date);
	return {
		id: `${ring.record}-${day}`,
		day,
		column: ring.column,
		words: note(ring.words),
		...(ring.more && { more: note(ring.more) }),
		...(ring.detail && { detail: note(ring.detail) }),
		href: sources[ring.source ?? 0]!.url
	};
}

/** The reports that give a claim, in their order, and how. */
function compiledGivers(id: string, { story, lang }: Clock): Giver[] {
	const claim = story.claims.find((c) => c.id === id)!;
	return giversOf(claim, null, story.reports).map(({ report, part, machine }) => ({
		report: report.id,
		...(part && { part: true as const }),
		...(machine && { tag: story.ui[lang]['numerals.tag']! })
	}));
}
