/** What `npm run mutate` breaks is still there to be broken: each place stands once. */
import { expect, test } from 'vitest';
import { BREAKS } from '../../scripts/mutate/breaks.ts';
import { placeOf } from '../../scripts/mutate/place.ts';

test.each(BREAKS)('$what', (b) => {
	const { sound, broken } = placeOf(b, '.');
	expect(broken).not.toBe(sound);
});
