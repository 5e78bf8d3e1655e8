import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { storyPlugin } from './src/lib/story/plugin.ts';

export default defineConfig({
	plugins: [storyPlugin(process.env.STORY_DIR ?? 'src/story', process.env.BASE_PATH ?? ''), sveltekit()],
	build: { target: 'es2022', assetsInlineLimit: 0 },
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node'
	}
});
