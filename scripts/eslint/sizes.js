/**
 * No file over 300 lines, no function over 60: what a reader of the code can hold in mind at once. ESLint holds it
 * for scripts and components, tests/unit/sizes.test.ts for styles and geo/, which ESLint does not read.
 */
export const MAX_LINES = 300;
const MAX_FUNCTION = 60;
/** Where it holds. */
export const FOLDERS = ['src', 'scripts', 'geo', 'tests/support'];

/** Functions that do nothing but register tests are as long as their tests are many. */
const REGISTER_TESTS = ['tests/support/evidence.ts', 'tests/support/scroller.ts'];

/** @type {import('eslint').Linter.Config[]} */
export default [
	{
		files: FOLDERS.map((folder) => `${folder}/**`),
		rules: { 'max-lines': ['error', MAX_LINES], 'max-lines-per-function': ['error', MAX_FUNCTION] }
	},
	{ files: REGISTER_TESTS, rules: { 'max-lines-per-function': 'off' } }
];
