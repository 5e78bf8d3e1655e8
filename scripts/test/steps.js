/** What is checked, in order. Steps of one group run side by side: each of them keeps one processor busy. */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} modes in which it runs: `quick`, `test`, `all`, `ci`
 * @property {string[]} command
 * @property {Record<string, string>} [env]
 * @property {'vitest' | 'playwright'} [report] by whom the tests in it are counted; else it counts as one
 * @property {boolean} [needed] nothing after it makes sense where it fails
 */

const ALWAYS = ['quick', 'test', 'all', 'ci'];
const TEST = ['test', 'all', 'ci'];
const REST = ['all', 'ci'];

/** The story as part of a bigger site: under a path, with the site's own address. */
const UNDER = '/2024/no-answer';
const SUB = { BASE_PATH: UNDER, BUILD_DIR: 'build-sub' };
const TINY = { STORY_DIR: 'tests/fixtures/tiny', BUILD_DIR: 'build-tiny', KIT_OUT_DIR: '.svelte-kit-tiny' };
const IN_SUB = { BUILD_DIR: SUB.BUILD_DIR, TEST_BASE: UNDER };

/** @param {string} words */
const npx = (words) => ['npx', ...words.split(' ')];
/** @param {string} script */
const npm = (script) => ['npm', 'run', script, '--silent'];

/** @type {Step[][]} */
export const STEPS = [
	[
		{ name: 'types', modes: ALWAYS, command: npm('check') },
		{ name: 'lint', modes: ALWAYS, command: npm('lint') }
	],
	[
		{ name: 'build', modes: ALWAYS, command: npm('build'), needed: true },
		// The same engine with another, tiny story: it is really apart from this one.
		{
			name: 'build of the fixture',
			modes: ALWAYS,
			command: npm('build:site'),
			env: TINY,
			needed: true
		}
	],
	[
		{ name: 'unit', modes: ['quick'], command: npx('vitest run --project node'), report: 'vitest' },
		{ name: 'unit and component', modes: TEST, command: npx('vitest run'), report: 'vitest' },
		{
			name: 'build under a path',
			modes: TEST,
			command: npm('build:site'),
			env: { ...SUB, PUBLIC_ORIGIN: 'https://example.org', KIT_OUT_DIR: '.svelte-kit-sub' },
			needed: true
		}
	],
	[
		{
			name: 'build under a path, its tests',
			modes: TEST,
			command: npx('vitest run --project node tests/build/built.test.ts tests/build/share.test.ts'),
			env: SUB,
			report: 'vitest'
		}
	],
	[playwright('browser', TEST, '--project=browser')],
	[playwright('browser under a path', TEST, '--project=browser --grep @subpath', IN_SUB)],
	[
		{
			name: 'a thousand broken story folders',
			modes: REST,
			command: npx('vitest run --project node tests/content/hostile.test.ts'),
			env: { SLIPS: '1000' },
			report: 'vitest'
		}
	],
	[playwright('browser, all cases', REST, '--project=rest')],
	[playwright('browser under a path, all cases', REST, '--project=rest --grep @subpath', IN_SUB)],
	[playwright('hosts', REST, '--project=proof hosts')],
	[playwright('faults', REST, '--project=proof faults')],
	[playwright('engines', REST, '--project=proof engines')],
	[playwright('long reading', REST, '--project=proof long')],
	// CPU time beside a bare page, so that a busy machine blurs it little. The aim is 1.5 times; this holds what is reached.
	[
		{
			name: 'cost of scrolling',
			modes: REST,
			command: ['npx', 'tsx', 'scripts/bench.ts', '--only=scroll', '--rounds=5', '--most=4.5']
		}
	],
	[{ name: 'mutations', modes: REST, command: npm('mutate') }],
	// Renewed and looked at by a person: no part of what a machine decides alone.
	[playwright('committed pictures', ['all'], '--project=proof visual')]
];

/**
 * @param {string} name
 * @param {string[]} modes
 * @param {string} args
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
function playwright(name, modes, args, env) {
	return { name, modes, command: npx(`playwright test ${args}`), report: 'playwright', ...(env && { env }) };
}
