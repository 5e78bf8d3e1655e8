/** Builds the script of the pages: `npm run build` runs it before the site itself. See scripts/vite/clientEntry.ts. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { basePath } from './scripts/vite/basePath.js';
import { clientDir, clientManifest } from './scripts/vite/clientEntry.ts';
import { fetchFirst } from './scripts/vite/fetchFirst.ts';
import { leanScrollama } from './scripts/vite/scrollama.ts';
import { storyPlugin } from './src/lib/content/plugin.ts';
import svelteConfig from './svelte.config.js';

const { preprocess, compilerOptions } = svelteConfig;

/** What the first load needs, and what pictures need of it. */
const SHARED =
	/src\/lib\/(model|reader\/uncover|pictures\/basemap\/base\b|page\/client\/fetchFirst|graphics\/(numbers|motion|Shape|Thread|Spine|threads)\b)|svelte\/.*\/(legacy|motion)|preload-helper/;

export default defineConfig({
	// Addresses between the files are relative: one build serves a site at any path.
	base: './',
	publicDir: false,
	plugins: [
		storyPlugin(process.env.STORY_DIR ?? 'src/story', basePath()),
		leanScrollama(),
		fetchFirst((file) => file.startsWith('shared.')),
		svelte({ configFile: false, preprocess, compilerOptions }),
		clientManifest()
	],
	build: {
		target: 'es2022',
		outDir: clientDir,
		emptyOutDir: true,
		assetsDir: '',
		assetsInlineLimit: 0,
		cssCodeSplit: false,
		rollupOptions: {
			input: { story: 'src/lib/page/client/story.ts', maker: 'src/lib/page/client/maker.ts' },
			output: {
				entryFileNames: '[name].[hash].js',
				chunkFileNames: '[name].[hash].js',
				// Small modules that the page and every picture share come as one file: each of its own is a request.
				codeSplitting: { groups: [{ name: 'shared', test: SHARED }] }
			}
		}
	}
});
