import { isFreshVisit } from '../../model/freshVisit.ts';
import { replaceEntry, stateNow } from '../../model/history.ts';

/** Under this key the reader's place stands in an entry of the browser's history, px from the top. */
interface State {
	place: number;
}

/**
 * A reader who has not scrolled on for so long has come to rest, ms. Writing the entry goes to the browser's own process
 * and back; a hand that scrolls in small strokes would pay for it at the end of each.
 */
const REST = 250;

/**
 * Keeps the reader's place in the history entry, and takes it where a reload or the way back ends at the page's top all
 * the same, as now and then in Firefox. Kept when scrolling has ended: what is written while the page is left is lost
 * there.
 */
export function keepPlace(): void {
	const { place = 0 } = stateNow<State>();
	const restore = () => {
		if (place > 0 && scrollY === 0) scrollTo({ top: place, behavior: 'instant' });
	};
	if (!isFreshVisit()) {
		if (document.readyState === 'complete') restore();
		else addEventListener('load', restore, { once: true });
	}
	let rest: ReturnType<typeof setTimeout> | undefined;
	addEventListener('scrollend', () => {
		clearTimeout(rest);
		rest = setTimeout(() => replaceEntry({ ...stateNow(), place: scrollY }, location.href), REST);
	});
}
