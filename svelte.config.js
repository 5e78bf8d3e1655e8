import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// A sub-path such as /2024/no-answer, without a slash at the end; empty for a site of its own.
const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
if (base && !base.startsWith('/')) {
	throw new Error(`BASE_PATH must start with a slash, e.g. /2024/no-answer; it is "${base}"`);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	// Short names of styles: they stand hundreds of times in the page, its styles and its script.
	compilerOptions: { cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}` },
	kit: {
		// The fixture story of tests/fixtures is built into a folder of its own.
		outDir: process.env.KIT_OUT_DIR ?? '.svelte-kit',
		adapter: adapter({ pages: process.env.BUILD_DIR ?? 'build', fallback: undefined, strict: true }),
		// Assets are addressed from the root, so that one page works at every depth.
		paths: { base: /** @type {'' | `/${string}`} */ (base), relative: false },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail', entries: ['*'] },
		alias: { '#lib/*': 'src/lib/*' },
		output: { preloadStrategy: 'modulepreload' }
	}
};
