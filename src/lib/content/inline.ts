import type { Plugin, Rolldown } from 'vite';

/** A script that stands inside a page, and the styles of its components. */
export interface InlineApp {
	script: string;
	styles: string;
}

/** A module and what it imports as one classic script, with its styles apart, built as the browser gets them. */
async function bundle(entry: string, plugins: Plugin[] = []): Promise<InlineApp> {
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

/** Name of the generated entry of an app. */
const ENTRY = 'virtual:app-entry';

/**
 * The same for an app that mounts Svelte components, with their styles. Components are compiled as the pages' own are,
 * by svelte.config.js: the server's HTML and these styles must have the same class names. Heights of the window are
 * turned into heights of the nearest sized box: in a frame that grows with its content the window's height would feed
 * back.
 * @param source text of the entry module
 */
export async function inlineApp(source: string): Promise<InlineApp> {
	const { svelte } = await import('@sveltejs/vite-plugin-svelte');
	const { preprocess, compilerOptions } = (await import('../../../svelte.config.js')).default;
	const entry: Plugin = {
		name: 'app-entry',
		resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
		load: (id) => (id === `\0${ENTRY}` ? source : null)
	};
	const { script, styles } = await bundle(ENTRY, [
		entry,
		...svelte({ configFile: false, preprocess, compilerOptions })
	]);
	const sized = (text: string) => text.replace(/(\d)[sdl]?vh\b/g, '$1cqh');
	return { script: sized(script), styles: sized(styles) };
}
