import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const FOLDER = 'build-bare';

/** Builds the bare page (scripts/bench/bare), beside which the story is measured. Gives the folder. */
export async function buildBare(): Promise<string> {
	await build({
		configFile: false,
		logLevel: 'error',
		root: 'scripts/bench/bare',
		base: './',
		publicDir: false,
		plugins: [svelte({ configFile: false })],
		build: { outDir: `../../../${FOLDER}`, emptyOutDir: true, target: 'es2022' }
	});
	return FOLDER;
}
