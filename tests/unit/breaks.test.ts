/** What `npm run mutate` breaks is still there to be broken: each place stands once in its file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BREAKS } from '../../scripts/mutate/breaks.ts';

test.each(BREAKS)('$what', ({ file, cut, put }) => {
	expect(readFileSync(file, 'utf8').split(cut)).toHaveLength(2);
	expect(put).not.toBe(cut);
});
