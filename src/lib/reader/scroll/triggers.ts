import scrollama from 'scrollama';
import { canObserve, watchView } from '../../model/observe.ts';

/** What scrollama 3.2 has but its types leave out. */
type Scrollama = ReturnType<typeof scrollama> & { offset(value: number): Scrollama };

/** The observers of the zones. */
export interface Triggers {
	/** Observes again after the window or the content has changed; `offset` is the trigger line's share of the window. */
	update(offset: number): void;
	destroy(): void;
}

/**
 * scrollama has two observers for each zone, and the browser asks each of them in every frame. So it is given the zones
 * of those sections alone that are nearer to the window than this.
 */
const NEAR = '100% 0px';

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
	const sectionOf = (zone: HTMLElement) => zone.closest('[data-section]') ?? zone;
	const observed = new Map<Element, Scrollama>();
	const watch = watchView(
		(section, near) => {
			observed.get(section)?.destroy();
			observed.delete(section);
			if (!near) return;
			const step = zones.filter((zone) => sectionOf(zone) === section);
			const instance = scrollama() as Scrollama;
			// The types allow tenths only; the code takes any share.
			instance
				.setup({ step, offset: offset as 0.5 })
				.onStepEnter(({ element }) => onenter(zones.indexOf(element)));
			observed.set(section, instance);
		},
		{ rootMargin: NEAR }
	);
	for (const section of new Set(zones.map(sectionOf))) watch.observe(section);
	return {
		update(next) {
			offset = next;
			for (const instance of observed.values()) instance.offset(next);
		},
		destroy() {
			watch.disconnect();
			for (const instance of observed.values()) instance.destroy();
		}
	};
}
