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
const { ensureNginx } = await import('./nginx.js');
ensureNginx();
run('npm', ['run', 'unit', '--silent']);
if (!quick) {
	const { ensureChromium } = await import('./browsers.js');
	await ensureChromium();
	run('npm', ['run', 'browser', '--silent']);
}
console.log('\nEvery check passed.');
