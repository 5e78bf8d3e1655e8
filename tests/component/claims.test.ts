/** Which claim is open, and what of it stands in the browser's history. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HistoryStore } from '#lib/reader/claims/history.svelte.ts';

const { href } = location;
beforeEach(() => history.replaceState(null, '', href));
afterEach(() => {
	vi.restoreAllMocks();
	history.replaceState(null, '', href);
});

test('a sheet that is closed twice, before the browser has gone back, goes back once', () => {
	const back = vi.spyOn(history, 'back').mockImplementation(() => {});
	const store = new HistoryStore();
	store.show({ id: 'a', version: null });
	store.hide();
	store.hide();
	expect(back).toHaveBeenCalledTimes(1);
	// The way back is told, and the way forward: the sheet is open again, and can be closed again.
	dispatchEvent(new PopStateEvent('popstate'));
	store.hide();
	expect(back).toHaveBeenCalledTimes(2);
});
