/**
 * Script that comes on demand is fetched before it is imported: src/lib/page/client/fetchFirst.ts says why. It stands in
 * place of Vite's own helper around each `import()`, which would preload the same files as modules: one that does not
 * come would be lost until the page is loaded again.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Vite's name of the module that its own helper, `__vitePreload`, comes from. */
const HELPER = '\0vite/preload-helper.js';
const OURS = fileURLToPath(new URL('../../src/lib/page/client/fetchFirst.ts', import.meta.url));

/**
 * The Vite plugin.
 * @param there tells of a file whether every page has it before it imports anything on demand
 */
export function fetchFirst(there: (file: string) => boolean): Plugin {
	return {
		name: 'fetch-first',
		enforce: 'pre',
		config: () => ({
			build: {
				modulePreload: {
					polyfill: false,
					// Vite leaves out a file that needs no other.
					resolveDependencies: (file, needed) => [
						...new Set([file, ...needed.filter((other) => !there(other))])
					]
				}
			}
		}),
		load: (id) =>
			id === HELPER ? `export { fetchFirst as __vitePreload } from ${JSON.stringify(OURS)};` : null
	};
}
