/**
 * npm test: installs what is missing, the browsers too, then runs every check. `quick`, for daily work, leaves
 * the browsers out.
 */
import { install, run } from './setup.js';

const quick = process.argv.includes('quick');
install();
run('npm', ['run', 'fonts', '--silent']);
run('npm', ['run', 'check', '--silent']);
run('npm', ['run', 'lint', '--silent']);
run('npm', ['run', 'build', '--silent']);
// The same engine with another, tiny story: it is really apart from this one.
run('npx', ['vite', 'build', '--logLevel', 'warn'], {
	STORY_DIR: 'tests/fixtures/tiny',
	BUILD_DIR: 'build-tiny',
	KIT_OUT_DIR: '.svelte-kit-tiny'
});
const { ensureNginx } = await import('./nginx.js');
ensureNginx();
run('npm', ['run', 'unit', '--silent'], quick ? {} : { SLIPS: '1000' });
/** @type {string[]} */
let missing = [];
if (!quick) {
	// Once more as part of a bigger site: under a path, with the site's own address.
	const under = '/2024/no-answer';
	const sub = { BASE_PATH: under, BUILD_DIR: 'build-sub' };
	run('npx', ['vite', 'build', '--logLevel', 'warn'], {
		...sub,
		PUBLIC_ORIGIN: 'https://example.org',
		KIT_OUT_DIR: '.svelte-kit-sub'
	});
	run('npx', ['vitest', 'run', 'tests/build/built.test.ts', 'tests/build/share.test.ts'], sub);
	const { ensureBrowsers } = await import('./browsers.js');
	missing = await ensureBrowsers();
	run('npm', ['run', 'browser', '--silent']);
	run('npx', ['playwright', 'test', '--project=browser', '--grep', '@subpath'], {
		BUILD_DIR: sub.BUILD_DIR,
		TEST_BASE: under
	});
}
if (missing.length > 0) console.log(`\nNOT TESTED, no such browser here: ${missing.join(', ')}.`);
console.log(`\nEvery check ${missing.length > 0 ? 'that could run ' : ''}passed.`);
