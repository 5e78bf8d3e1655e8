/** Which ink words and threads have over a sky of changing colours, so that both can be seen at every minute. Build only. */
import { inkOver, TEXT_CONTRAST } from '../../graphics/contrast.ts';
import { sunHeight, type SkyStops } from '../../graphics/sky.ts';
import type { Ink } from '../../graphics/ink.ts';

/** Text of the two palettes, as styles/tokens.css has it. */
export const TEXT = { night: '#f1ebdd', day: '#1d2230' } as const;
/** Their quieter text, from the same place. */
export const QUIET = { night: '#a7b0c6', day: '#5a5b63' } as const;

/** How words stand over a stretch of the sky. */
export interface WordInk {
	ink: Ink;
	/** Neither ink reads: they stand on a plate of their own. */
	plate?: true;
	/** The quieter colour reads too. */
	quiet?: true;
}

/** @param box the stretch that the words cover, as shares 0 to 1 of the gradient */
export function wordInk(stops: SkyStops, box: readonly [from: number, to: number]): WordInk {
	const held: [number, number] = [Math.max(0, box[0]), Math.min(1, box[1])];
	const { ink, contrast: worst } = inkOver(stops, held, TEXT);
	if (worst < TEXT_CONTRAST) return { ink: 'night', plate: true, quiet: true };
	const quiet = inkOver(stops, held, QUIET);
	return { ink, ...(quiet.ink === ink && quiet.contrast >= TEXT_CONTRAST && { quiet: true as const }) };
}

/** Where the sky is too dark for day inks and too bright for night ones, a thread is cased: the sun's height, degrees. */
const TWILIGHT = { from: -6, to: 0 };

/** How a thread is drawn while the sun stands at a height in degrees. */
function threadInk(height: number): { ink: Ink; cased?: true } {
	if (height >= TWILIGHT.to) return { ink: 'day' };
	return { ink: 'night', ...(height > TWILIGHT.from && { cased: true as const }) };
}

/** A stretch of time through which threads are drawn alike, ms. */
export interface Stretch {
	from: number;
	to: number;
	ink: Ink;
	cased?: true;
}

/** A span of time divided where threads change their ink, to the minute. @param at [longitude, latitude] */
export function stretchesOf(from: number, to: number, at: readonly [number, number]): Stretch[] {
	const out: Stretch[] = [];
	for (let ms = from; ms < to; ms += 60_000) {
		const here = threadInk(sunHeight(ms, at));
		const last = out.at(-1);
		const end = Math.min(to, ms + 60_000);
		if (last && last.ink === here.ink && last.cased === here.cased) last.to = end;
		else out.push({ from: ms, to: end, ...here });
	}
	return out;
}

/** The now-line's hour by night, in the colour of a lit window. */
const CLOCK = { night: '#ffe2a6', day: TEXT.day } as const;
/** How far over the line its hour reaches, h: large figures at the smallest scale. */
const FIGURES = 1.1;

/** How the now-line's hour stands over the sky, in stretches to the five minutes in which it stands alike. */
export function clockStretches(stops: SkyStops, hours: number): { from: number; ink: Ink; plate?: true }[] {
	const out: { from: number; ink: Ink; plate?: true }[] = [];
	for (let step = 0; step <= hours * 12; step++) {
		const at = step / 12;
		const box = [Math.max(0, at - FIGURES) / hours, Math.min(hours, at) / hours] as const;
		const { ink, contrast: worst } = inkOver(stops, box, CLOCK);
		const plate = worst < TEXT_CONTRAST;
		const here = plate ? { ink: 'night' as const, plate: true as const } : { ink };
		const last = out.at(-1);
		if (last?.ink !== here.ink || last.plate !== here.plate)
			out.push({ from: Math.round(at * 1e4) / 1e4, ...here });
	}
	return out;
}
