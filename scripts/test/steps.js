/**
 * What is checked, in order. A group has up to two rows that run side by side, each keeping one processor busy; the
 * steps of a row run one after the other.
 */

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
const ORIGIN = 'https://example.org';
const SUB = { BASE_PATH: UNDER, BUILD_DIR: 'build-sub' };
const TINY = { STORY_DIR: 'tests/fixtures/tiny', BUILD_DIR: 'build-tiny', KIT_OUT_DIR: '.svelte-kit-tiny' };
const IN_SUB = { BUILD_DIR: SUB.BUILD_DIR, TEST_BASE: UNDER };

/** @param {string} words */
const npx = (words) => ['npx', ...words.split(' ')];
/** @param {string} script */
const npm = (script) => ['npm', 'run', script, '--silent'];

/** @type {Step[][][]} */
export const STEPS = [
	[
		[
			{ name: 'types', modes: ALWAYS, command: npm('check') },
			// Without the fonts, which are made before all steps: two builds run side by side here.
			{ name: 'build', modes: ALWAYS, command: npm('build:site'), needed: true },
			{ name: 'sizes', modes: ALWAYS, command: ['node', 'scripts/budget.js'] }
		],
		[
			{ name: 'lint', modes: ALWAYS, command: npx('eslint .') },
			// The same engine with another, tiny story: it is really apart from this one.
			{
				name: 'build of the fixture',
				modes: ALWAYS,
				command: npm('build:site'),
				env: TINY,
				needed: true
			},
			{ name: 'format and unused code', modes: ALWAYS, command: npm('tidy') },
			{ name: 'licences', modes: ALWAYS, command: ['node', 'scripts/licences.js', '--check'] }
		]
	],
	[
		[
			{ name: 'unit', modes: ['quick'], command: npx('vitest run --project node'), report: 'vitest' },
			{ name: 'unit and component', modes: TEST, command: npx('vitest run'), report: 'vitest' }
		]
	],
	alone(playwright('browser', TEST, '--project=browser')),
	alone({
		name: 'a thousand broken story folders',
		modes: REST,
		command: npx('vitest run --project node tests/content/hostile.test.ts'),
		env: { SLIPS: '1000' },
		report: 'vitest'
	}),
	[
		[
			{
				name: 'build under a path',
				modes: REST,
				command: npm('build:site'),
				env: { ...SUB, PUBLIC_ORIGIN: ORIGIN, KIT_OUT_DIR: '.svelte-kit-sub' },
				needed: true
			},
			{
				name: 'build under a path, its tests',
				modes: REST,
				command: npx(
					'vitest run --project node tests/build/built.test.ts tests/build/share.test.ts tests/build/oembed.test.ts tests/build/services.test.ts'
				),
				env: { ...SUB, PUBLIC_ORIGIN: ORIGIN },
				report: 'vitest'
			}
		]
	],
	alone(playwright('browser under a path', REST, '--project=browser --project=rest --grep @subpath', IN_SUB)),
	alone(playwright('hosts', REST, '--project=proof hosts dark')),
	alone(playwright('paper', REST, '--project=proof print')),
	alone(playwright('faults', REST, '--project=proof faults')),
	alone(playwright('engines', REST, '--project=proof engines')),
	alone(playwright('long reading', REST, '--project=proof long')),
	// CPU time beside a bare page, so that a busy machine blurs it little. The aim is 1.5 times; this holds what is reached.
	alone({
		name: 'cost of scrolling',
		modes: REST,
		command: ['npx', 'tsx', 'scripts/bench.ts', '--only=scroll', '--rounds=5', '--most=2.4']
	}),
	// The longest: where time is over before all has run, some of these cases are left out and no kind of check.
	alone(playwright('browser, all cases', REST, '--project=rest')),
	// Tests of the tests: long (scripts/mutate.ts), and they say nothing of a change to the story.
	alone({ name: 'mutations', modes: ['all'], command: npm('mutate') }),
	// Renewed and looked at by a person: no part of what a machine decides alone.
	alone(playwright('committed pictures', ['all'], '--project=proof visual'))
];

/**
 * A group of one step, with both processors.
 * @param {Step} step
 * @returns {Step[][]}
 */
function alone(step) {
	return [[step]];
}

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
