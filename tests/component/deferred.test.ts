/** What a fresh visit has left out is laid out, whatever fails on the way; tests/browser/deferred.spec.ts has the rest. */
import { afterEach, expect, test, vi } from 'vitest';
import { layOutDeferred } from '#lib/reader/deferred.ts';

const { classList } = document.documentElement;
afterEach(() => {
	vi.restoreAllMocks();
	classList.remove('defers');
});

test('a browser that fails while it lays out leaves nothing out', async () => {
	const root = document.createElement('main');
	root.innerHTML = '<div data-zone="a"></div><div data-zone="b"></div>';
	classList.add('defers');
	// The first zone is laid out by then.
	vi.spyOn(document.fonts, 'ready', 'get').mockImplementation(() => Promise.reject(new Error('broken')));
	const info = vi.spyOn(console, 'info').mockImplementation(() => {});
	await layOutDeferred(root);
	expect(info.mock.calls).toEqual([[expect.stringContaining('layout'), new Error('broken')]]);
	expect(classList.contains('defers')).toBe(false);
	for (const zone of root.querySelectorAll<HTMLElement>('[data-zone]'))
		expect(zone.style.contentVisibility).toBe('');
});
