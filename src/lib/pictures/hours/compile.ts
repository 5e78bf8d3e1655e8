import type { Ink } from '../../graphics/ink.ts';
import { frameOf } from '../../graphics/frame.ts';
import { hourMinute } from '../../model/clock.ts';
import type { CompileContext, SceneBase } from '../kind.ts';
import { scaleOfHours, type HoursScale } from './compileChart.ts';
import type { ResolvedHoursScene, ResolvedParting, ResolvedSilence } from './compiled.ts';
import { momentOf, type Moment } from './moment.ts';
import { compilePlan } from './compilePlan.ts';
import type { HoursScene } from './scene.ts';
import { clockStretches } from './skyInk.ts';
import { HOURS_RUN, inksBetween } from './states.ts';
import { sunsetOf } from '../../graphics/sky.ts';

/** How far the words in the bracket reach from its middle, h, at the smallest scale. */
const BRACKET_WORDS = 1;
/** How far an hour at a bracket's end reaches into it, h. */
const END_WORDS = 0.7;

/**
 * How long before the hour at the line the sky under the bar is in wide windows, h: of windows 760 to 1200 px high, whose
 * line or upper edge stands at 42 or 31 hundredths of the height, 44 px an hour (Picture.svelte).
 */
const AT_LINE = [(0.42 * 1200) / 44, (0.42 * 760) / 44] as const;
const PARTED = [(0.31 * 1200) / 44, (0.31 * 760) / 44] as const;

/** The bar's ink over the sky that stands there in all those windows; none where it is now day, now night. */
function inkAbove(
	[early, late]: readonly [number, number],
	now: number,
	{ sky, hours }: HoursScale
): { inkAbove?: Ink } {
	const inks = inksBetween(clockStretches(sky, hours), now - early, now - late);
	return inks.length === 1 ? { inkAbove: inks[0]! } : {};
}

/** A scene of hours in one language. */
export function compileHours(
	scene: HoursScene,
	base: SceneBase,
	context: CompileContext
): ResolvedHoursScene {
	const chart = context.chapter.hours![scene.chart]!;
	const scale = scaleOfHours(chart, context);
	const at = (of: Moment) => scale.at(momentOf(context.story.claims, of, context.offset));
	const run: [number, number] = [at(scene.since ?? scene.at), at(scene.at)];
	const plan = scene.parting?.plan;
	const xyOf = (id: string) => context.projection.project(context.place(id).at);
	return {
		...base,
		view: 'hours',
		links: true,
		spine: 'under',
		...((scene.since || scene.silence) && { moves: HOURS_RUN }),
		...inkAbove(scene.parting ? PARTED : AT_LINE, run[1], scale),
		...(plan && { basemap: { frame: frameOf(plan.frame.map((id) => xyOf(id))), lit: [plan.bright] } }),
		chart: scene.chart,
		run,
		lit: scene.lit,
		...(scene.parting && { parting: partingOf(scene.parting, at, scale, chart.lanes, context) }),
		...(scene.silence && { silence: silenceOf(scene.silence, at, scale, context) })
	};
}

function partingOf(
	parting: NonNullable<HoursScene['parting']>,
	at: (of: Moment) => number,
	scale: HoursScale,
	lanes: readonly string[],
	context: CompileContext
): ResolvedParting {
	const [from, to] = [at(parting.from), at(parting.to)];
	const middle = (from + to) / 2;
	const hour = (h: number) => hourMinute(scale.first + h * 3_600_000, context.offset);
	return {
		from,
		to,
		...(parting.open && { open: parting.open }),
		words: context.note(parting.words),
		ink: scale.ink(middle - BRACKET_WORDS, middle + BRACKET_WORDS),
		ends: [
			{ hour: hour(from), ink: scale.ink(from, from + END_WORDS), edge: scale.ink(from, from).ink },
			{ hour: hour(to), ink: scale.ink(to - END_WORDS, to), edge: scale.ink(to, to).ink }
		],
		...(parting.plan && { plan: compilePlan(parting.plan, lanes, context) })
	};
}

function silenceOf(
	silence: NonNullable<HoursScene['silence']>,
	at: (of: Moment) => number,
	scale: HoursScale,
	{ story, lang, note, sky }: CompileContext
): ResolvedSilence {
	const from = at(silence.from);
	const record = story.record.find((item) => item.id === silence.record.id)!;
	return {
		from,
		to: scale.at(sunsetOf(scale.first + from * 3_600_000, sky)),
		bracket: note(silence.bracket),
		ink: scale.ink(from + 1, from + 6).ink,
		words: note(silence.words),
		untimed: silence.untimed.map((item) => ({ claim: item.claim, text: note(item.note) })),
		record: { id: record.id, head: note(silence.record.head), text: record.text[lang] }
	};
}
