// d3-interpolate stays at 3.0.1: later ones are one file that brings all of d3-color along (4.5 KB gzip).
import { interpolateZoom } from 'd3-interpolate';
import { motionWanted } from '../../graphics/motion.ts';
import { tween } from '../../graphics/tween.ts';
import type { Frame } from '../../graphics/frame.ts';

/** Shortest and longest camera move, ms. */
const SHORTEST = 700;
const LONGEST = 1200;

/** Room that a frame is fitted into, px. */
export interface Box {
	width: number;
	height: number;
}

/** px for a unit of the map where a frame is fitted into a box. */
export const scaleOf = ({ w, h }: Frame, { width, height }: Box) => Math.min(width / w, height / h);

/**
 * Moves the map's frame from where it is to where a scene wants it. Interruptible: a new goal starts from
 * the frame of that instant. With reduced motion, or when nothing is to be seen, it cuts. The frame at rest
 * is always exactly the scene's, so the picture never depends on the way there.
 */
export class Camera {
	/** What to draw now. */
	frame = $state.raw<Frame>({ cx: 0, cy: 0, w: 1, h: 1 });
	/** Room for it, as last measured. */
	box = $state.raw<Box>({ width: 0, height: 0 });
	#goal: Frame;
	#stop: (() => void) | null = null;

	constructor(frame: Frame) {
		this.frame = frame;
		this.#goal = frame;
	}

	/** `cut` leaves the journey out. */
	go(goal: Frame, cut: boolean): void {
		if (same(goal, this.#goal)) return;
		this.#goal = goal;
		this.stop();
		if (cut || !(this.box.height > 0) || !motionWanted()) this.frame = goal;
		else this.#travel();
	}

	/**
	 * The box has another size, such as where rows leave it less room; its upper left corner stays. A move goes on
	 * from what is seen.
	 */
	fit(box: Box): void {
		const before = this.box;
		this.box = box;
		if (!this.#stop || !(box.height > 0)) return;
		const { frame } = this;
		const k = scaleOf(frame, before);
		this.stop();
		this.frame = {
			cx: frame.cx + (box.width - before.width) / (2 * k),
			cy: frame.cy + (box.height - before.height) / (2 * k),
			w: box.width / k,
			h: box.height / k
		};
		this.#travel();
	}

	/** From the frame of this instant to the goal. */
	#travel(): void {
		const goal = this.#goal;
		const from = this.frame;
		const aspect = this.box.width / this.box.height;
		const zoom = interpolateZoom(
			[from.cx, from.cy, Math.max(from.w, from.h * aspect)],
			[goal.cx, goal.cy, Math.max(goal.w, goal.h * aspect)]
		);
		const duration = Math.max(SHORTEST, Math.min(LONGEST, zoom.duration));
		this.#stop = tween(duration, (share) => {
			if (share === 1) {
				this.frame = goal;
				this.#stop = null;
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
