/** BASE_PATH as somebody may write it: every part of the build and the server reads it alike. */
import { expect, test } from 'vitest';
import { basePath } from '../../scripts/vite/basePath.js';

test.each([
	['', ''],
	['/', ''],
	['//', ''],
	['/2024/no-answer', '/2024/no-answer'],
	['/2024/no-answer/', '/2024/no-answer'],
	['/2024/no-answer//', '/2024/no-answer']
])('"%s" is the path "%s"', (given, base) => expect(basePath(given)).toBe(base));

test('a path without a slash at its beginning is refused', () => {
	expect(() => basePath('2024/no-answer')).toThrow('BASE_PATH must start with a slash');
});
