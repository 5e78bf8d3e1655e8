/**
 * A zone that follows another sooner than this is passed in haste, ms: a picture's movement takes as long (--m-part),
 * and one that is cut short by the next shows states that belong to no step.
 */
const MOVEMENT = 900;

export interface Pace {
	/** A zone is entered. True where the one before it was passed in haste: nothing should move now. */
	enter(): boolean;
	stop(): void;
}

/** Whether the reader passes zones faster than a picture moves. `oncalm`: no zone has been entered for that long. */
export function pace(oncalm: () => void): Pace {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return {
		enter() {
			const hurried = timer !== undefined;
			clearTimeout(timer);
			timer = setTimeout(() => {
				timer = undefined;
				oncalm();
			}, MOVEMENT);
			return hurried;
		},
		stop: () => clearTimeout(timer)
	};
}
