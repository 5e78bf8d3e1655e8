/**
 * A zone that follows another sooner than this is skimmed, ms: a picture's movement takes about as long, and one that
 * is cut short by the next shows states that belong to no step.
 */
export const MOVEMENT = 900;

/** A hand that scrolls past one zone and stays in the next has not skimmed yet: what it comes to may move. */
const IN_A_ROW = 2;

/** What is told of zones, and how to end the watch. */
export interface Skimming {
	/**
	 * A zone is entered. True where those before it were skimmed: nothing should come and go in its own time now.
	 * @param jumped it is no neighbour of the one before: none was skimmed
	 */
	enter(jumped: boolean): boolean;
	stop(): void;
}

/** Watches whether the reader passes zones faster than a picture moves. `onend`: none was entered for that long. */
export function watchSkimming(onend: () => void): Skimming {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let entered = 0;
	return {
		enter(jumped) {
			if (jumped) entered = 0;
			clearTimeout(timer);
			timer = setTimeout(() => {
				entered = 0;
				onend();
			}, MOVEMENT);
			return entered++ >= IN_A_ROW;
		},
		stop: () => clearTimeout(timer)
	};
}
