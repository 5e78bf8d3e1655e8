/** Files that ESLint does not read are short too: styles, page templates, the baking of the maps. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FOLDERS, MAX_LINES } from '../../scripts/eslint/sizes.js';

const files = FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
	.filter((entry) => entry.isFile() && /\.(ts|js|mjs|svelte|css|html)$/.test(entry.name))
	.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
	.filter((file) => !/(^|\/)node_modules\/|^src\/generated\//.test(file));

test('there are files to look at', () => expect(files.length).toBeGreaterThan(100));

test(`no file is over ${MAX_LINES} lines`, () => {
	const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;
	expect(files.filter((file) => lines(file) > MAX_LINES)).toEqual([]);
});
