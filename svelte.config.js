import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { basePath } from './scripts/vite/basePath.js';

/** Which styles have which short name, and whose they are. */
const named = new Map();
/**
 * Short names of styles: they stand hundreds of times in the page, its styles and its script. The end of a hash, since
 * most begin alike. Throws where two components would share one, and each other's styles with it.
 * @type {NonNullable<import('svelte/compiler').CompileOptions['cssHash']>}
 */
function shortName({ hash, css, filename }) {
	const name = `s${hash(css).slice(-4)}`;
	const other = named.get(name);
	if (other && other.css !== css && other.filename !== filename) {
		throw new Error(
			`${filename} and ${other.filename} have the same short name of styles, ${name}: take five letters of the hash in svelte.config.js`
		);
	}
	named.set(name, { css, filename });
	return name;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { cssHash: shortName },
	kit: {
		// The fixture story of tests/fixtures is built into a folder of its own.
		outDir: process.env.KIT_OUT_DIR ?? '.svelte-kit',
		adapter: adapter({ pages: process.env.BUILD_DIR ?? 'build', fallback: undefined, strict: true }),
		// Assets are addressed from the root, so that one page works at every depth.
		paths: { base: basePath(), relative: false },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail', entries: ['*'] },
		alias: { '#lib/*': 'src/lib/*' },
		output: { preloadStrategy: 'modulepreload' },
		// A page's styles stand in its head: the first screen is painted while the rest of the page still comes. Linked,
		// they came after the whole page, at a phone's bandwidth some 700 ms later.
		inlineStyleThreshold: 200_000
	}
};
