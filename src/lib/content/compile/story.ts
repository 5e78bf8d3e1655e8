import { scaleLinear } from 'd3-scale';
import { arc, project, type XY } from '../../graphics/projection.ts';
import { frameOf, scaleOf } from '../../graphics/frame.ts';
import { sunPlane } from '../../pictures/map/sunPlane.ts';
import { DAY, HOUR, dayOf, daySpan, dayWords, hourMinute, minuteOf, toMs } from '../../model/clock.ts';
import { groundOf, inkOf, moonsetOf, skyStops, sunHeight, sunriseOf } from '../../graphics/sky.ts';
import { fill } from '../../model/fill.ts';
import type { Frame } from '../../graphics/frame.ts';
import { pickUi } from '../../model/pick.ts';
import { spokenMark } from '../../marks/spoken.ts';
import { dotStates, dotWord } from '../../marks/states.ts';
import type { LedgerData } from '../../pictures/ledger/ledgerMarkup.ts';
import type { Chart, ChartItem, MapLine, MapScene, Scene, SceneClock } from '../../model/scene.ts';
import type {
	ClientStory,
	LedgerRow,
	ResolvedChart,
	ResolvedItem,
	ResolvedLine,
	ResolvedMap,
	ResolvedScene
} from '../../model/compiled.ts';
import type { Lang, Story, Text } from '../../model/story.ts';

/** Ink and ground of a scene that has no hour of its own: full day. */
const DAYLIGHT = { ink: 'day', ground: groundOf(20) } as const;

/** Interface words that the page itself needs in the browser; the rest stays on the server or comes with its part. */
const PAGE_UI = [
	'lang.other',
	'skip.',
	'nav.label',
	'nav.rail',
	'nav.open',
	'nav.evidence',
	'chapter.',
	'clock.left',
	'switch.',
	'versions.',
	'figure.',
	'sheet.once',
	'sheet.close',
	'ledger.title',
	'lanes.'
];

/** Resolves every scene of a story for one language. The story must have passed its checks. */
export function clientStory(story: Story, lang: Lang): ClientStory {
	return {
		lang,
		ui: pickUi(story.ui[lang], PAGE_UI),
		front: {
			title: story.front.title[lang],
			kicker: story.front.kicker[lang],
			standfirst: story.front.standfirst[lang],
			dateline: story.front.dateline[lang],
			witness: { name: story.front.witness.name[lang], line: story.front.witness.line[lang] },
			question: story.front.question.text[lang],
			answers: Object.fromEntries(Object.entries(story.front.answers).map(([r, t]) => [r, t[lang]])),
			ground: groundOf(-30)
		},
		reports: story.reports.map((r) => ({
			id: r.id,
			number: r.number,
			shape: r.shape,
			name: r.name[lang],
			character: r.character[lang]
		})),
		chapters: story.chapters[lang].map((chapter) => {
			const scenes = story.scenes[chapter.id]!;
			return {
				id: chapter.id,
				title: chapter.title,
				short: chapter.short,
				words: chapter.words,
				still: scenes.still,
				steps: chapter.steps.map((s) => s.id),
				scenes: Object.fromEntries(
					chapter.steps.map((s) => [s.id, resolveScene(story, chapter.id, s.id, scenes.steps[s.id]!, lang)])
				),
				charts: Object.fromEntries(
					Object.entries(scenes.charts ?? {}).map(([id, chart]) => [
						id,
						resolveChart(story, chapter.id, chart, lang)
					])
				)
			};
		}),
		ruler: ruler(story)
	};
}

/** The whole ledger as rows of dots; a disputed claim shows its speaking reports as parted. */
export function ledgerRows(story: Story, lang: Lang): LedgerRow[] {
	return story.claims.map((c) => {
		const states = dotStates(c, null, story.reports);
		return {
			id: c.id,
			chapter: c.chapter,
			label: c.label[lang],
			...(c.parts && { parts: c.parts[lang] }),
			status: c.status,
			spoken: `${c.label[lang]}. ${spokenMark(states, story.ui[lang])}`,
			dots: dotWord(states)
		};
	});
}

/** What the picture of the whole ledger needs. */
export function ledgerData(story: Story, lang: Lang): LedgerData {
	return {
		reports: story.reports.map(({ id, number, shape }) => ({ id, number, shape })),
		chapters: story.chapters[lang].map(({ id, title, short }) => ({ id, title, short })),
		rows: ledgerRows(story, lang),
		lights: Object.fromEntries(
			Object.values(story.scenes).flatMap((c) =>
				Object.entries(c.steps).flatMap(([step, s]) =>
					s.view === 'ledger' && Array.isArray(s.light) ? [[step, s.light]] : []
				)
			)
		)
	};
}

function resolveScene(story: Story, chapter: string, step: string, scene: Scene, lang: Lang): ResolvedScene {
	const note = (id: string) => story.notes[chapter]![id]![lang];
	const { offset } = story.front.days;
	const time = clockOf(story, scene.clock, lang, note);
	const base = {
		id: `${chapter}/${step}`,
		reports: scene.reports ?? null,
		...time,
		...lightOf(story, scene.sky ?? scene.clock.at ?? scene.clock.to, offset)
	};
	switch (scene.view) {
		case 'map':
			return { ...base, view: 'map', ...resolveMap(story, scene, lang, note) };
		case 'threads':
			return {
				...base,
				view: 'threads',
				form: scene.form,
				...(scene.knot && { knot: note(scene.knot) }),
				...(scene.answers && {
					answers: Object.fromEntries(Object.entries(scene.answers).map(([r, n]) => [r, note(n)]))
				}),
				reached: scene.reached ?? story.reports.map((r) => r.id),
				...(scene.form === 'days' && { days: dayList(story, lang) })
			};
		case 'lanes': {
			const chart = story.scenes[chapter]!.charts![scene.chart]!;
			const window: [number, number] = [toMs(scene.window[0], offset), toMs(scene.window[1], offset)];
			const y = scaleLinear(window, [0, 100]);
			const [from, to] = [y(toMs(chart.from, offset)), y(toMs(chart.to, offset))];
			return {
				...base,
				view: 'lanes',
				chart: scene.chart,
				top: round(from),
				height: round(to - from),
				lit: scene.lit ?? null
			};
		}
		case 'ledger':
			return { ...base, view: 'ledger', light: scene.light };
	}
}

/** The days of the story, first to last. */
export function dayList(story: Story, lang: Lang): { n: number; weekday: string }[] {
	const { from, to, offset } = story.front.days;
	const days: { n: number; weekday: string }[] = [];
	for (let ms = toMs(from, offset); ms <= toMs(to, offset); ms += DAY) {
		days.push({ n: dayOf(ms, offset), weekday: dayWords(ms, offset, lang).weekday });
	}
	return days;
}

/** Start of the first and end of the last day, ms. */
function spanOf(story: Story): [number, number] {
	const { from, to, offset } = story.front.days;
	return [toMs(from, offset), toMs(to, offset) + DAY];
}

/** The last night's hours, ms, where the story has one. */
function nightOf(story: Story): [number, number] | null {
	const { night, offset } = story.front.days;
	return night ? [toMs(night.from, offset), toMs(night.to, offset)] : null;
}

/** Share of a span, held to it, to four places. */
function share(ms: number, [from, to]: readonly [number, number]): number {
	return Math.round(Math.max(0, Math.min(1, (ms - from) / (to - from))) * 1e4) / 1e4;
}

/** The ruler of the story: a tick per day, and one per three hours of its last night. */
function ruler(story: Story): ClientStory['ruler'] {
	const { offset } = story.front.days;
	const days = spanOf(story);
	const hours = nightOf(story);
	const every = (step: number, [from, to]: [number, number]) =>
		Array.from({ length: Math.round((to - from) / step) }, (_, i) => from + i * step);
	return {
		days: every(DAY, days).map((ms) => ({ text: String(dayOf(ms, offset)), x: share(ms, days) })),
		hours: hours
			? every(3 * HOUR, hours).map((ms) => ({ text: hourMinute(ms, offset), x: share(ms, hours) }))
			: []
	};
}

function clockOf(
	story: Story,
	clock: SceneClock,
	lang: Lang,
	note: (id: string) => string
): Pick<ResolvedScene, 'when' | 'brief' | 'from' | 'to' | 'night'> {
	const { offset } = story.front.days;
	const ui = story.ui[lang];
	const fewer = clock.brief && { brief: note(clock.brief) };
	if (clock.note && !clock.at) return { when: note(clock.note), ...fewer, from: null, to: null, night: null };
	const from = toMs((clock.at ?? clock.from)!, offset);
	const last = toMs((clock.at ?? clock.to)!, offset);
	const to = (clock.at ?? clock.to)!.includes('T') ? last : last + DAY;
	const sameDay = dayWords(from, offset, lang).long === dayWords(last, offset, lang).long;
	// In Arabic running words an hour has no zero before it; in columns it keeps it.
	const said = lang === 'ar' ? hourMinute(from, offset).replace(/^0/, '') : hourMinute(from, offset);
	const hour = clock.hour ? `${ui['clock.comma']}${said}` : '';
	// Where hours count, whose clock.
	const zone = (clock.at ?? clock.from)!.includes('T') ? `${ui['clock.comma']}${ui['clock.zone']}` : '';
	const days = spanOf(story);
	const hours = nightOf(story);
	return {
		when: clock.note
			? note(clock.note)
			: sameDay
				? dayWords(from, offset, lang).long + hour + zone
				: daySpan(from, last, offset, lang, { from: ui['clock.from'] ?? '', to: ui['clock.to'] ?? '–' }),
		...(sameDay && { brief: dayWords(from, offset, lang).day + hour }),
		...fewer,
		from: share(from, days),
		to: share(to, days),
		night: hours && (clock.at ?? clock.from)!.includes('T') ? [share(from, hours), share(to, hours)] : null
	};
}

function lightOf(
	story: Story,
	iso: string | undefined,
	offset: string
): { ink: 'day' | 'night'; ground: string } {
	// A scene with an hour stands under that hour's sky; one with a day or none stands in daylight.
	if (!iso || !iso.includes('T')) return DAYLIGHT;
	const sky = story.places.find((p) => p.id === story.front.sky)!;
	const height = sunHeight(toMs(iso, offset), sky.at);
	// Between nautical and full day no text could stand on the ground: take the nearer readable one.
	if (height > -6 && height < 6) return height < 0 ? { ink: 'night', ground: groundOf(-6) } : DAYLIGHT;
	return { ink: inkOf(height), ground: groundOf(height) };
}

function resolveMap(
	story: Story,
	scene: MapScene,
	lang: Lang,
	note: (id: string) => string
): Omit<
	ResolvedMap,
	'night' | 'brief' | 'view' | 'id' | 'when' | 'from' | 'to' | 'reports' | 'ink' | 'ground'
> {
	const place = (id: string) => story.places.find((p) => p.id === id)!;
	const xy = (id: string) => project(place(id).at);
	const frame = frameOf(scene.frame.map(xy), scene.margin);
	const km = scaleOf(frame.w);
	return {
		frame,
		scale: { km, text: fill(story.ui[lang]['map.km']!, { n: km }) },
		...(scene.dark && { dark: darkOf(story, scene.dark, frame, note) }),
		points: scene.points.map((p) => {
			const [x, y] = xy(p.at);
			return {
				id: p.at,
				x,
				y,
				name: place(p.at).name[lang],
				mark: p.mark,
				rank: p.rank ?? 2,
				side: p.side ?? 'right',
				...(p.note && { note: note(p.note) })
			};
		}),
		lines: (scene.lines ?? []).map((line) => resolveLine(line, (id) => place(id).at)),
		notes: (scene.notes ?? []).map((n) => {
			const [x, y] = xy(n.at);
			return {
				text: note(n.text),
				x: round(x + (n.shift?.[0] ?? 0)),
				y: round(y + (n.shift?.[1] ?? 0)),
				side: n.side ?? 'right',
				...(n.report && { report: n.report }),
				...(n.wide && { wide: n.wide })
			};
		}),
		bright: scene.bright ?? [],
		...(scene.hatch && { hatch: scene.hatch }),
		tethers: (scene.tethers ?? []).map((t) => {
			const [x, y] = xy(t.at);
			return { report: t.report, x, y, ...(t.note && { note: note(t.note) }) };
		}),
		...(scene.versions && {
			versions: {
				claim: scene.versions.claim,
				small: Object.fromEntries(
					Object.entries(scene.versions.small).map(([r, s]) => [r, { ...s, text: note(s.text) }])
				)
			}
		})
	};
}

/** Between two computed planes of the sun, in ms. */
const SUN_STEP = 40 * 60_000;

function darkOf(
	story: Story,
	dark: NonNullable<MapScene['dark']>,
	frame: Frame,
	note: (id: string) => string
): NonNullable<ResolvedMap['dark']> {
	const { offset } = story.front.days;
	const [from, to] = [toMs(dark.from, offset), toMs(dark.to, offset)];
	const steps = Math.max(1, Math.round((to - from) / SUN_STEP));
	return {
		from: minuteOf(from, offset),
		to: minuteOf(from, offset) + (to - from) / 60_000,
		text: note(dark.text),
		planes: Array.from({ length: steps + 1 }, (_, i) => sunPlane(from + ((to - from) * i) / steps, frame))
	};
}

/** From here on a line is long, km of the plane: its bend is seen, and whole km are exact enough. */
const LONG = 400;

function resolveLine(line: MapLine, at: (id: string) => [number, number]): ResolvedLine {
	const far = (a: XY, b: XY) => Math.hypot(b[0] - a[0], b[1] - a[1]) > LONG;
	const way = (from: [number, number], to: [number, number]) => {
		// A short way that is drawn whole is as good as straight.
		const whole = !line.bow && (line.until ?? 1) === 1 && line.fade === undefined;
		return arc(from, to, line.bow ?? 0, whole && !far(project(from), project(to)) ? 3 : 13);
	};
	const points =
		line.kind === 'road'
			? line.through.flatMap((id) => project(at(id)))
			: line.through.slice(1).flatMap((id, i) => way(at(line.through[i]!), at(id)).flat());
	// Long lines are drawn small: whole km between their ends.
	const long = points.length > 0 && far(points.slice(0, 2) as XY, points.slice(-2) as XY);
	return {
		id: line.id,
		kind: line.kind,
		points: points.map((n, i) =>
			long && i > 1 && i < points.length - 2 ? Math.round(n) : Math.round(n * 10) / 10
		),
		until: line.until ?? 1,
		...(line.report && { report: line.report }),
		...(line.fade !== undefined && { fade: line.fade }),
		...(line.arrow && { arrow: line.arrow }),
		...(line.scrub && { scrub: true })
	};
}

/** Half of what 'about' covers, and the run-up that 'by' is drawn with, in ms: a drawing's size, not a claim. */
const ABOUT = 40 * 60_000;
const BY = 60 * 60_000;

function resolveChart(story: Story, chapter: string, chart: Chart, lang: Lang): ResolvedChart {
	const { offset } = story.front.days;
	const note = (id: string) => story.notes[chapter]![id]![lang];
	const from = toMs(chart.from, offset);
	const to = toMs(chart.to, offset);
	const y = scaleLinear([from, to], [0, 100]);
	const sky = story.places.find((p) => p.id === story.front.sky)!;
	const ink = (ms: number): 'day' | 'night' => (chart.sky && sunHeight(ms, sky.at) <= -4 ? 'night' : 'day');

	const ticks: ResolvedChart['ticks'] = [];
	for (let ms = from; ms <= to; ms += chart.every * HOUR) {
		const midnight = hourMinute(ms, offset) === '00:00';
		const at = { at: ms, y: round(y(ms)), ink: ink(ms) };
		if (chart.unit === 'hour') ticks.push({ ...at, text: hourMinute(ms, offset), strong: midnight });
		else if (ms < to) {
			ticks.push({
				...at,
				text: String(dayOf(ms, offset)),
				sub: dayWords(ms, offset, lang).weekday,
				strong: false
			});
		}
	}
	/** Down to where each lane's report speaks. */
	const ends = chart.lanes.map(() => 0);
	const items = chart.items.map((item): ResolvedItem => {
		const time = timeOf(story, item, offset);
		const lane = chart.lanes.findIndex((l) => l.id === item.lane);
		if (!item.record) ends[lane] = Math.max(ends[lane] ?? 0, round(y(time.to ?? time.from)));
		const [top, bottom] =
			time.precision === 'about'
				? [time.from - ABOUT, time.from + ABOUT]
				: time.precision === 'by'
					? [time.from - BY, time.from]
					: [time.from, time.to ?? time.from];
		return {
			id: item.id,
			lane,
			mark: item.mark,
			text: note(item.note),
			...(item.side === 'above' && { above: true as const }),
			...(item.span && { span: item.span }),
			...(item.record ? { record: item.record } : { claim: item.claim!, report: item.report! }),
			precision: time.precision,
			...(time.wide && { wide: true as const }),
			y: round(y(top)),
			height: round(y(bottom) - y(top)),
			// The sky behind the words, which stand towards the middle of a wide range.
			ink: ink(time.wide && time.to ? time.from + (time.to - time.from) * 0.45 : time.from),
			...(time.printed && { printed: time.printed[lang] })
		};
	});
	return {
		from,
		to,
		unit: chart.unit,
		ticks,
		lanes: chart.lanes.map((l, i) => ({
			id: l.id,
			...(l.report && { report: l.report }),
			...(l.note && { text: note(l.note) }),
			// A report's thread runs to the last thing it says; a channel's line runs on.
			end: l.report ? ends[i]! : 100
		})),
		items,
		heavens: chart.heavens
			? [
					{ ms: moonsetOf(from, sky.at), text: note(chart.heavens.moonset), above: true },
					{ ms: sunriseOf(from + DAY / 2, sky.at), text: note(chart.heavens.sunrise), above: false }
				].map(({ ms, text, above }) => ({ y: round(y(ms)), text, above, ink: ink(ms) }))
			: [],
		remarks: (chart.remarks ?? []).map((r) => {
			const ms = toMs(r.at, offset);
			return {
				y: round(y(ms)),
				ink: ink(ms),
				text: note(r.text),
				...(r.strong && { strong: note(r.strong) }),
				...(r.lane && { lane: chart.lanes.findIndex((l) => l.id === r.lane) })
			};
		}),
		sky: chart.sky ? skyStops(from, to, sky.at) : null
	};
}

interface ItemTime {
	precision: ResolvedItem['precision'];
	wide: boolean;
	from: number;
	to: number | null;
	printed?: Text | undefined;
}

/** An item's time: from the ledger, or the day of a public record. */
function timeOf(story: Story, item: ChartItem, offset: string): ItemTime {
	if (item.record) {
		const r = story.record.find((x) => x.id === item.record)!;
		return {
			precision: 'day',
			wide: false,
			from: toMs(r.date, offset),
			to: toMs(r.to ?? r.date, offset) + DAY
		};
	}
	const time = story.claims
		.find((c) => c.id === item.claim)!
		.says.find((s) => s.report === item.report)!.time!;
	return {
		precision: time.precision,
		wide: time.wide ?? false,
		from: toMs(time.from ?? time.to ?? item.at!, offset),
		// A plain date as an end means the end of that day.
		to: time.from && time.to ? toMs(time.to, offset) + (time.to.includes('T') ? 0 : DAY) : null,
		printed: time.printed
	};
}

const round = (n: number) => Math.round(n * 1000) / 1000;
