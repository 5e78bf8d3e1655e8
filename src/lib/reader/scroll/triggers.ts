import scrollama from 'scrollama';
import { canObserve, watchView } from '../../model/observe.ts';

/** The observers of the zones. */
export interface Triggers {
	/** Observes again after the window or the content has changed; `offset` is the trigger line's share of the window. */
	update(offset: number): void;
	destroy(): void;
}

/**
 * scrollama has an observer for each zone, and the browser asks each of them in every frame. So it is given the zones
 * of those sections alone that are nearer to the window than this.
 */
const NEAR = '25% 0px';

/**
 * Calls `onenter` with a zone's index when the reader scrolls into it. `offset` places the trigger line, 0 (top of
 * the window) to 1 (bottom). Under load these events may come late or leave zones out after a jump: the scroller
 * checks them against the measured boxes when scrolling ends.
 *
 * null where the browser has no IntersectionObserver: the boxes alone decide then.
 *
 * The build takes a scroll listener and observers of sizes out of scrollama (scripts/vite/scrollama.ts): `update` has to
 * be called when a zone has another height.
 */
export function triggers(
	zones: HTMLElement[],
	offset: number,
	onenter: (index: number) => void
): Triggers | null {
	if (!canObserve()) return null;
	const sectionOf = (zone: HTMLElement) => zone.closest('[data-section]') ?? zone;
	const observed = new Map<Element, ReturnType<typeof scrollama>>();
	function leave(section: Element): void {
		observed.get(section)?.destroy();
		observed.delete(section);
	}
	function observe(section: Element): void {
		leave(section);
		const step = zones.filter((zone) => sectionOf(zone) === section);
		const instance = scrollama();
		instance
			// The types allow tenths only; the code takes any share.
			.setup({ step, offset: offset as 0.5 })
			.onStepEnter(({ element }) => onenter(zones.indexOf(element)));
		observed.set(section, instance);
	}
	const watch = watchView((section, near) => (near ? observe(section) : leave(section)), {
		rootMargin: NEAR
	});
	for (const section of new Set(zones.map(sectionOf))) watch.observe(section);
	return {
		update(next) {
			offset = next;
			for (const section of [...observed.keys()]) observe(section);
		},
		destroy() {
			watch.disconnect();
			for (const section of [...observed.keys()]) leave(section);
		}
	};
}
