/**
 * A zone that follows another sooner than this is skimmed, ms: a picture's movement takes as long (--m-part), and one
 * that is cut short by the next shows states that belong to no step.
 */
const MOVEMENT = 900;

/** What is told of zones, and how to end the watch. */
export interface Skimming {
	/** A zone is entered. True where the one before it was skimmed: nothing should move now. */
	enter(): boolean;
	stop(): void;
}

/** Watches whether the reader passes zones faster than a picture moves. `onend`: none was entered for that long. */
export function watchSkimming(onend: () => void): Skimming {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return {
		enter() {
			const skimming = timer !== undefined;
			clearTimeout(timer);
			timer = setTimeout(() => {
				timer = undefined;
				onend();
			}, MOVEMENT);
			return skimming;
		},
		stop: () => clearTimeout(timer)
	};
}
