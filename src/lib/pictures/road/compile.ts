import { curveCatmullRom, line } from 'd3-shape';
import type { XY } from '../../graphics/projection.ts';
import { DAY, dayBrief, dayOf, daySpan, dayWords, toMs } from '../../model/clock.ts';
import { fill } from '../../model/fill.ts';
import { sayingOf } from '../says.ts';
import { greatCircleKm } from '../../graphics/sphere.ts';
import { SceneFault, type CompileContext, type SceneBase } from '../kind.ts';
import type {
	ResolvedBracket,
	ResolvedDay,
	ResolvedRing,
	ResolvedRoad,
	ResolvedTown,
	ResolvedUndated,
	RoadRow
} from './compiled.ts';
import { stretchOf } from './states.ts';
import type { RoadBracket, RoadRing, RoadScene, RoadUndated } from './scene.ts';
import { tenth, thousandth } from '../../graphics/numbers.ts';

/** The length that the map is compared with, km. */
const SCALE = 50;
/** A day in full that is shorter than this is short enough for any chip. */
const SHORT = 12;
/** Room about the country in the locator, as a share of its larger side. */
const LOCATOR_ROOM = 0.06;
/** Every so many days one is named where there is no room for all. */
const FEW = 4;

/** The box from the first town down to the last, in plane units (km), and places as shares of it. */
interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
	share(at: XY): { x: number; y: number };
}

/** A road in one language. Throws where the length in words is not the computed one. */
export function compileRoad(scene: RoadScene, base: SceneBase, context: CompileContext): ResolvedRoad {
	const { note, place, lang, story, projection } = context;
	const xy = (id: string) => projection.project(place(id).at);
	const box = boxOf(scene.towns.map((town) => xy(town.at)));
	const start = toMs(scene.days.from, context.offset);
	const dayAt = (iso: string) => Math.round((toMs(iso, context.offset) - start) / DAY);
	const rows = new Map<string, RoadRow>(scene.towns.map(({ at }) => [at, box.share(xy(at)).y]));
	if (scene.far) rows.set(scene.far.at, 'far');
	const chapter = story.chapters[lang].find(({ id }) => id === base.id.split('/')[0]);
	const marks: Marks = {
		scene,
		context,
		dayAt,
		written: new Set(chapter?.steps.flatMap((step) => step.records)),
		rowOf: (at) => (at === undefined ? 'foot' : rows.get(at)!)
	};
	return {
		...base,
		view: 'road',
		spine: 'drawn',
		links: true,
		...(scene.line.from !== scene.line.to && { moves: stretchOf(base) }),
		basemap: {
			frame: {
				cx: tenth(box.x + box.w / 2),
				cy: tenth(box.y + box.h / 2),
				w: tenth(box.h),
				h: tenth(box.h * 1.3)
			},
			lit: scene.bright ?? []
		},
		viewBox: [box.x, box.y, box.w, box.h].map(tenth).join(' '),
		ratio: Math.round((box.w / box.h) * 1e4) / 1e4,
		road: { d: curveThrough(scene.through.map(xy)), name: note(scene.road), at: middleOf(scene, rows) },
		towns: scene.towns.map(({ at, side }, i) => townOf(at, side, i, { scene, box, context })),
		names: namesOf(scene, box, context),
		...(scene.far && { far: farOf(scene.far, context) }),
		...(scene.locator && { locator: squareAbout(context.outline(scene.locator).flat()) }),
		scale: {
			share: Math.round((SCALE / box.h) * 1e4) / 1e4,
			text: fill(story.ui[lang]['map.km']!, { n: SCALE })
		},
		days: Array.from({ length: dayAt(scene.days.to) + 1 }, (_, i, all = dayAt(scene.days.to)) =>
			dayOn(start + i * DAY, i % FEW === 0 || i === all, context)
		),
		line: {
			from: dayAt(scene.line.from),
			to: dayAt(scene.line.to),
			...(scene.line.rests && { rests: scene.line.rests })
		},
		...(scene.opens && { opens: scene.opens }),
		brackets: scene.brackets.map((mark) => bracketOf(mark, marks)),
		leaves: leavesOf(scene),
		undated: scene.undated.map((mark, i) => undatedOf(mark, i, marks)),
		rings: scene.rings.map((ring) => ringOf(ring, marks)),
		...(scene.unnamed && { unnamed: note(scene.unnamed.note) })
	};
}

function boxOf(towns: XY[]): Box {
	const xs = towns.map(([x]) => x);
	const [x, w] = [Math.min(...xs), Math.max(...xs) - Math.min(...xs)];
	const [y, h] = [towns[0]![1], towns.at(-1)![1] - towns[0]![1]];
	return { x, y, w, h, share: (at) => ({ x: thousandth((at[0] - x) / w), y: thousandth((at[1] - y) / h) }) };
}

/** Reports with a bracket at the place far off and one at a town: between the two their threads are not on the spine. */
function leavesOf({ brackets, far }: RoadScene): string[] {
	const away = brackets.filter(({ at }) => at === far?.at).map(({ report }) => report);
	return [...new Set(away)].filter((report) =>
		brackets.some((mark) => mark.report === report && mark.at !== far!.at)
	);
}

/** The smallest square about these points, as the viewBox of an SVG. */
function squareAbout(points: readonly XY[]): string {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const side = Math.max(x1 - x0, y1 - y0) * (1 + 2 * LOCATOR_ROOM);
	return [(x0 + x1 - side) / 2, (y0 + y1 - side) / 2, side, side].map(tenth).join(' ');
}

/** A smooth line through these points (centripetal Catmull-Rom): the road is no trace, and does not look like one. */
function curveThrough(points: XY[]): string {
	return line<XY>().curve(curveCatmullRom).digits(1)(points) ?? '';
}

/** Half way between the first two towns: where the road's own name stands. */
function middleOf({ towns }: RoadScene, rows: ReadonlyMap<string, RoadRow>): number {
	const second = rows.get(towns[1]!.at);
	return typeof second === 'number' ? thousandth(second / 2) : 0.5;
}

function townOf(
	at: string,
	side: 'left' | 'right',
	i: number,
	{ scene, box, context }: { scene: RoadScene; box: Box; context: CompileContext }
): ResolvedTown {
	const { name, kind, at: lonLat } = context.place(at);
	return {
		id: at,
		name: name[context.lang],
		...box.share(context.projection.project(lonLat)),
		side,
		...(kind === 'capital' && { capital: true }),
		...((i === 0 || i === scene.towns.length - 1) && { end: true })
	};
}

const namesOf = (
	{ names = [] }: RoadScene,
	box: Box,
	{ place, projection, lang }: CompileContext
): ResolvedRoad['names'] =>
	names.map(({ at, wide }) => ({
		id: at,
		name: place(at).name[lang],
		...box.share(projection.project(place(at).at)),
		...(place(at).kind === 'region' && { region: true as const }),
		...(wide && { wide })
	}));

function farOf(
	{ at, from, length }: NonNullable<RoadScene['far']>,
	{ place, note, lang }: CompileContext
): { name: string; length: string } {
	const km = Math.round(greatCircleKm(place(from).at, place(at).at) / 10) * 10;
	const words = note(length);
	if (Number(words.replace(/\D/g, '')) !== km) {
		throw new SceneFault(
			['far', 'length'],
			`"${words}" is not how far ${at} is from ${from}`,
			`It is ${km} km`
		);
	}
	return { name: place(at).name[lang], length: words };
}

function dayOn(ms: number, major: boolean, { offset, lang }: CompileContext): ResolvedDay {
	const brief = dayBrief(ms, offset, lang);
	const long = `${dayWords(ms, offset, lang).weekday} ${brief}`;
	const n = dayOf(ms, offset);
	return {
		text: String(n),
		...(n === 1 && { month: brief }),
		long,
		brief: long.length < SHORT ? long : brief,
		...(major && { major })
	};
}

/** What the marks of a scene are compiled with. */
interface Marks {
	scene: RoadScene;
	context: CompileContext;
	dayAt(iso: string): number;
	/** Items of the record that have a line in the chapter's words. */
	written: ReadonlySet<string>;
	/** The row of a place; the foot for none. */
	rowOf(at: string | undefined): RoadRow;
}

const wordsOf = (
	{ words, more }: { words?: string | undefined; more?: string | undefined },
	{ note }: CompileContext
) => ({
	...(words && { words: note(words) }),
	...(more && { more: note(more) })
});

/** What a mark of a report has from its saying. */
function givenOf({ report, claim }: { report: string; claim: string }, { scene, context }: Marks) {
	const { story, lang } = context;
	const saying = sayingOf(
		story.claims.find(({ id }) => id === claim),
		report
	);
	return {
		report,
		claim,
		...(scene.lit.includes(claim) && { lit: true as const }),
		...(saying?.match === 'part' && { part: true as const }),
		...(saying?.machine && { tag: story.ui[lang]['numerals.tag']! })
	};
}

/** The days of a bracket in words: '27 to 29 November'. */
function spanOf({ from, to }: RoadBracket, { story, lang, offset }: CompileContext): string {
	const ui = story.ui[lang];
	const join = { from: ui['clock.from']!, to: ui['clock.to']! };
	return daySpan(toMs(from, offset), toMs(to, offset), offset, lang, join);
}

function bracketOf(mark: RoadBracket, marks: Marks): ResolvedBracket {
	return {
		...givenOf(mark, marks),
		...wordsOf(mark, marks.context),
		row: marks.rowOf(mark.at),
		from: marks.dayAt(mark.from),
		to: marks.dayAt(mark.to),
		span: spanOf(mark, marks.context),
		...(mark.within && { within: mark.within })
	};
}

function undatedOf(mark: RoadUndated, i: number, marks: Marks): ResolvedUndated {
	const { at, spread } = mark;
	const { undated } = marks.scene;
	// Without a place each claim has a line of its own.
	const beside = (other: RoadUndated) =>
		other.at === at && other.spread === spread && (at !== undefined || other.claim === mark.claim);
	const foot = [...new Set(undated.filter((m) => m.at === undefined && !m.spread).map((m) => m.claim))];
	return {
		...givenOf(mark, marks),
		...wordsOf(mark, marks.context),
		row: spread ? 0 : marks.rowOf(at),
		order: undated.slice(0, i).filter(beside).length,
		of: undated.filter(beside).length,
		line: Math.max(0, foot.indexOf(mark.claim)),
		...(spread && { spread })
	};
}

function ringOf(ring: RoadRing, marks: Marks): ResolvedRing {
	const { story, lang, offset, note } = marks.context;
	const item = story.record.find(({ id }) => id === ring.record)!;
	const last = toMs(item.to ?? item.date, offset);
	const day = ring.when ? note(ring.when) : dayBrief(last, offset, lang);
	return {
		record: item.id,
		row: ring.at === undefined ? 'axis' : marks.rowOf(ring.at),
		from: marks.dayAt(item.date),
		to: marks.dayAt(item.to ?? item.date),
		day,
		brief: ring.words ? String(dayOf(last, offset)) : day,
		source: item.source.name[lang],
		href: marks.written.has(item.id) ? `#record-${item.id}` : item.source.url,
		...(marks.scene.captioned.includes(item.id) && { captioned: true }),
		...wordsOf(ring, marks.context)
	};
}
