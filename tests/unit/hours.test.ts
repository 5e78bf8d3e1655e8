/** Hours under a fixed line: nothing stands at an hour that no report gives, and all of it can be read over the sky. */
import { describe, expect, test } from 'vitest';
import { readStory } from '#lib/content/read/story.ts';
import { clientStory } from '#lib/content/compile/story.ts';
import { contrast, inkOver, TEXT_CONTRAST } from '#lib/graphics/contrast.ts';
import { colourAt, groundOf, skyStops, sunHeight } from '#lib/graphics/sky.ts';
import { hoursCharts, type HoursChart } from '#lib/pictures/hours/chart.ts';
import type { ResolvedHoursScene } from '#lib/pictures/hours/compiled.ts';
import { hours, type HoursScene } from '#lib/pictures/hours/scene.ts';
import { QUIET, stretchesOf, TEXT, wordInk } from '#lib/pictures/hours/skyInk.ts';
import {
	dayUnderClock,
	digitsOf,
	hourAt,
	nearness,
	runShare,
	skyBehindNecks
} from '#lib/pictures/hours/states.ts';
import { LANGS } from '../support/languages.ts';
import { REAL } from '../support/copy.ts';
import { faultsFound } from '../support/checks.ts';
import { CASING, PLATE } from '../support/hoursColours.ts';

const story = (await readStory(REAL)).story;
const chapterId = Object.keys(story.scenes).find((id) => story.scenes[id]!.hours)!;
const written = story.scenes[chapterId]!;
const chart = written.hours!['night']!;
const chapterOf = (lang: string) =>
	clientStory(story, lang as 'en').chapters.find((c) => c.id === chapterId)!;
const scenesOf = (lang: string) =>
	Object.values(chapterOf(lang).scenes).filter((s): s is ResolvedHoursScene => s.view === 'hours');
const DAMASCUS: [number, number] = story.places.find((p) => p.id === story.front.sky)!.at;
const at = (iso: string) => Date.parse(iso);

describe('over the sky, at every minute of a day and a half', () => {
	const [from, to] = [at(chart.from), at(chart.to)];
	const minutes = Array.from({ length: (to - from) / 60_000 }, (_, i) => from + i * 60_000);

	test('every report’s thread has three to one against what it lies on', () => {
		const parts = stretchesOf(from, to, DAMASCUS);
		for (const ms of minutes) {
			const { ink, cased } = parts.find((part) => ms < part.to)!;
			const ground = cased ? CASING : groundOf(sunHeight(ms, DAMASCUS));
			for (const { id, colour } of story.reports) {
				expect(
					contrast(colour[ink], ground),
					`${id} at ${new Date(ms).toISOString()}`
				).toBeGreaterThanOrEqual(3);
			}
		}
	});

	test('words have four and a half, on the sky or on a plate; so has their quieter colour where it is taken', () => {
		const stops = skyStops(from, to, DAMASCUS);
		let plates = 0;
		for (const ms of minutes) {
			const [a, b] = [(ms - from) / (to - from), Math.min(1, (ms + 36 * 60_000 - from) / (to - from))];
			const { ink, plate, quiet } = wordInk(stops, [a, b]);
			plates += plate ? 1 : 0;
			for (const share of plate ? [] : [a, (a + b) / 2, b]) {
				const ground = colourAt(stops, share);
				expect(contrast(TEXT[ink], ground), new Date(ms).toISOString()).toBeGreaterThanOrEqual(TEXT_CONTRAST);
				if (quiet) expect(contrast(QUIET[ink], ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
			}
		}
		expect(plates).toBeGreaterThan(0);
		expect(plates).toBeLessThan(minutes.length / 6);
		expect(contrast(TEXT.night, PLATE)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
		expect(contrast(QUIET.night, PLATE)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
	});

	test('a plate stands only where neither ink would read', () => {
		const stops = skyStops(from, to, DAMASCUS);
		const dawn = (at('2024-12-08T07:10+03:00') - from) / (to - from);
		expect(wordInk(stops, [dawn, dawn + 0.01]).plate).toBe(true);
		expect(inkOver(stops, [dawn, dawn + 0.01], TEXT).contrast).toBeLessThan(TEXT_CONTRAST);
	});

	test('threads change their ink at the horizon and are cased in twilight alone', () => {
		const parts = stretchesOf(from, to, DAMASCUS);
		expect(parts.map((p) => `${p.ink}${p.cased ? ' cased' : ''}`)).toEqual([
			'day',
			'night cased',
			'night',
			'night cased',
			'day',
			'night cased',
			'night'
		]);
		expect(parts[0]!.from).toBe(from);
		expect(parts.at(-1)!.to).toBe(to);
		parts.slice(1).forEach((p, i) => expect(p.from).toBe(parts[i]!.to));
	});
});

describe('the clock', () => {
	test('runs with the scroll from one hour to the next, and stands at its ends', () => {
		const run: [number, number] = [12, 15];
		expect([0, 0.03].map((p) => hourAt({ run }, p))).toEqual([12, 12]);
		expect([0.34, 1].map((p) => hourAt({ run }, p))).toEqual([15, 15]);
		expect(hourAt({ run }, 0.185)).toBeCloseTo(13.5, 2);
		expect(runShare(0.2)).toBeLessThan(runShare(0.3));
	});

	test('the sky behind the necks of the lanes lies before the hour at the line, further in a higher window', () => {
		const [from, to] = skyBehindNecks(12, false, 900);
		expect([from, to].map((hour) => Math.round(hour * 10) / 10)).toEqual([4, 5.6]);
		expect(skyBehindNecks(12, false, 1200)[1]).toBeLessThan(from);
		// The parted line is nearer to the heads.
		expect(skyBehindNecks(12, true, 900)[0]).toBeGreaterThan(from);
	});

	test('shows the minute where it stands, five minutes while it runs', () => {
		expect(digitsOf(720, 18 + 38 / 60, false)).toBe('06:38');
		expect(digitsOf(720, 18 + 38 / 60, true)).toBe('06:40');
		expect(digitsOf(720, 12, false)).toBe('00:00');
	});

	test('hides the ticks that its own hour would cover', () => {
		expect([nearness(12, 12), nearness(11.4, 12), nearness(12.3, 12)]).toEqual(['near', 'near', 'near']);
		expect([nearness(11, 12), nearness(13, 12)]).toEqual(['close', 'close']);
		expect([nearness(10, 12), nearness(14, 12)]).toEqual([null, null]);
		// The day stands under its tick: free while the line is on it, covered as the line goes on.
		expect([12, 12.75, 13.5, 14].map((now) => dayUnderClock(12, now))).toEqual([false, true, true, false]);
	});
});

describe.each(LANGS.filter((lang) => story.languages.includes(lang)))('the night, %s', (lang) => {
	const chapter = chapterOf(lang);
	const night = chapter.shared.hours['night']!;
	const mark = (id: string) => night.marks.find((m) => m.id === id)!;
	const hour = (h: number) => digitsOf(night.minute, h, false);

	test('every hour is the ledger’s', () => {
		expect(hour(mark('assad-r1').from)).toBe('00:00');
		expect([mark('attache').from, mark('attache').to].map(hour)).toEqual(['23:20', '00:40']);
		expect([mark('staff').from, mark('staff').to].map(hour)).toEqual(['02:00', '03:00']);
		expect([mark('saqr-r3').from, mark('saqr-r3').to].map(hour)).toEqual(['00:00', '06:00']);
		expect(hour(mark('saqr-r4').to)).toBe('06:38');
		expect(hour(mark('assad-r5').to)).toBe('07:27');
		expect(hour(night.skyEvents.find((h) => h.hour === '07:27')!.at)).toBe('07:27');
	});

	test('no sign stands at an hour where a report gives a wide word or a limit', () => {
		for (const m of night.marks)
			expect(Boolean(m.sign) && !['exact', 'about'].includes(m.precision), m.id).toBe(false);
		expect(night.marks.filter((m) => m.sign).map((m) => m.id)).toEqual(['assad-r1', 'saqr-r1', 'saqr-r4']);
	});

	test('the evening’s words stand on the evening, those before them on the day that they tell of', () => {
		expect(chapter.opening?.ink).toBe('day');
		expect(scenesOf(lang)[0]!.ink).toBe('night');
	});

	test('the bar of a wide window has the ink of the sky that it stands on', () => {
		const above = Object.fromEntries(scenesOf(lang).map((s) => [s.id.split('/')[1], s.inkAbove ?? s.ink]));
		expect(above).toMatchObject({ saturday: 'day', attache: 'day', leaves: 'day', 'broken-off': 'night' });
	});

	test('no edge stands where the limits of a wide word are ours, and no thread ends at one', () => {
		const timeOf = (id: string) => {
			const { claim, report } = chart.marks.find((m) => m.id === id)!;
			return story.claims.find((c) => c.id === claim)!.says.find((s) => s.report === report)!.time!;
		};
		for (const m of night.marks) {
			expect(Boolean(m.soft), m.id).toBe(Boolean(timeOf(m.id).wide));
			// Nor do its words stand where it begins, beside an hour that another report gives.
			if (m.soft) expect(m.at - m.from, m.id).toBeGreaterThan(1);
		}
		expect(night.marks.filter((m) => m.soft).map((m) => m.id)).toEqual(['saturday', 'assad-r5', 'saqr-r3']);
		expect(night.lanes.filter((lane) => lane.soft).map((lane) => lane.report)).toEqual(['r3', 'r5']);
	});

	test('a thread ends with the last hour that its report gives', () => {
		expect(night.lanes.map((lane) => hour(lane.stretches.at(-1)!.to))).toEqual([
			'03:40',
			'00:40',
			'06:00',
			'06:38',
			// Its end, the sunrise, is a limit of ours: it fades before the sky wants a casing.
			'07:00'
		]);
	});

	test('where room is short words reach no thread that still runs', () => {
		const { lanes, marks } = chapterOf(lang).shared.hours!['night']!;
		for (const mark of marks) {
			const reach = mark.lane + lanes[mark.lane]!.shift + 1 + mark.more;
			const running = lanes.flatMap(({ shift, stretches }, lane) =>
				lane > mark.lane && stretches.at(-1)!.to > mark.at ? [lane + shift] : []
			);
			expect(reach, mark.id).toBeLessThanOrEqual(Math.min(lanes.length, ...running) + 0.01);
		}
	});

	test('scenes hand the clock on: each begins where the one before stood', () => {
		const scenes = scenesOf(lang);
		scenes.slice(1).forEach((scene, i) => {
			expect(scene.run[0], scene.id).toBeCloseTo(scenes[i]!.run[1], 4);
		});
		expect(scenes.map((s) => hour(s.run[1]))).toEqual([
			'17:30',
			'00:00',
			'00:00',
			'00:00',
			'00:00',
			'03:00',
			'06:38',
			'06:38'
		]);
	});

	test('a plan says where every report’s thread goes, and names machine words', () => {
		for (const { parting } of scenesOf(lang)) {
			if (!parting?.plan) continue;
			const { ways, ends, lanes } = parting.plan;
			const told = new Set([...ways, ...ends].map(({ report }) => report));
			expect([...told].sort()).toEqual(story.reports.map((r) => r.id).sort());
			expect(ways.filter((way) => way.tag).every((way) => way.report === 'r5')).toBe(true);
			expect(lanes).toEqual([2, 3]);
		}
	});

	test('a way that is told to end somewhere, and by no way told, has no beginning', () => {
		const ways = scenesOf(lang).flatMap(({ parting }) => parting?.plan?.ways ?? []);
		expect(ways.filter((way) => way.arrives).map((way) => [way.report, way.claim])).toEqual([
			['r2', 'to-hmeimim']
		]);
	});

	test('the clock stops at no hour that runs through the words of a wide one', () => {
		/** Three lines of them in the lowest picture, h. */
		const LINES = 1.4;
		const wide = chapterOf(lang).shared.hours['night']!.marks.filter((mark) => mark.soft);
		expect(wide.length).toBeGreaterThan(1);
		for (const { id, run } of scenesOf(lang))
			for (const mark of wide)
				expect(run[1] > mark.at && run[1] < mark.at + LINES, `${mark.id} in ${id}`).toBe(false);
	});

	test('ways that come to one place from two lie clear of each other there', () => {
		const pairs = scenesOf(lang).flatMap(({ parting }) =>
			(parting?.plan?.ways ?? []).flatMap((way, i, all) =>
				all
					.slice(i + 1)
					.filter(({ to, from }) => String(to) === String(way.to) && String(from) !== String(way.from))
					.map((other) => Math.abs(way.side - other.side))
			)
		);
		expect(pairs.length).toBeGreaterThan(1);
		expect(Math.min(...pairs)).toBeGreaterThan(0.8);
	});

	test('opens no claim that the story does not have', () => {
		const known = story.claims.map((c) => c.id);
		const opened = scenesOf(lang).flatMap(({ parting, silence }) => [
			...(parting?.plan?.ways ?? []).flatMap((way) => [way.claim, way.leaves ?? []].flat()),
			...(parting?.plan?.places ?? []).flatMap(({ caption }) => caption?.claim ?? []),
			...(silence?.untimed ?? []).map(({ claim }) => claim)
		]);
		expect(opened.length).toBeGreaterThan(8);
		for (const id of [...opened, ...night.marks.map((m) => m.claim)]) expect(known).toContain(id);
	});
});

describe('the build refuses', () => {
	const shared = { hours: { night: chart } };
	const chartWith = (change: Partial<HoursChart['marks'][0]>) => {
		const marks = chart.marks.map((m) => (m.id === 'assad-r5' ? { ...m, ...change } : m));
		return faultsFound(story, (checks) => hoursCharts.check({ ...chart, marks }, checks), shared);
	};
	const sceneWith = (step: string, change: (scene: HoursScene) => HoursScene) => {
		const scene = structuredClone(written.steps[step]);
		if (scene?.view !== 'hours') throw new Error(step);
		return faultsFound(story, (checks) => hours.check(change(scene), checks), shared);
	};
	const airport = 'to-the-airport';

	test('nothing in the story as it is', () => {
		expect(chartWith({})).toEqual([]);
		for (const step of Object.keys(written.steps)) expect(sceneWith(step, (s) => s)).toEqual([]);
	});
	test('a sign at the hours of dawn', () => {
		expect(chartWith({ sign: 'knot' })).toEqual([
			'marks.3.sign: "assad-r5" puts a sign at an hour, but "r5" gives a range'
		]);
	});
	test('an hour that the report does not give', () => {
		expect(chartWith({ report: 'r2' })).toEqual([
			'marks.3.claim: "assad-r5" has no hour: report "r2" gives none for "assad-left"'
		]);
		expect(sceneWith('leaves', (s) => ({ ...s, at: { claim: 'assad-left', report: 'r4' } }))).toEqual([
			'at.claim: The ledger gives no hour of "assad-left" by report "r4"'
		]);
	});
	test('‘no hour given’ over what has one', () => {
		expect(
			sceneWith(airport, (s) => ({ ...s, parting: { ...s.parting!, untimed: ['attache'] } }))[0]
		).toMatch(/^parting\.untimed\.0: A report gives an hour for "attache"/);
	});
	test('a way that its report does not give, and an end where it gives one', () => {
		const plan = (s: HoursScene) => s.parting!.plan!;
		const withPlan =
			(change: Partial<NonNullable<NonNullable<HoursScene['parting']>['plan']>>) => (s: HoursScene) => ({
				...s,
				parting: { ...s.parting!, plan: { ...plan(s), ...change } }
			});
		const scene = written.steps[airport] as HoursScene;
		const [first, ...others] = plan(scene).ways;
		expect(
			sceneWith(airport, withPlan({ ways: [{ ...first!, claim: 'road-to-airport' }, ...others] }))
		).toEqual(['parting.plan.ways.0.claim: Report "r1" does not give "road-to-airport"']);
		expect(
			sceneWith(
				airport,
				withPlan({ ways: others, ends: [...plan(scene).ends, { report: 'r1', words: 'no-way' }] })
			)
		).toEqual([]);
		expect(
			sceneWith(airport, withPlan({ ends: [plan(scene).ends[0]!, { report: 'r5', words: 'no-way' }] }))
		).toEqual([
			'parting.plan.ends.1.report: Report "r5" does give "to-hmeimim"',
			'parting.plan.ends: The plan says nothing of "r4"'
		]);
	});
	test('a last hour that is not the last', () => {
		const faultsOf = sceneWith('broken-off', (s) => ({
			...s,
			silence: { ...s.silence!, after: { claim: 'palace-staff-left', report: 'r4' } }
		}));
		expect(faultsOf).toEqual([
			expect.stringMatching(/^silence\.after: A report gives a later hour, for "saqr-left"/)
		]);
	});
});
