import { untrack } from 'svelte';
import { motionWanted } from '../../graphics/motion.ts';
import { tween } from '../../graphics/tween.ts';
import type { LineState } from './states.ts';

/** A new step's line arrives in this time, ms. */
const DURATION = 800;
const NONE: LineState = { day: 0, out: 0, seen: 0 };

/**
 * Where the day line is drawn: where the step wants it, and for a while after a change of the step so much short of
 * it that it comes from where it was. At rest it never depends on the way there. Call while a component initialises.
 * @param scene what the line follows; a change of it starts a glide
 * @param goal where the step wants the line now
 * @param seen whether changes may move
 * @param days the calendar's last day, counted from its first
 */
export function glide(
	scene: () => unknown,
	goal: () => LineState,
	seen: () => boolean,
	days: () => number
): { readonly now: LineState } {
	let short = $state.raw(NONE);
	// What the line falls short of was measured where the step wanted it then: never outside of the calendar.
	const now = $derived.by(() => {
		const { day, ...rest } = add(goal(), short, 1);
		return { day: Math.max(0, Math.min(days(), day)), ...rest };
	});
	let before = scene();
	let drawn = goal();
	$effect.pre(() => {
		const next = scene();
		if (next === before) return;
		before = next;
		const missing = untrack(() => add(drawn, goal(), -1));
		if (!untrack(seen) || !motionWanted()) {
			short = NONE;
			return;
		}
		short = missing;
		return tween(DURATION, (share) => (short = share === 1 ? NONE : add(NONE, missing, 1 - share)));
	});
	$effect(() => {
		drawn = now;
	});
	return {
		get now() {
			return now;
		}
	};
}

const add = (a: LineState, b: LineState, times: number): LineState => ({
	day: a.day + b.day * times,
	out: a.out + b.out * times,
	seen: a.seen + b.seen * times
});
