import { defineConfig } from '@playwright/test';
import { systemChromium } from './scripts/browsers.js';

const executablePath = systemChromium();

/** The built story on one port, the fixture story on the next. Nothing leaves this machine. */
export default defineConfig({
	testDir: 'tests/browser',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	reporter: [['list']],
	forbidOnly: Boolean(process.env.CI),
	// A loaded CI machine may starve a browser once; a fault shows itself every time.
	retries: process.env.CI ? 2 : 0,
	use: {
		browserName: 'chromium',
		baseURL: 'http://127.0.0.1:4321',
		launchOptions: {
			...(executablePath && { executablePath }),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: [
		{
			command: 'node scripts/serve.js',
			env: { PORT: '4321', BUILD_DIR: 'build', BASE_PATH: '' },
			url: 'http://127.0.0.1:4321/',
			reuseExistingServer: false
		},
		{
			command: 'node scripts/serve.js',
			env: { PORT: '4322', BUILD_DIR: 'build-tiny', BASE_PATH: '' },
			url: 'http://127.0.0.1:4322/',
			reuseExistingServer: false
		}
	]
});
