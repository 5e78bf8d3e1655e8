import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { storyPlugin } from './src/lib/content/plugin.ts';

export default defineConfig({
	plugins: [storyPlugin(process.env.STORY_DIR ?? 'src/story', process.env.BASE_PATH ?? ''), sveltekit()],
	// Styles for browsers of 2023 on: what draws the pictures (container units, color-mix) is no older.
	build: {
		target: 'es2022',
		cssTarget: ['chrome111', 'safari16.4', 'firefox113'],
		assetsInlineLimit: 0
	},
	test: {
		include: ['tests/{unit,content,build}/**/*.test.ts'],
		environment: 'node',
		// Both processors: the default leaves one for a watcher.
		maxWorkers: 2,
		// A loaded machine may take long over reading a story; none of these tests waits for anything else.
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
