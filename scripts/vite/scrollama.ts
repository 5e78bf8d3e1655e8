/**
 * Takes two things out of scrollama 3.2 that this story does without; fails where a new version has them no more, then
 * this plugin can go.
 *
 * - Every setup() adds a scroll listener to the document and never removes it. It only keeps the direction of scrolling,
 *   which scrollama also works out when a step is entered; we do not use it.
 * - Each step has a ResizeObserver, which makes another one when it is called: WebKit reports every one of them as an
 *   error of the page ("ResizeObserver loop completed with undelivered notifications"). One observer of the whole page
 *   tells when steps have other heights, and sets scrollama up anew (src/lib/reader/scroll/triggers.ts).
 */
import type { Plugin } from 'vite';

const PARTS = {
	'scroll listener':
		/document\.addEventListener\("scroll", (?:function \(\) \{ return onScroll\(container\); \}|\(\) => onScroll\(container\))\);?/,
	'observers of sizes': /(?<=disconnectObservers\(\);\s*)updateResizeObservers\(\);/
};

/** The Vite plugin that takes them out; the build fails where scrollama no longer has one of them. */
export function leanScrollama(): Plugin {
	return {
		name: 'lean-scrollama',
		enforce: 'pre',
		transform(code, id) {
			if (!/node_modules\/scrollama\/build\/scrollama\.js/.test(id)) return null;
			for (const [name, part] of Object.entries(PARTS)) {
				if (!part.test(code))
					this.error(`scrollama no longer has the ${name} that scripts/vite/scrollama.ts takes out`);
				code = code.replace(part, '');
			}
			return { code, map: null };
		}
	};
}
