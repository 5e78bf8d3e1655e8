/**
 * A module and what it imports as one small classic script, to stand inside a page that needs no framework in
 * the browser. It cannot end the element that holds it.
 */
export async function inlineScript(entry: string): Promise<string> {
	const { build } = await import('vite');
	const built = await build({
		configFile: false,
		envFile: false,
		logLevel: 'error',
		build: {
			write: false,
			target: 'es2022',
			minify: true,
			modulePreload: false,
			rollupOptions: { input: entry, output: { format: 'iife' } }
		}
	});
	const [first] = [built].flat();
	if (!first || !('output' in first)) throw new Error(`${entry} was not built`);
	return first.output[0].code.trim().replaceAll('</script', '<\\/script');
}
