import { defineConfig } from '@playwright/test';
import { ARGUMENTS, systemChromium } from './scripts/browsers.js';

const executablePath = systemChromium();
/** The first of three ports; a second checkout on the same machine takes others. */
const port = Number(process.env.TEST_PORT ?? 4321);

/** What is tested, and the path that it was built to stand under: see scripts/test.js. */
const dir = process.env.BUILD_DIR ?? 'build';
const base = process.env.TEST_BASE ?? '';

/** Where scripts/test.js wants the results to count them. */
const report = process.env.PLAYWRIGHT_REPORT;

/** The built story on one port, the fixture story and the hosts' pages on the next two. Nothing leaves this machine. */
export default defineConfig({
	// `browser`: what npm test runs; `rest`: the cases that it leaves out (see ALL in tests/support/test.ts);
	// `proof`: three engines, broken networks, long reading, pages that embed us, committed pictures.
	projects: [
		{ name: 'browser', testDir: 'tests/browser', grepInvert: /@all/ },
		{ name: 'rest', testDir: 'tests/browser', grep: /@all/ },
		{ name: 'proof', testDir: 'tests/proof' }
	],
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	// What comes within a second on a free machine may take ten on a loaded one.
	expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.003, scale: 'css' } },
	reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
	// One set of pictures for every machine; tests/proof/visual.spec.ts says which browser makes them.
	snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
	forbidOnly: Boolean(process.env.CI),
	// A loaded machine may starve a browser once; a fault shows itself every time. What passes only when tried again
	// is named at the end.
	retries: process.env.CI ? 2 : 1,
	use: {
		browserName: 'chromium',
		baseURL: `http://127.0.0.1:${port}`,
		launchOptions: {
			...(executablePath && { executablePath }),
			args: ARGUMENTS
		}
	},
	webServer: [
		{
			command: 'node scripts/serve.js',
			env: { PORT: String(port), BUILD_DIR: dir, BASE_PATH: base },
			url: `http://127.0.0.1:${port}${base}/`,
			reuseExistingServer: false
		},
		{
			command: 'node scripts/serve.js',
			env: { PORT: String(port + 1), BUILD_DIR: 'build-tiny', BASE_PATH: '' },
			url: `http://127.0.0.1:${port + 1}/`,
			reuseExistingServer: false
		},
		// Pages of other sites that embed the story; by another name of this machine, so on another site.
		{
			command: 'node tests/hosts/serve.js',
			env: { PORT: String(port + 2), SITE: `http://127.0.0.1:${port}${base}` },
			url: `http://127.0.0.1:${port + 2}/`,
			reuseExistingServer: false
		}
	]
});
