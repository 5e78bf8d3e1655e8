import { scaleOf } from '../../graphics/frame.ts';
import type { XY } from '../../graphics/projection.ts';
import { fill } from '../../model/fill.ts';
import type { CompileContext } from '../kind.ts';
import type { ResolvedPlan, ResolvedWay } from './compiled.ts';
import { sayingOf } from '../says.ts';
import type { HoursPlan } from './scene.ts';
import { tenth } from '../../graphics/numbers.ts';

/** The anchor keeps this far from the plan's upper and lower edge, as a share of its height. */
const LEAST_DOWN = 0.3;
const MOST_DOWN = 0.8;
/** Least reach to a side, km: a divisor. */
const LEAST = 0.5;
/** Room around the locator's layer, and least size of the plan's box on it, as shares of its larger side. */
const LOCATOR_ROOM = 0.06;
const LOCATOR_BOX = 0.13;

/** The map inside the parted line, in km about its anchor. @param lanes the reports in the chart's order */
export function compilePlan(
	plan: HoursPlan,
	lanes: readonly string[],
	context: CompileContext
): ResolvedPlan {
	const { note, place, story, lang } = context;
	const { project } = context.projection;
	const origin = project(place(plan.anchor).at);
	const about = (id: string): XY => {
		const [x, y] = project(place(id).at);
		return [tenth(x - origin[0]), tenth(y - origin[1])];
	};
	const seen = plan.frame.map(about);
	const reach = {
		east: Math.max(LEAST, ...seen.map(([x]) => x)),
		west: Math.max(LEAST, ...seen.map(([x]) => -x)),
		north: Math.max(LEAST, ...seen.map(([, y]) => -y)),
		south: Math.max(LEAST, ...seen.map(([, y]) => y))
	};
	const km = scaleOf(Math.max(reach.east + reach.west, reach.north + reach.south));
	return {
		origin,
		reach,
		down: Math.max(
			LEAST_DOWN,
			Math.min(MOST_DOWN, tenth((reach.north / (reach.north + reach.south)) * 10) / 10)
		),
		lanes: anchorLanes(plan, lanes),
		places: plan.places.map((p) => {
			const [x, y] = about(p.at);
			return {
				id: p.at,
				x,
				y,
				name: p.name ? note(p.name) : place(p.at).name[lang],
				...(p.caption && { caption: { claim: p.caption.claim, text: note(p.caption.note) } }),
				mark: p.mark,
				side: p.side ?? 'right'
			};
		}),
		ways: plan.ways.map((way, i) => wayOf(way, i, plan, about, context)),
		words: plan.words,
		ends: plan.ends.map((end) => ({ report: end.report, words: note(end.words) })),
		bright: plan.bright,
		scale: { km, text: fill(story.ui[lang]['map.km']!, { n: km }) },
		...(plan.locator && { locator: locatorOf(plan.locator, seen, origin, context) })
	};
}

/**
 * Under which lanes the anchor may stand: the first and the last of those whose thread does not come to it, with threads
 * that do on either side; else between the two in the middle. A thread never has to run straight down into it.
 */
function anchorLanes(plan: HoursPlan, lanes: readonly string[]): [number, number] {
	const coming = lanes.flatMap((report, i) =>
		plan.ways.some((w) => w.report === report && w.leaves) ? [i] : []
	);
	const free = lanes.flatMap((_, i) =>
		!coming.includes(i) && coming.some((c) => c < i) && coming.some((c) => c > i) ? [i] : []
	);
	const middle = Math.floor(((coming[0] ?? 0) + (coming.at(-1) ?? lanes.length - 1)) / 2) + 0.5;
	return [free[0] ?? middle, free.at(-1) ?? middle];
}

function wayOf(
	way: HoursPlan['ways'][number],
	index: number,
	plan: HoursPlan,
	about: (id: string) => XY,
	{ note, story, lang }: CompileContext
): ResolvedWay {
	const between = (w: HoursPlan['ways'][number]) => w.from === way.from && w.to === way.to;
	const beside = plan.ways.filter(between).length;
	const before = plan.ways.slice(0, index).filter(between).length;
	const machine = sayingOf(
		story.claims.find((claim) => claim.id === way.claim),
		way.report
	)?.machine;
	return {
		report: way.report,
		claim: way.claim,
		...(way.leaves && { leaves: way.leaves }),
		from: about(way.from),
		to: about(way.to),
		...(way.fades && { fades: way.fades }),
		...(way.arrives && { arrives: way.arrives }),
		...(way.words && { words: note(way.words) }),
		...(machine && { tag: story.ui[lang]['numerals.tag']! }),
		side: before - (beside - 1) / 2 + clearOf(way, plan, about)
	};
}

/** Room to a way that comes to the same end from elsewhere, in widths of a way: its casing covers nothing of this one. */
const CLEAR = 1.4;

/** How far a way moves to its side, away from those that come to the same end from elsewhere; positive to the right of its course. */
function clearOf(
	{ from, to }: HoursPlan['ways'][number],
	plan: HoursPlan,
	about: (id: string) => XY
): number {
	const there = plan.ways.filter((way) => way.to === to);
	const other = there.find((way) => way.from !== from);
	// Of two, the first in the scene makes room.
	if (!other || there[0]!.from !== from) return 0;
	const [[x, y], [toX, toY], [otherX, otherY]] = [about(from), about(to), about(other.from)];
	return -Math.sign((toX - x) * (otherY - y) - (toY - y) * (otherX - x)) * CLEAR;
}

function locatorOf(
	{ layer, place: id }: NonNullable<HoursPlan['locator']>,
	seen: readonly XY[],
	[ox, oy]: XY,
	{ outline, place, lang, projection }: CompileContext
): NonNullable<ResolvedPlan['locator']> {
	const points = outline(layer).flat();
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const side = Math.max(x1 - x0, y1 - y0) * (1 + 2 * LOCATOR_ROOM);
	const box = Math.max(side * LOCATOR_BOX, ...seen.flatMap(([x, y]) => [Math.abs(x), Math.abs(y)]));
	const [mx, my] = [mean(seen.map(([x]) => x)), mean(seen.map(([, y]) => y))];
	const [px, py] = projection.project(place(id).at);
	return {
		box: [tenth((x0 + x1 - side) / 2), tenth((y0 + y1 - side) / 2), tenth(side), tenth(side)],
		plan: [tenth(ox + mx - box / 2), tenth(oy + my - box / 2), tenth(box), tenth(box)],
		place: { x: px, y: py, name: place(id).name[lang] }
	};
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
