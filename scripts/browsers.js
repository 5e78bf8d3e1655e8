/** Finds a Chromium for the browser tests, and gets one where the machine has none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine; undefined means the one that Playwright brings. */
export const systemChromium = () => process.env.CHROMIUM_PATH ?? SYSTEM.find(existsSync);

/**
 * Takes what is there, then tries each way: the system's package, then Playwright's own download. Throws
 * with what to do when none works.
 * @returns {Promise<void>}
 */
export async function ensureChromium() {
	if (systemChromium()) return;
	const { chromium } = await import('playwright');
	if (existsSync(chromium.executablePath())) return;
	console.log('Getting a Chromium for the browser tests …');
	const quiet = { stdio: /** @type {const} */ ('ignore') };
	const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
	if (debian) {
		spawnSync('apt-get', ['update'], quiet);
		spawnSync('apt-get', ['install', '-y', 'chromium'], {
			...quiet,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
		if (systemChromium()) return;
	}
	spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
	if (!existsSync(chromium.executablePath())) {
		throw new Error('No Chromium: install one and set CHROMIUM_PATH to it, then run npm test again.');
	}
}
