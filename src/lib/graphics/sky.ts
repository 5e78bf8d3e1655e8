import { getMoonTimes, getPosition } from 'suncalc';
import { interpolateLab } from 'd3-interpolate';
import { scaleLinear } from 'd3-scale';
import type { Ink } from './ink.ts';

/** A palette and the colour of the ground behind it. */
export interface Light {
	ink: Ink;
	ground: string;
}

/** A gradient: share 0 to 1 from its beginning, and colour. */
export type SkyStops = readonly (readonly [share: number, colour: string])[];

/**
 * Ground colour by the sun's height in degrees: the horizon, and the ends of civil, nautical and astronomical
 * twilight. Between -6° and +6° no text stands straight on the ground.
 */
const STOPS: readonly (readonly [height: number, colour: string])[] = [
	[-18, '#0b1122'],
	[-12, '#151d38'],
	[-6, '#2a3258'],
	[-3, '#8c7f96'],
	[0, '#e9c8a4'],
	[6, '#f2ebdd']
];

/** Between two stops colours are interpolated in CIELAB, in equal steps for the eye. */
const skyScale = scaleLinear<string>()
	.domain(STOPS.map(([height]) => height))
	.range(STOPS.map(([, colour]) => colour))
	.interpolate(interpolateLab)
	.clamp(true);

/** Height of the sun's centre over the horizon in degrees, without refraction. `at` is [longitude, latitude]. */
export function sunHeight(ms: number, at: readonly [number, number]): number {
	const apparent = getPosition(new Date(ms), at[1], at[0]).altitude;
	// suncalc lifts the sun by the air's refraction, below the horizon too, where twilights are not reckoned with it.
	let height = apparent;
	for (let i = 0; i < 5; i++) height = apparent - refraction(height);
	return height;
}

/** What suncalc adds to a height, in degrees (Meeus 16.4; under the horizon as on it). */
function refraction(height: number): number {
	const h = Math.max(0, height);
	return 1.02 / 60 / Math.tan(((h + 10.26 / (h + 5.1)) * Math.PI) / 180);
}

/**
 * The next sunrise after a moment, ms: the sun's upper edge on the horizon, lifted by the air (its centre at
 * -0.833 degrees), to the minute.
 */
export function sunriseOf(after: number, at: readonly [number, number]): number {
	for (let ms = after; ms < after + 86_400_000; ms += 60_000) {
		if (sunHeight(ms, at) < -0.833 && sunHeight(ms + 60_000, at) >= -0.833) return ms + 60_000;
	}
	throw new Error('The sun does not rise within a day');
}

/** The next sunset after a moment, ms, as `sunriseOf` has it: the upper edge leaves the horizon. */
export function sunsetOf(after: number, at: readonly [number, number]): number {
	for (let ms = after; ms < after + 86_400_000; ms += 60_000) {
		if (sunHeight(ms, at) >= -0.833 && sunHeight(ms + 60_000, at) < -0.833) return ms + 60_000;
	}
	throw new Error('The sun does not set within a day');
}

/** The next moonset after a moment, ms, to the minute. */
export function moonsetOf(after: number, at: readonly [number, number]): number {
	for (let day = 0; day < 3; day++) {
		const { set } = getMoonTimes(new Date(after + day * 86_400_000), at[1], at[0]);
		if (set && set.getTime() > after) return Math.round(set.getTime() / 60_000) * 60_000;
	}
	throw new Error('The moon does not set within three days');
}

/** The ground's colour for a height of the sun in degrees, as #rrggbb. */
export function groundOf(height: number): string {
	return hex(skyScale(height));
}

/** Full day: the light of a scene that has no hour of its own. */
export const DAYLIGHT: Light = { ink: 'day', ground: groundOf(20) };

/**
 * The light in which words stand straight on the sky's colour. While neither ink has enough contrast on it (the sun
 * within 6° of the horizon) it is that of the nearer end: civil twilight's, or full day.
 */
export function lightOf(height: number): Light {
	if (height >= 0) return height < 6 ? DAYLIGHT : { ink: 'day', ground: groundOf(height) };
	return { ink: 'night', ground: groundOf(Math.min(height, -6)) };
}

/** How far a colour may be from what a gradient without its stop shows there, in levels of 255: nobody sees it. */
const UNSEEN = 2;

/**
 * The sky of a span of time as gradient stops. Stops that the gradient between their neighbours passes through by
 * itself are left out.
 * @param from ms
 * @param to ms
 * @param at [longitude, latitude]
 * @param step minutes between two computed colours
 */
export function skyStops(
	from: number,
	to: number,
	at: readonly [number, number],
	step = 10
): [number, string][] {
	const count = Math.round((to - from) / (step * 60_000));
	const colours = Array.from({ length: count + 1 }, (_, i) =>
		groundOf(sunHeight(from + ((to - from) * i) / count, at))
	);
	const levels = colours.map((c) => [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16)));
	/** Whether the gradient from stop a to stop b shows the sky of stop i. */
	const passes = (a: number, b: number, i: number) =>
		levels[i]!.every((level, k) => {
			const [la, lb] = [levels[a]![k]!, levels[b]![k]!];
			return Math.abs(la + ((lb - la) * (i - a)) / (b - a) - level) <= UNSEEN;
		});
	const kept = [0];
	for (let b = 2; b <= count; b++) {
		const a = kept.at(-1)!;
		for (let i = a + 1; i < b; i++) {
			if (passes(a, b, i)) continue;
			kept.push(b - 1);
			break;
		}
	}
	kept.push(count);
	return kept.map((i) => [Math.round((i / count) * 10000) / 10000, colours[i]!]);
}

/**
 * A gradient as a function of the share of its length, as SVG and CSS mix it (in sRGB); its colours as #rrggbb.
 * @param stops in order
 */
export function gradient(stops: SkyStops): (share: number) => string {
	const mix = scaleLinear<string>()
		.domain(stops.map(([s]) => s))
		.range(stops.map(([, colour]) => colour))
		.clamp(true);
	return (share) => hex(mix(share));
}

/** The colour of a gradient at one share of its length. */
export function colourAt(stops: SkyStops, share: number): string {
	return gradient(stops)(share);
}

/** 'rgb(r, g, b)' as #rrggbb. */
function hex(rgb: string): string {
	const n = rgb.match(/\d+/g)!.map(Number);
	return `#${n.map((x) => x.toString(16).padStart(2, '0')).join('')}`;
}
