import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { ARGUMENTS, systemChromium } from './scripts/browsers.js';
import { clientEntry } from './scripts/vite/clientEntry.ts';
import { inlineScripts } from './scripts/vite/inlineScripts.ts';
import { storyPlugin } from './src/lib/content/plugin.ts';

const executablePath = systemChromium();
/** A loaded machine may take long over reading a story; none of these tests waits for anything else. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** `node`: functions, story folders, built files. `component`: one component at a time, in a real browser. */
export default defineConfig({
	test: {
		// Both processors: the default leaves one for a watcher.
		maxWorkers: 2,
		projects: [
			{
				plugins: [storyPlugin('src/story', ''), inlineScripts(), clientEntry(), sveltekit()],
				test: {
					name: 'node',
					include: ['tests/{unit,content,build}/**/*.test.ts'],
					environment: 'node',
					isolate: false,
					// Share pictures read their colours from it; other styles are left out.
					css: { include: [/tokens\.css/] },
					...patience
				}
			},
			{
				// Components are shown with the fixture's story: they carry any.
				plugins: [storyPlugin('tests/fixtures/tiny', ''), svelte()],
				resolve: { alias: { '#lib': resolve('src/lib') } },
				test: {
					name: 'component',
					include: ['tests/component/**/*.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { ...(executablePath && { executablePath }), args: ARGUMENTS }
						}),
						instances: [{ browser: 'chromium', viewport: { width: 390, height: 844 } }]
					},
					testTimeout: 30_000,
					expect: { poll: { timeout: 10_000 } }
				}
			}
		]
	}
});
