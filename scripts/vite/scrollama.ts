/**
 * scrollama 3.2 adds a scroll listener to the document in every setup() and never removes it. It only keeps the
 * direction of scrolling, which scrollama also works out when a step is entered; we do not use it. The build takes the
 * line out, and fails where a new version has it no more: then this plugin can go.
 */
import type { Plugin } from 'vite';

const LISTENER =
	/document\.addEventListener\("scroll", (?:function \(\) \{ return onScroll\(container\); \}|\(\) => onScroll\(container\))\);?/;

/** The Vite plugin that takes it out; the build fails where scrollama no longer has it. */
export function scrollamaWithoutListener(): Plugin {
	return {
		name: 'scrollama-without-listener',
		enforce: 'pre',
		transform(code, id) {
			if (!/node_modules\/scrollama\/build\/scrollama\.js/.test(id)) return null;
			if (!LISTENER.test(code))
				this.error('scrollama no longer adds the scroll listener that scripts/vite/scrollama.ts takes out');
			return { code: code.replace(LISTENER, ''), map: null };
		}
	};
}
