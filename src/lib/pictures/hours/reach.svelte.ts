import { motionWanted } from '../../graphics/motion.ts';
import { tween } from '../../graphics/tween.ts';
import type { ResolvedPlan } from './compiled.ts';

/** What a plan shows about its anchor: reach to each side in km, and how far down the anchor stands. */
export type View = ResolvedPlan['reach'] & { down: number };

export const viewOf = ({ reach, down }: ResolvedPlan): View => ({ ...reach, down });

/** Between two views, the same factor for the same share: a steady zoom. */
export function between(a: View, b: View, share: number): View {
	const mix = (key: keyof View) => a[key] * (b[key] / a[key]) ** share;
	return {
		east: mix('east'),
		west: mix('west'),
		north: mix('north'),
		south: mix('south'),
		down: mix('down')
	};
}

/** How long a plan takes to show more or less of the map, ms. */
const DURATION = 1100;

/**
 * Takes a plan's view from where it is to where a scene wants it. Interruptible; cuts with reduced motion or when
 * nothing is to be seen. At rest it is exactly the scene's.
 */
export class Reach {
	view = $state.raw<View>({ east: 1, west: 1, north: 1, south: 1, down: 0.5 });
	#goal: View;
	#stop: (() => void) | null = null;

	constructor(view: View) {
		this.view = view;
		this.#goal = view;
	}

	go(goal: View, cut: boolean): void {
		if (Object.entries(goal).every(([key, value]) => this.#goal[key as keyof View] === value)) return;
		this.#goal = goal;
		this.stop();
		if (cut || !motionWanted()) {
			this.view = goal;
			return;
		}
		const from = this.view;
		this.#stop = tween(DURATION, (share) => (this.view = share === 1 ? goal : between(from, goal, share)));
	}

	stop(): void {
		this.#stop?.();
		this.#stop = null;
	}
}
