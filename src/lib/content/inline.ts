import type { Plugin, Rolldown } from 'vite';

/** What an inline script may need of the page's own build. */
interface Inline {
	script: string;
	styles: string;
}

/** A module and what it imports as one classic script, with its styles apart, built as the browser gets them. */
async function bundle(entry: string, plugins: Plugin[] = []): Promise<Inline> {
	const { build } = await import('vite');
	const built = await build({
		configFile: false,
		envFile: false,
		publicDir: false,
		logLevel: 'error',
		plugins,
		build: {
			write: false,
			target: 'es2022',
			minify: true,
			modulePreload: false,
			cssCodeSplit: false,
			rollupOptions: { input: entry, output: { format: 'iife' } }
		}
	});
	const [first] = [built].flat();
	if (!first || !('output' in first)) throw new Error(`${entry} was not built`);
	const parts: Rolldown.RolldownOutput['output'] = first.output;
	const styles = parts.flatMap((p) =>
		p.type === 'asset' && p.fileName.endsWith('.css') ? [String(p.source)] : []
	);
	return {
		script: parts[0].code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--'),
		styles: styles.join('').trim()
	};
}

/**
 * A module and what it imports as one small classic script, to stand inside a page that needs no framework in
 * the browser. It cannot end the element that holds it, nor open a comment in it.
 */
export const inlineScript = async (entry: string): Promise<string> => (await bundle(entry)).script;

/**
 * The same for a module that mounts Svelte components, with their styles; files named in `without` are
 * left out (their pictures never come). Components are compiled as the pages' own are, by svelte.config.js: the
 * server's HTML and these styles must have the same class names. Heights of the window are turned into heights of the nearest sized box: in a frame that
 * grows with its content the window's height would feed back.
 */
export async function inlineApp(entry: string, without: readonly string[] = []): Promise<Inline> {
	const { svelte } = await import('@sveltejs/vite-plugin-svelte');
	const { preprocess, compilerOptions } = (await import('../../../svelte.config.js')).default;
	const empty: Plugin = {
		name: 'empty-file',
		enforce: 'pre',
		resolveId: (id) => (without.some((name) => id.endsWith(`/${name}`)) ? '\0empty' : null),
		load: (id) => (id === '\0empty' ? 'export default () => {}' : null)
	};
	const { script, styles } = await bundle(entry, [
		empty,
		...svelte({ configFile: false, preprocess, compilerOptions })
	]);
	const sized = (text: string) => text.replace(/(\d)[sdl]?vh\b/g, '$1cqh');
	return { script: sized(script), styles: sized(styles) };
}
