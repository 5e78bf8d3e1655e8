/** Parts of a page that fail to start: the console says so, the others go on. */
import { afterEach, expect, test, vi } from 'vitest';
import { part } from '#lib/model/part.ts';

afterEach(() => void vi.restoreAllMocks());

test('it starts at once', () => {
	const start = vi.fn();
	void part('it', start);
	expect(start).toHaveBeenCalledTimes(1);
});

test.each([
	[
		'at once',
		() => {
			throw new Error('broken');
		}
	],
	['later', () => Promise.reject(new Error('broken'))]
])('one that fails %s is noted, with its name, and left out', async (_, start) => {
	const info = vi.spyOn(console, 'info').mockImplementation(() => {});
	await part('the bar', start);
	expect(info.mock.calls).toEqual([[expect.stringContaining('the bar'), new Error('broken')]]);
});
