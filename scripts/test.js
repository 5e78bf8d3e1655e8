/** npm test: installs what is missing, a browser too, then runs every check. `quick` leaves the browser out. */
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
run('npm', ['run', 'unit', '--silent']);

// Once more as part of a bigger site: under a path, with the site's own address.
const under = '/2024/no-answer';
const sub = { BASE_PATH: under, BUILD_DIR: 'build-sub' };
run('npx', ['vite', 'build', '--logLevel', 'warn'], {
	...sub,
	PUBLIC_ORIGIN: 'https://example.org',
	KIT_OUT_DIR: '.svelte-kit-sub'
});
run('npx', ['vitest', 'run', 'tests/unit/built.test.ts', 'tests/unit/share.test.ts'], sub);

if (!quick) {
	const { ensureChromium } = await import('./browsers.js');
	await ensureChromium();
	run('npm', ['run', 'browser', '--silent']);
	run('npx', ['playwright', 'test', '--grep', '@subpath'], { BUILD_DIR: sub.BUILD_DIR, TEST_BASE: under });
}
console.log('\nEvery check passed.');
