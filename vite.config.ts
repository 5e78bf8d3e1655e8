import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { basePath } from './scripts/vite/basePath.js';
import { clientEntry } from './scripts/vite/clientEntry.ts';
import { inlineScripts } from './scripts/vite/inlineScripts.ts';
import { leanScrollama } from './scripts/vite/scrollama.ts';
import { storyPlugin } from './src/lib/content/plugin.ts';

export default defineConfig({
	plugins: [
		storyPlugin(process.env.STORY_DIR ?? 'src/story', basePath()),
		inlineScripts(),
		clientEntry(),
		leanScrollama(),
		sveltekit()
	],
	// Styles for browsers of 2023 on: what draws the pictures (container units, color-mix) is no older.
	build: {
		target: 'es2022',
		cssTarget: ['chrome111', 'safari16.4', 'firefox113'],
		assetsInlineLimit: 0
	}
});
