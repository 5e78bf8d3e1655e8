/**
 * What the threads do in a picture of them alone: where each lane stands, and where the curve between bundle and lanes
 * begins and ends. A change of form moves these numbers; FanThread.svelte draws from them.
 */
import type { ThreadsScene } from './scene.ts';

type Form = ThreadsScene['form'];

/** The curve between bundle and lanes: from and to, percent of the height; `up`: from the lanes into the bundle. */
export interface Fan {
	from: number;
	to: number;
	up: boolean;
	/** In the witness's colour as far as the curve: the threads come from him. */
	warm: boolean;
}

/** The fan of each form; scene.ts says what each form is. */
export const FANS: Readonly<Record<Form, Fan>> = {
	one: { from: 104, to: 150, up: false, warm: true },
	named: { from: 16, to: 66, up: false, warm: true },
	gathered: { from: 62, to: 100, up: false, warm: true },
	knot: { from: 6, to: 46, up: true, warm: false },
	answers: { from: 14, to: 64, up: false, warm: false }
};

/** The fan at a share (0 to 1) of the way from one form to another; one that runs the other way comes at once. */
export function between(from: Fan, to: Fan, share: number): Fan {
	if (from.up !== to.up || from.warm !== to.warm) return to;
	const at = (a: number, b: number) => a + (b - a) * share;
	return { ...to, from: at(from.from, to.from), to: at(from.to, to.to) };
}

/** Where thread i of n stands when they part, percent: its words follow it, so it keeps to the start of its share. */
export const laneOf = (i: number, n: number): number => ((i + 0.12) / n) * 100;
