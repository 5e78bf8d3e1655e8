import scrollama from 'scrollama';
import { canObserve } from '../../model/observe.ts';

/** What scrollama 3.2 has but its types leave out. */
type Scrollama = ReturnType<typeof scrollama> & { offset(value: number): Scrollama };

/** The observers of all zones. */
export interface Triggers {
	/** Observes again after the window or the content has changed; `offset` is the trigger line's share of the window. */
	update(offset: number): void;
	destroy(): void;
}

/**
 * Calls `onenter` with a zone's index when the reader scrolls into it. `offset` places the trigger line, 0 (top of
 * the window) to 1 (bottom). Under load these events may come late or leave zones out after a jump: the scroller
 * checks them against the measured boxes when scrolling ends.
 *
 * null where the browser has no IntersectionObserver: the boxes alone decide then.
 *
 * scrollama leaves a scroll listener behind that it never removes; the build takes it out (scripts/vite/scrollama.ts).
 */
export function triggers(
	zones: HTMLElement[],
	offset: number,
	onenter: (index: number) => void
): Triggers | null {
	if (!canObserve()) return null;
	const instance = scrollama() as Scrollama;
	instance
		// The types allow tenths only; the code takes any share.
		.setup({ step: zones, offset: offset as 0.5 })
		.onStepEnter(({ index }) => onenter(index));
	return {
		update: (next) => void instance.offset(next),
		destroy: () => instance.destroy()
	};
}
