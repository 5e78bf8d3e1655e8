import { scaleOf, type Frame } from '../../graphics/frame.ts';
import { DAY, dayOf, dayWords, toMs } from '../../model/clock.ts';
import { fill } from '../../model/fill.ts';
import type { CompileContext, SceneBase } from '../kind.ts';
import type { Board } from './board.ts';
import type { ResolvedBoard, ResolvedChannels } from './compiled.ts';
import { dayIndex, timeOf } from './days.ts';
import { tenth } from '../../graphics/numbers.ts';
import { compileMark, namesOf } from './marks.ts';
import type { ChannelsScene, GivenDay } from './scene.ts';
import { DAYS_PASS } from './states.ts';

/** A board in one language. Throws where a place cannot be drawn. */
export function compileBoard(board: Board, context: CompileContext): ResolvedBoard {
	const { note, place, lang, offset, story, projection } = context;
	const frame = frameOf(board);
	const first = toMs(board.days[0], offset);
	const days = Array.from(
		{ length: dayIndex(board.days[1], board.days, offset) + 1 },
		(_, i) => first + i * DAY
	);
	const exact = Math.max(frame.w, frame.h) < 1000 ? tenth : Math.round;
	const at = (id: string, [east, south]: readonly [number, number] = [0, 0]) => {
		const [x, y] = projection.project(place(id).at);
		return { id, x: exact(x + east), y: exact(y + south), name: place(id).name[lang] };
	};
	const km = scaleOf(frame.w / 1.25);
	return {
		frame,
		days: days.map((ms) => ({
			number: String(dayOf(ms, offset)),
			words: pillWords(ms, context)
		})),
		spans: (board.spans ?? []).map(({ claim, reports, words }) => {
			const time = reports.map((report) => timeOf(context, claim, report)).find((t) => t?.from && t.to)!;
			return {
				claim,
				reports,
				from: dayIndex(time.from!, board.days, offset),
				to: dayIndex(time.to!, board.days, offset),
				...(time.wide && { soft: true as const }),
				words: note(words),
				spoken: namesOf(reports, context)
			};
		}),
		cities: board.cities.map(({ at: id, side, rank, knot, whenRinged }) => ({
			...at(id),
			side,
			rank: rank ?? 2,
			...(knot && { knot }),
			...(whenRinged && { whenRinged })
		})),
		names: (board.names ?? []).map(({ at: id, wide, lead, shift }) => ({
			...at(id, shift),
			kind: place(id).kind === 'sea' ? 'sea' : 'country',
			...(wide && { wide }),
			...(lead && { lead: { x: at(id).x, y: at(id).y } })
		})),
		marks: board.marks.map((mark) => compileMark(mark, board, context)),
		bright: board.bright ?? [],
		route: board.route ?? [],
		scale: { km, text: fill(story.ui[lang]['map.km']!, { n: km }) },
		...(board.foot && {
			foot: {
				title: note(board.foot.title),
				rows: board.foot.rows.map(({ report, claim, words }) => ({ report, claim, words: note(words) }))
			}
		}),
		...(board.key && { key: { words: note(board.key.words), brief: note(board.key.brief) } })
	};
}

const frameOf = ({ frame: { west, north, east, south } }: Board): Frame => ({
	cx: (west + east) / 2,
	cy: (north + south) / 2,
	w: east - west,
	h: south - north
});

/** The day that the reader is at: with its weekday where the language has a short one. */
function pillWords(ms: number, { lang, offset }: CompileContext): string {
	const { day, weekday, long } = dayWords(ms, offset, lang);
	return long.startsWith(weekday) && weekday.length > 3 ? day : `${weekday} ${day}`;
}

/** A scene of channels: which of the board stands in it, and on which day. */
export function compileChannels(
	scene: ChannelsScene,
	base: SceneBase,
	context: CompileContext
): ResolvedChannels {
	const board = context.chapter.boards![scene.board]!;
	const to = dayIndex(dateOf(scene.day, context), board.days, context.offset);
	const from = scene.since === undefined ? to : dayIndex(scene.since, board.days, context.offset);
	return {
		...base,
		view: 'channels',
		basemap: { frame: frameOf(board), lit: [...(board.bright ?? []), ...(board.route ?? [])] },
		links: true,
		...(from !== to && { moves: DAYS_PASS }),
		board: scene.board,
		days: [from, to],
		...('record' in scene.day && { recorded: true }),
		...(scene.undated && { undated: scene.undated }),
		show: scene.show,
		lit: scene.lit,
		...(scene.foot && { foot: scene.foot })
	};
}

function dateOf(day: GivenDay, context: CompileContext): string {
	if ('record' in day) return context.story.record.find((r) => r.id === day.record)!.date;
	return timeOf(context, day.claim, day.report)!.from!;
}
