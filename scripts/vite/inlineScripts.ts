/**
 * `import code from './name.inline.ts?script'`: the module and what it imports as the text of one small classic
 * script, to stand inside a page. It is typed and linted like all code, and cannot end the element that holds it.
 */
import type { Plugin } from 'vite';
import { inlineScript } from '../../src/lib/content/inline.ts';

const QUERY = '.inline.ts?script';

/** The Vite plugin that gives each `*.inline.ts?script` as text. */
export function inlineScripts(): Plugin {
	return {
		name: 'inline-scripts',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith(QUERY)) return null;
			const file = id.slice(0, -'?script'.length);
			this.addWatchFile(file);
			return `export default ${JSON.stringify(await inlineScript(file))};`;
		}
	};
}
