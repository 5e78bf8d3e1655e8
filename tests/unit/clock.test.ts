/** The clock in words, and the sky over it. */
import { afterEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, dayOf, daySpan, dayWords, hourMinute, offsetMinutes, toMs } from '#lib/model/clock.ts';
import { groundOf, skyStops, sunHeight } from '#lib/graphics/sky.ts';
import { readStory } from '#lib/content/read/story.ts';
import { clientStory } from '#lib/content/compile/story.ts';
import { LANGS } from '../support/languages.ts';
import type { Story } from '#lib/model/story.ts';
import type { Scene } from '#lib/content/schema/scenes.ts';
import { REAL, TINY } from '../support/copy.ts';
import { PLATE } from '../support/hoursColours.ts';

const story = (await readStory(REAL)).story;
const tiny = (await readStory(TINY)).story;
const DAMASCUS: [number, number] = [36.29128, 33.5102];
const D3 = '+03:00';
const at = (iso: string) => Date.parse(iso);

describe('the sun over Damascus on 8 December 2024', () => {
	/** The moment of the morning at which the sun reaches a height, to the second. */
	function reaches(height: number): number {
		let [low, high] = [at('2024-12-08T03:00+03:00'), at('2024-12-08T12:00+03:00')];
		while (high - low > 1000) {
			const middle = (low + high) / 2;
			if (sunHeight(middle, DAMASCUS) < height) low = middle;
			else high = middle;
		}
		return low;
	}
	const minutesFrom = (ms: number, clock: string) => Math.abs(ms - at(`2024-12-08T${clock}+03:00`)) / 60_000;

	test.each([
		['sunrise', -0.833, '07:27'],
		['civil dawn', -6, '06:59'],
		['astronomical dawn', -18, '05:58']
	])('%s, at %d°, is within two minutes of %s', (_, height, clock) => {
		expect(minutesFrom(reaches(height), clock)).toBeLessThanOrEqual(2);
	});

	// By Meeus, without refraction: 10.13. With the air's refraction in it (+0.48° under the horizon) it would be 9.65.
	test('stands ten degrees below the horizon at 06:38, fifty minutes from rising', () => {
		expect(Math.abs(sunHeight(at('2024-12-08T06:38+03:00'), DAMASCUS) + 10.13)).toBeLessThan(0.05);
		expect(Math.abs((reaches(-0.833) - at('2024-12-08T06:38+03:00')) / 60_000 - 49)).toBeLessThan(2);
	});

	test('is a height without refraction above the horizon too', () => {
		expect(Math.abs(sunHeight(at('2024-12-08T07:40+03:00'), DAMASCUS) - 1.59)).toBeLessThan(0.03);
		expect(Math.abs(sunHeight(at('2024-12-08T12:00+03:00'), DAMASCUS) - 33.35)).toBeLessThan(0.03);
	});

	test('takes longitude first: the same hour further east is lighter', () => {
		const ms = at('2024-12-08T06:38+03:00');
		expect(sunHeight(ms, [51.4, 35.7])).toBeGreaterThan(sunHeight(ms, DAMASCUS) + 5);
		expect(sunHeight(at('2024-06-21T12:00Z'), [0, 23.44])).toBeGreaterThan(88);
		expect(sunHeight(at('2024-12-21T00:00Z'), [0, 60])).toBeLessThan(-45);
	});
});

describe('grounds', () => {
	test.each([
		[-90, '#0b1122'],
		[-18, '#0b1122'],
		[-12, '#151d38'],
		[-6, '#2a3258'],
		[-3, '#8c7f96'],
		[0, '#e9c8a4'],
		[6, '#f2ebdd'],
		[90, '#f2ebdd']
	])('%d° has %s', (height, colour) => expect(groundOf(height)).toBe(colour));

	test('are colours all the way, and grow lighter with the sun', () => {
		let before = -1;
		for (let height = -20; height <= 10; height += 0.05) {
			const colour = groundOf(height);
			expect(colour).toMatch(/^#[0-9a-f]{6}$/);
			expect(luminance(colour), `${height}°`).toBeGreaterThanOrEqual(before - 0.002);
			before = luminance(colour);
		}
	});

	test('skyStops paints each moment as its own ground', () => {
		const [from, to] = [at('2024-12-07T12:00+03:00'), at('2024-12-08T21:00+03:00')];
		const stops = skyStops(from, to, DAMASCUS);
		expect(stops[0]![0]).toBe(0);
		expect(stops.at(-1)![0]).toBe(1);
		for (const [i, [share, colour]] of stops.entries()) {
			if (i > 0) expect(share).toBeGreaterThan(stops[i - 1]![0]);
			expect(colour).toBe(
				groundOf(sunHeight(Math.round((from + (to - from) * share) / 60_000) * 60_000, DAMASCUS))
			);
		}
		// What the gradient shows between its stops is the sky of that moment, as near as anyone sees.
		const levels = (colour: string) => [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
		for (let t = from; t <= to; t += 10 * 60_000) {
			const share = (t - from) / (to - from);
			const next = Math.max(
				1,
				stops.findIndex(([s]) => s >= share)
			);
			const [[s0, c0], [s1, c1]] = [stops[next - 1]!, stops[next]!];
			const shown = levels(c0).map((l, i) => l + ((levels(c1)[i]! - l) * (share - s0)) / (s1 - s0));
			const sky = levels(groundOf(sunHeight(t, DAMASCUS)));
			for (const i of [0, 1, 2])
				expect(Math.abs(shown[i]! - sky[i]!), new Date(t).toISOString()).toBeLessThan(3);
		}
		expect(stops.length).toBeLessThan(30);
	});
});

/** Relative luminance by WCAG 2. */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((i) => {
		const c = parseInt(hex.slice(i, i + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
	const [x, y] = [luminance(a), luminance(b)].sort((m, n) => n - m);
	return (x! + 0.05) / (y! + 0.05);
}
const INK = { night: '#f1ebdd', day: '#1d2230' };

describe('words on the sky', () => {
	test('contrast is reckoned right', () => {
		expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
		expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
	});

	test('every scene of both stories is readable', () => {
		for (const s of [story, tiny]) {
			for (const chapter of clientStory(s, 'en').chapters) {
				for (const scene of Object.values(chapter.scenes)) {
					expect(contrast(INK[scene.ink], scene.ground), scene.id).toBeGreaterThanOrEqual(4.5);
				}
			}
		}
	});

	/** A story whose only chapter stands still at 200 moments, from its first day to its last. */
	function clockwork(base: Story): { story: Story; moments: number[] } {
		const chapter = base.front.chapters[0]!;
		const from = toMs(base.front.days.from, base.front.days.offset);
		const to = toMs(base.front.days.to, base.front.days.offset) + DAY;
		const moments = Array.from({ length: 200 }, (_, i) => from + ((to - from) * i) / 199);
		const steps: Record<string, Scene> = Object.fromEntries(
			moments.map((ms, i) => [
				`at-${i}`,
				{ view: 'braid', light: 'all', clock: { at: `${new Date(ms).toISOString().slice(0, 19)}Z` } }
			])
		);
		const chapters = Object.fromEntries(
			LANGS.map((l) => [
				l,
				base.chapters[l]
					.filter((c) => c.id === chapter)
					.map((c) => ({ ...c, steps: Object.keys(steps).map((id) => ({ ...c.steps[0]!, id })) }))
			])
		) as Story['chapters'];
		return {
			moments,
			story: { ...base, chapters, scenes: { [chapter]: { still: 'at-0', steps } } }
		};
	}

	test.each([
		['the real story', story],
		['the tiny story', tiny]
	])('200 moments of %s: light on night, dark on day, never under 4.5 to 1', (_, base) => {
		const { story: copy, moments } = clockwork(base);
		const scenes = Object.values(clientStory(copy, 'en').chapters[0]!.scenes);
		expect(scenes).toHaveLength(200);
		expect(new Set(scenes.map((s) => s.ink))).toEqual(new Set(['day', 'night']));
		expect(new Set(scenes.map((s) => s.ground)).size).toBeGreaterThan(4);
		const sky = base.places.find((p) => p.id === base.front.sky)!.at;
		scenes.forEach((scene, i) => {
			expect(
				contrast(INK[scene.ink], scene.ground),
				new Date(moments[i]!).toISOString()
			).toBeGreaterThanOrEqual(4.5);
			const height = sunHeight(moments[i]!, sky);
			if (height <= -6) expect(scene).toMatchObject({ ink: 'night', ground: groundOf(height) });
			if (height >= 6) expect(scene).toMatchObject({ ink: 'day', ground: groundOf(height) });
		});
	});

	test('the hours along a chart’s sky are readable where they stand', () => {
		for (const s of [story, tiny]) {
			const sky = s.places.find((p) => p.id === s.front.sky)!.at;
			let ticks = 0;
			for (const [i, chapter] of clientStory(s, 'en').chapters.entries()) {
				for (const [id, chart] of Object.entries(chapter.shared.hours)) {
					const first = at(s.scenes[s.front.chapters[i]!]!.hours![id]!.from);
					for (const tick of chart.ticks) {
						const { ink, plate } = tick.ink;
						const ground = plate ? PLATE : groundOf(sunHeight(first + tick.at * HOUR, sky));
						expect(contrast(INK[ink], ground), `${chapter.id} ${tick.text}`).toBeGreaterThanOrEqual(4.5);
						ticks++;
					}
				}
			}
			expect(ticks).toBeGreaterThan(12);
		}
	});
});

describe('moments', () => {
	test('a plain date is its midnight by the story’s clock', () => {
		expect(toMs('2024-12-08', D3)).toBe(at('2024-12-07T21:00Z'));
		expect(toMs('2024-12-08', '-04:00')).toBe(at('2024-12-08T04:00Z'));
		expect(toMs('2024-12-08', '+03:30')).toBe(at('2024-12-07T20:30Z'));
	});

	test('a moment with its own offset keeps it', () => {
		expect(toMs('2024-12-08T06:38+03:00', '+00:00')).toBe(at('2024-12-08T03:38Z'));
	});

	test.each(['', 'never', '2024-13-01', '2024-12-08T25:00+03:00'])('%j is none', (iso) => {
		expect(() => toMs(iso, D3)).toThrow(/No date/);
	});

	test.each([
		['+03:00', 180],
		['+03:30', 210],
		['-04:00', -240],
		['-03:30', -210],
		['+00:00', 0]
	])('%s is %d minutes from UTC', (offset, minutes) => expect(offsetMinutes(offset)).toBe(minutes));

	test.each(['3', '+3:00', 'Z', '+0300', ''])('%j is no offset', (offset) => {
		expect(() => offsetMinutes(offset)).toThrow(/No offset/);
	});
});

describe('hours and days', () => {
	const ms = at('2024-12-08T03:38Z');
	test.each([
		['+03:00', '06:38', 8],
		['+03:30', '07:08', 8],
		['-04:00', '23:38', 7],
		['+00:00', '03:38', 8]
	])('by %s it is %s on the %d.', (offset, hour, day) => {
		expect(hourMinute(ms, offset)).toBe(hour);
		expect(dayOf(ms, offset)).toBe(day);
	});

	test('the story’s clock is that of Damascus in those days', () => {
		const zone = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Damascus', timeZoneName: 'longOffset' });
		const { from, to, offset } = story.front.days;
		for (const day of [from, to]) {
			const name = zone.formatToParts(toMs(day, offset)).find((p) => p.type === 'timeZoneName')!.value;
			expect(name, day).toBe(`GMT${offset}`);
		}
	});

	test('midnight is 00:00, of the day that begins', () => {
		expect(hourMinute(at('2024-12-08T00:00+03:00'), D3)).toBe('00:00');
		expect(dayOf(at('2024-12-08T00:00+03:00'), D3)).toBe(8);
		expect(dayOf(at('2024-12-07T23:59:59+03:00'), D3)).toBe(7);
		expect(dayWords(at('2024-12-07T23:59:59+03:30'), '+03:30', 'en').long).toBe('Saturday 7 December');
		expect(dayWords(at('2024-12-08T00:00+03:30'), '+03:30', 'en').long).toBe('Sunday 8 December');
	});

	test('in English', () => {
		expect(dayWords(toMs('2024-11-29', D3), D3, 'en')).toEqual({
			long: 'Friday 29 November',
			day: '29 November',
			weekday: 'Fri'
		});
	});

	test('in Arabic, with the Levantine month and Western digits', () => {
		expect(dayWords(toMs('2024-11-29', D3), D3, 'ar')).toEqual({
			long: 'الجمعة 29 تشرين الثاني',
			day: '29 تشرين الثاني',
			weekday: 'الجمعة'
		});
		expect(dayWords(toMs('2024-12-08', D3), D3, 'ar').long).toBe('الأحد 8 كانون الأول');
	});

	test('in Arabic, at first mention with the international month beside it', () => {
		expect(dayWords(toMs('2024-11-29', D3), D3, 'ar', true).day).toBe('29 تشرين الثاني/نوفمبر');
		expect(dayWords(toMs('2024-12-08', D3), D3, 'ar', true).long).toBe('الأحد 8 كانون الأول/ديسمبر');
		expect(dayWords(toMs('2024-12-08', D3), D3, 'en', true).long).toBe('Sunday 8 December');
	});

	test('no month brings other digits or a foreign script', () => {
		for (let month = 1; month <= 12; month++) {
			const ms = toMs(`2025-${String(month).padStart(2, '0')}-09`, D3);
			const { long } = dayWords(ms, D3, 'ar', true);
			expect(long).toMatch(/^\p{Script=Arabic}+ 9 [\p{Script=Arabic} ]+\/\p{Script=Arabic}+$/u);
			expect(long).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
		}
	});
});

describe('spans', () => {
	const [from, to] = [toMs('2024-11-27', D3), toMs('2024-11-29', D3)];
	const en = { from: '', to: 'to' };
	const ar = { from: 'من', to: 'إلى' };

	test('within a month the month is said once', () => {
		expect(daySpan(from, to, D3, 'en', en)).toBe('27 to 29 November');
		expect(daySpan(from, to, D3, 'ar', ar)).toBe('من 27 إلى 29 تشرين الثاني');
	});

	test('over the end of a month it is said twice', () => {
		const end = toMs('2024-12-08', D3);
		expect(daySpan(from, end, D3, 'en', en)).toBe('27 November to 8 December');
		expect(daySpan(from, end, D3, 'ar', ar)).toBe('من 27 تشرين الثاني إلى 8 كانون الأول');
	});

	test('the stories’ own spans stand so in their scenes', () => {
		const when = (s: Story, lang: 'en' | 'ar', chapter: string, step: string) =>
			clientStory(s, lang).chapters.find((c) => c.id === chapter)!.scenes[step]!.when;
		expect(when(tiny, 'en', 'crossing', 'home')).toBe('3 to 4 February');
		expect(when(tiny, 'ar', 'crossing', 'home')).toBe('من 3 إلى 4 شباط');
		expect(when(tiny, 'en', 'crossing', 'out')).toMatch(/^Monday 3 February(, |$)/);
		expect(when(tiny, 'ar', 'crossing', 'turned')).toBe('بلا ساعة');
	});
});

describe('the machine that builds', () => {
	const zone = process.env.TZ;
	afterEach(() => {
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});

	test.each(['America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati'])('may stand in %s', (tz) => {
		const before = new Date(at('2024-12-08T06:38+03:00')).getTimezoneOffset();
		process.env.TZ = tz;
		expect(new Date(at('2024-12-08T06:38+03:00')).getTimezoneOffset()).not.toBe(before);
		expect(dayWords(toMs('2024-12-08', D3), D3, 'en').long).toBe('Sunday 8 December');
		expect(hourMinute(at('2024-12-08T06:38+03:00'), D3)).toBe('06:38');
		expect(toMs('2024-12-08', D3) + HOUR).toBe(at('2024-12-08T01:00+03:00'));
		const { night } = clientStory(tiny, 'ar').chapters[1]!.shared.hours;
		// From noon by the story's own clock, an hour before noon in Greenwich.
		expect([night!.minute, night!.hours]).toEqual([12 * 60, 36]);
		expect(night!.marks.find((mark) => mark.id === 'back-1')!.from).toBeCloseTo(10 + 1 / 6, 3);
	});
});
