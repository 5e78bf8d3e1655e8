/** Scenes as pure values: the picture follows from where the reader is, and nothing is drawn that no report gives. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { geoDistance } from 'd3-geo';
import { frameOf } from '#lib/graphics/frame.ts';
import { projectionOf, type XY } from '#lib/graphics/projection.ts';
import { placeAt, stepAt, zonesOf, type Zone } from '#lib/reader/scroll/zones.ts';
import type { HoursMark } from '#lib/pictures/hours/chart.ts';
import { pictures, shared } from '#lib/pictures/registry.ts';
import { readStory } from '#lib/content/read/story.ts';
import { clientStory } from '#lib/content/compile/story.ts';
import { LANGS } from '../support/languages.ts';
import type { Story } from '#lib/model/story.ts';
import { Copy, REAL, TINY, seeded } from '../support/copy.ts';

const real = (await readStory(REAL)).story;
const tiny = (await readStory(TINY)).story;
const stories = [
	['the real story', real],
	['the tiny story', tiny]
] as const;
const editions = stories.flatMap(([name, story]) =>
	LANGS.map((lang) => [`${name}, ${lang}`, clientStory(story, lang)] as const)
);

/** The scene that a chapter's stage shows for a place in the page. */
const sceneAt = (
	chapter: (typeof editions)[number][1]['chapters'][number],
	zones: Zone[],
	at: number | null
) => chapter.scenes[stepAt(chapter, zones, at)]!;

describe.each(editions)('%s: where the reader is, is what the stage shows', (_, client) => {
	const zones = zonesOf(client);

	test('the page is one list of zones from top to bottom', () => {
		expect(zones[0]).toEqual({ id: 'top', chapter: null, step: null });
		expect(zones).toHaveLength(1 + client.chapters.reduce((n, c) => n + c.steps.length + 2, 0));
		expect(new Set(zones.map((z) => z.id)).size).toBe(zones.length);
		const [first] = client.chapters;
		expect(zones.slice(1, first!.steps.length + 3).map((z) => z.id)).toEqual([
			`${first!.id}:open`,
			...first!.steps.map((s) => `${first!.id}/${s}`),
			`${first!.id}:end`
		]);
	});

	/** What every chapter shows, reckoned from the order of the zones alone. */
	const expected = (at: number) =>
		client.chapters.map((c) => {
			const passed = zones
				.slice(0, at + 1)
				.filter((z) => z.chapter === c.id && z.step)
				.map((z) => z.step!);
			return c.scenes[passed.at(-1) ?? c.steps[0]!]!;
		});
	const shown = (at: number | null) => client.chapters.map((c) => sceneAt(c, zones, at));

	test('500 jumps end on the picture that walking there gives', () => {
		const walked = zones.map((_, at) => structuredClone(shown(at)));
		for (let at = zones.length - 1; at >= 0; at--) expect(shown(at)).toEqual(walked[at]);
		const next = seeded(20241208);
		const visited = new Set<number>();
		for (let jump = 0; jump < 500; jump++) {
			const at = Math.floor(next() * zones.length);
			visited.add(at);
			expect(shown(at), `jump ${jump} to ${zones[at]!.id}`).toEqual(walked[at]);
			expect(shown(at), zones[at]!.id).toEqual(expected(at));
		}
		expect(visited.size).toBeGreaterThan(zones.length * 0.9);
		expect(zones.map((_, at) => shown(at))).toEqual(walked);
	});

	test('a step shows its own scene, and no two steps of a chapter the same', () => {
		zones.forEach((zone, at) => {
			if (!zone.step) return;
			const chapter = client.chapters.find((c) => c.id === zone.chapter)!;
			expect(sceneAt(chapter, zones, at).id).toBe(zone.id);
			expect(stepAt(chapter, zones, at)).toBe(zone.step);
		});
	});

	test('before its first step a chapter shows its first scene, after its last the last, before script its still', () => {
		for (const c of client.chapters) {
			const open = zones.findIndex((z) => z.id === `${c.id}:open`);
			const end = zones.findIndex((z) => z.id === `${c.id}:end`);
			for (let at = 0; at <= open; at++) expect(stepAt(c, zones, at)).toBe(c.steps[0]);
			for (let at = end; at < zones.length; at++) expect(stepAt(c, zones, at)).toBe(c.steps.at(-1));
			expect(sceneAt(c, zones, null)).toBe(c.scenes[c.still]);
			expect(c.steps).toContain(c.still);
		}
	});

	test('a picture comes into view as it begins and leaves as it ends', () => {
		for (const c of client.chapters) {
			zones.forEach((zone, at) => {
				const place = placeAt(c, zones, at, () => 0.25);
				const before = at <= zones.findIndex((z) => z.id === `${c.id}:open`);
				const inside = zone.chapter === c.id && zone.step !== null;
				expect(place).toEqual({ step: stepAt(c, zones, at), progress: inside ? 0.25 : before ? 0 : 1 });
			});
			expect(placeAt(c, zones, null, () => 0.25)).toEqual({ step: c.still, progress: 1 });
		}
	});

	test('survives being sent to the browser', () => {
		expect(JSON.parse(JSON.stringify(client))).toEqual(client);
	});
});

/** Length of a line, in the units of its points. */
const lengthOf = (points: XY[]) =>
	points.slice(1).reduce((sum, p, i) => sum + Math.hypot(p[0] - points[i]![0], p[1] - points[i]![1]), 0);

test('every kind of picture shows another story too: the fixture has a scene of each', () => {
	const shown = new Set(Object.values(tiny.scenes).flatMap((c) => Object.values(c.steps).map((s) => s.view)));
	expect([...shown].sort()).toEqual(Object.keys(pictures).sort());
});

/** The charts of hours of a story, as written and as the browser gets them. */
const chartsOf = (story: Story) =>
	Object.entries(story.scenes).flatMap(([chapter, scenes]) =>
		Object.entries(scenes.hours ?? {}).map(([id, chart]) => ({ chapter, id, chart }))
	);
const hoursOf = (story: Story, chapter: string, id: string, lang: 'en' | 'ar' = 'en') =>
	clientStory(story, lang).chapters.find((c) => c.id === chapter)!.shared.hours[id]!;

describe.each(stories)('charts of hours of %s', (_, story) => {
	const charts = chartsOf(story);
	const HOUR = 3_600_000;
	const later = (iso: string | undefined) =>
		iso && `${new Date(Date.parse(iso) + HOUR).toISOString().slice(0, 19)}Z`;

	const drawn = charts.flatMap(({ chapter, id, chart }) => {
		const before = hoursOf(story, chapter, id).marks;
		return chart.marks.map(
			(mark) => [`${chapter} ${id}: ${mark.id}`, { chapter, id, before, mark }] as const
		);
	});

	test('there is one', () => expect(drawn.length).toBeGreaterThan(2));

	test.each(drawn)('%s stands where the ledger puts it', (_name, { chapter, id, before, mark }) => {
		const copy = structuredClone(story);
		move(copy, mark);
		const after = hoursOf(copy, chapter, id).marks;
		before.forEach((b, i) => {
			const a = after[i]!;
			const shift = b.claim === mark.claim && b.report === mark.report ? 1 : 0;
			expect(a.from - b.from, b.id).toBeCloseTo(shift, 3);
			expect(a.to - b.to, b.id).toBeCloseTo(shift, 3);
		});
	});

	/** Moves a mark's time by an hour where it is written, in the ledger. */
	function move(copy: Story, mark: HoursMark): void {
		const time = copy.claims
			.find((c) => c.id === mark.claim)!
			.says.find((s) => s.report === mark.report)!.time!;
		time.from = later(time.from);
		time.to = later(time.to);
	}

	test.each(['en', 'ar'] as const)('each mark stands in the lane of its report, %s', (lang) => {
		for (const { chapter, id, chart } of charts) {
			const { marks, lanes } = hoursOf(story, chapter, id, lang);
			expect(lanes.map((l) => l.report)).toEqual(chart.lanes);
			expect(marks.map((m) => m.id)).toEqual(chart.marks.map((m) => m.id));
			marks.forEach((mark, i) => {
				const name = `${chapter} ${id}: ${mark.id}`;
				expect(mark.report, name).toBe(chart.marks[i]!.report);
				expect(lanes[mark.lane]!.report, name).toBe(mark.report);
			});
		}
	});

	test('light only what they have', () => {
		for (const { chapter, id, chart } of charts) {
			const marks = chart.marks.map((m) => m.id);
			expect(new Set(marks).size).toBe(marks.length);
			for (const scene of Object.values(story.scenes[chapter]!.steps)) {
				if (scene.view !== 'hours' || scene.chart !== id) continue;
				for (const lit of scene.lit) expect(marks, `${chapter} ${id}`).toContain(lit);
			}
		}
	});
});

test('a time that changes in the ledger’s own file moves its mark', async () => {
	const copy = new Copy(TINY);
	try {
		const from = Date.parse(tiny.scenes['harbour']!.hours!['night']!.from) / 60_000;
		const of = async () => {
			const { marks } = hoursOf(await copy.story(), 'harbour', 'night', 'ar');
			return Object.fromEntries(marks.map((m) => [m.id, from + Math.round(m.from * 60)]));
		};
		const before = await of();
		copy.edit('evidence/ledger.yaml', 'from: 2025-02-03T22:10+01:00', 'from: 2025-02-03T21:40+01:00');
		const after = await of();
		expect(before['back-1']).toBe(Date.parse('2025-02-03T22:10+01:00') / 60_000);
		expect(after).toEqual({ ...before, 'back-1': Date.parse('2025-02-03T21:40+01:00') / 60_000 });
	} finally {
		copy.remove();
	}
});

test('a report that gives no hour has its lane, and no thread in it', () => {
	const { lanes, marks } = hoursOf(tiny, 'harbour', 'night');
	expect(marks.map((m) => m.report)).not.toContain('no3');
	expect(lanes.map((l) => [l.report, l.stretches.length > 0])).toEqual([
		['no1', true],
		['no2', true],
		['no3', false]
	]);
});

describe('frameOf', () => {
	const next = seeded(11);

	test('holds every point, with its margin, in the middle', () => {
		for (let i = 0; i < 200; i++) {
			const points = Array.from({ length: 1 + Math.floor(next() * 6) }, (): XY => [
				(next() - 0.5) * 3000,
				(next() - 0.5) * 3000
			]);
			const margin = next();
			const f = frameOf(points, margin);
			const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
			const [w, h] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
			const pad = Math.max(w, h) * margin;
			for (const [x, y] of points) {
				expect(Math.abs(x - f.cx) + pad).toBeLessThanOrEqual(f.w / 2 + 0.2);
				expect(Math.abs(y - f.cy) + pad).toBeLessThanOrEqual(f.h / 2 + 0.2);
			}
			// The smallest such box.
			expect(f.w).toBeLessThanOrEqual(Math.max(30, w + 2 * Math.max(pad, 30 * margin)) + 0.2);
			expect(f.h).toBeLessThanOrEqual(Math.max(30, h + 2 * Math.max(pad, 30 * margin)) + 0.2);
		}
	});

	test('is never narrower than 30 km', () => {
		expect(frameOf([[100, 200]], 0)).toEqual({ cx: 100, cy: 200, w: 30, h: 30 });
		expect(
			frameOf(
				[
					[0, 0],
					[4, 2]
				],
				0
			)
		).toEqual({ cx: 2, cy: 1, w: 30, h: 30 });
	});

	test('does not ask in which order', () => {
		const points: XY[] = [
			[3, 700],
			[-250, 40],
			[90, -12]
		];
		expect(frameOf([...points].reverse())).toEqual(frameOf(points));
	});
});

describe('arc', () => {
	const { arc, project } = projectionOf(real.front.projection);
	const place = (id: string) => real.places.find((p) => p.id === id)!.at;
	const [airport, base, damascus, moscow] = ['damascus-airport', 'hmeimim', 'damascus', 'moscow'].map(
		place
	) as [[number, number], [number, number], [number, number], [number, number]];

	test.each([0, 40, -25])('runs from place to place, bowed by %d', (bow) => {
		const line = arc(damascus, moscow, bow);
		expect(line[0]).toEqual(project(damascus));
		expect(line.at(-1)).toEqual(project(moscow));
		expect(new Set(line.map(String)).size).toBe(line.length);
	});

	test('bows sideways by as much as it is told, to either side', () => {
		const middle = (bow: number) => arc(airport, base, bow, 21)[10]!;
		const [left, straight, right] = [middle(-30), middle(0), middle(30)];
		expect(Math.hypot(right[0] - straight[0], right[1] - straight[1])).toBeCloseTo(30, 1);
		expect(Math.hypot(left[0] - straight[0], left[1] - straight[1])).toBeCloseTo(30, 1);
		expect(left[0] + right[0]).toBeCloseTo(2 * straight[0], 1);
		expect(left[1] + right[1]).toBeCloseTo(2 * straight[1], 1);
	});

	test('Damascus airport to Hmeimim is about 229 km in the plane', () => {
		const length = lengthOf(arc(airport, base));
		expect(Math.abs(length / 229 - 1)).toBeLessThan(0.06);
		expect(Math.abs(length / (geoDistance(airport, base) * 6371) - 1)).toBeLessThan(0.06);
	});

	test('the plane keeps kilometres within 6% from Damascus to Moscow too', () => {
		const length = lengthOf(arc(damascus, moscow));
		expect(Math.abs(length / (geoDistance(damascus, moscow) * 6371) - 1)).toBeLessThan(0.06);
	});

	test('stands upright: north is up, east is right', () => {
		expect(project(moscow)[1]).toBeLessThan(project(damascus)[1]);
		expect(Math.abs(project(moscow)[0] - project(damascus)[0])).toBeLessThan(150);
		expect(project([45, 40])[0]).toBeGreaterThan(project([35, 40])[0]);
		expect(project([37, 45])).toEqual([0, 0]);
	});
});

test('what scenes share is called by a name of its own', () => {
	const called = Object.values(shared).map((kind) => kind.called);
	const all = [...called, 'place', 'note', 'report', 'claim', 'record'];
	expect(new Set(all).size).toBe(all.length);
});

test('scenes of both editions differ in words only', () => {
	/** The same value all the way down, but for a text that is Arabic in one and not in the other. */
	const alike = (a: unknown, b: unknown, where: string): void => {
		if (typeof a === 'string' && typeof b === 'string' && /\p{Script=Arabic}/u.test(b)) {
			expect(a, where).not.toMatch(/\p{Script=Arabic}/u);
		} else if (a && b && typeof a === 'object' && typeof b === 'object') {
			expect(Object.keys(b), where).toEqual(Object.keys(a));
			for (const key of Object.keys(a)) alike(a[key as never], b[key as never], `${where} ${key}`);
		} else expect(b, where).toEqual(a);
	};
	for (const [, story] of stories) {
		const [en, ar] = [clientStory(story, 'en'), clientStory(story, 'ar')];
		for (const [i, chapter] of en.chapters.entries()) {
			for (const step of chapter.steps) {
				alike(chapter.scenes[step], ar.chapters[i]!.scenes[step], `${chapter.id}/${step}`);
			}
		}
	}
});

test.each([
	['aleppo', 'notes.yaml', '2,480 km', '2,490 km', 'far:', 'how far moscow is from damascus. It is 2480 km'],
	['iranian-flights', 'notes.yaml', '1,399 km', '1,400 km', 'length:', 'the length of the way. It is 1399 km']
])(
	'a fault that shows itself when %s is compiled has its file and line',
	async (chapter, file, cut, put, at, says) => {
		const copy = new Copy(REAL);
		onTestFinished(() => copy.remove());
		copy.edit(`chapters/${chapter}/${file}`, cut, put);
		const story = await copy.story();
		const scenes = `chapters/${chapter}/scenes.ts`;
		const line =
			copy
				.read(scenes)
				.split('\n')
				.findIndex((l) => l.includes(at)) + 1;
		expect(() => clientStory(story, 'en')).toThrow(`${scenes}:${line}: `);
		expect(() => clientStory(story, 'en')).toThrow(says);
	}
);
