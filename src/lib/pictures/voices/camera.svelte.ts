// d3-interpolate stays at 3.0.1: later ones are one file that brings all of d3-color along (4.5 KB gzip).
import { interpolateZoom } from 'd3-interpolate';
import { motionWanted } from '../../graphics/motion.ts';
import { tween } from '../../graphics/tween.ts';
import type { Frame } from '../../graphics/frame.ts';

/** Shortest and longest camera move, ms. */
const SHORTEST = 700;
const LONGEST = 1200;

/**
 * Moves the map's frame from where it is to where a scene wants it. Interruptible: a new goal starts from
 * the frame of that instant. With reduced motion, or when nothing is to be seen, it cuts. The frame at rest
 * is always exactly the scene's, so the picture never depends on the way there.
 */
export class Camera {
	/** What to draw now. */
	frame = $state.raw<Frame>({ cx: 0, cy: 0, w: 1, h: 1 });
	#goal: Frame;
	#stop: (() => void) | null = null;

	constructor(frame: Frame) {
		this.frame = frame;
		this.#goal = frame;
	}

	/** `aspect` is the picture's width over its height; `cut` leaves the journey out. */
	go(goal: Frame, aspect: number, cut: boolean): void {
		if (same(goal, this.#goal)) return;
		this.#goal = goal;
		this.stop();
		if (cut || !(aspect > 0) || !motionWanted()) {
			this.frame = goal;
			return;
		}
		const from = this.frame;
		const zoom = interpolateZoom(
			[from.cx, from.cy, Math.max(from.w, from.h * aspect)],
			[goal.cx, goal.cy, Math.max(goal.w, goal.h * aspect)]
		);
		const duration = Math.max(SHORTEST, Math.min(LONGEST, zoom.duration));
		this.#stop = tween(duration, (share) => {
			if (share === 1) {
				this.frame = goal;
				return;
			}
			const [cx, cy, w] = zoom(share);
			this.frame = { cx, cy, w, h: w / aspect };
		});
	}

	/** Ends a move where it is. */
	stop(): void {
		this.#stop?.();
		this.#stop = null;
	}
}

const same = (a: Frame, b: Frame) => a.cx === b.cx && a.cy === b.cy && a.w === b.w && a.h === b.h;
