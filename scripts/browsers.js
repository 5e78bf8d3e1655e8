/** Finds the browsers of the tests, and gets those that the machine has not: three engines, each by its own way. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium without a window: a page costs it half the work that the whole browser needs. */
const SHELL = '/usr/bin/chromium-headless-shell';
const SYSTEM = [SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const DEBIAN = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };
/** @typedef {keyof typeof DEBIAN} Engine */
export const ENGINES = /** @type {Engine[]} */ (Object.keys(DEBIAN));

/** How every Chromium of the tests is started: asks nobody but the tested pages. */
export const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** @param {string} name */
const onPath = (name) =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.map((dir) => join(dir, name))
		.find(existsSync);

/** @param {string} dir */
const list = (dir) => {
	try {
		return readdirSync(dir).map((name) => join(dir, name));
	} catch {
		return [];
	}
};

/** Path of a Chromium on this machine; undefined means the one that Playwright brings. */
export const systemChromium = () => process.env.CHROMIUM_PATH ?? SYSTEM.find(existsSync);
/** Path of a Chromium that can open a window; undefined where there is none but Playwright's. */
export const windowedChromium = () => SYSTEM.slice(1).find(existsSync);
/** Path of a Firefox on this machine, driven over WebDriver BiDi. */
export const systemFirefox = () => process.env.FIREFOX_PATH ?? onPath('firefox-esr') ?? onPath('firefox');
/** WebKit's GTK port: its driver, its small browser, and the screen that they need; undefined where one is missing. */
export function systemWebkit() {
	const [driver, xvfb] = [onPath('WebKitWebDriver'), onPath('Xvfb')];
	const browser = list('/usr/lib')
		.flatMap((dir) => list(dir).filter((d) => d.includes('webkit2gtk-4')))
		.map((dir) => join(dir, 'MiniBrowser'))
		.find(existsSync);
	return driver && xvfb && browser ? { driver, browser } : undefined;
}

/**
 * How an engine can be driven here: by the system's own browser, by Playwright's, or not at all.
 * @param {Engine} engine
 * @returns {Promise<'system' | 'playwright' | null>}
 */
export async function found(engine) {
	const system = { chromium: systemChromium, firefox: systemFirefox, webkit: systemWebkit }[engine]();
	if (system) return 'system';
	const playwright = (await import('playwright'))[engine];
	return existsSync(playwright.executablePath()) ? 'playwright' : null;
}

/**
 * Takes what is there, then tries each way: the system's package, then Playwright's own download. Gives the
 * engines that are missing all the same; throws with what to do when Chromium, which most tests need, is one.
 * @param {Engine[]} [engines]
 * @returns {Promise<Engine[]>}
 */
export async function ensureBrowsers(engines = ENGINES) {
	const absent = async () => {
		const all = await Promise.all(engines.map(async (e) => ({ e, way: await found(e) })));
		return all.filter(({ way }) => !way).map(({ e }) => e);
	};
	let missing = await absent();
	const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
	const shell = !process.env.CHROMIUM_PATH && !existsSync(SHELL);
	if (debian && (missing.length > 0 || shell)) {
		console.log(`Getting browsers for the tests: ${[...missing, 'headless Chromium'].join(', ')} …`);
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		/** @param {string[]} args */
		const apt = (args) => spawnSync('apt-get', args, { stdio: 'ignore', env });
		apt(['update']);
		if (shell) apt(['install', '-y', 'chromium-headless-shell']);
		for (const engine of await absent()) apt(['install', '-y', ...DEBIAN[engine]]);
		missing = await absent();
	}
	if (missing.length > 0) {
		spawnSync('npx', ['playwright', 'install', ...missing], { stdio: 'inherit' });
		missing = await absent();
	}
	if (missing.includes('chromium')) {
		throw new Error('No Chromium: install one and set CHROMIUM_PATH to it, then run npm test again.');
	}
	return missing;
}
