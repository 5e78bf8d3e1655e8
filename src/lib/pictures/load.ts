import type { Component } from 'svelte';
import type { PictureComponents, PictureProps } from './contract.ts';

const loaders = import.meta.glob<Component<PictureProps>>('./*/Picture.svelte', { import: 'default' });

/**
 * Loads the components of the kinds that a chapter shows, for the browser: each kind is a file of its own.
 * @param kinds as the folders of `pictures/` are called; one that is not there is left out (Stage.svelte says so)
 * @throws where a file cannot be fetched
 */
export async function loadComponents(kinds: Iterable<string>): Promise<PictureComponents> {
	const wanted = [...new Set(kinds)].flatMap((kind) => {
		const load = loaders[`./${kind}/Picture.svelte`];
		return load ? [{ kind, load }] : [];
	});
	return Object.fromEntries(
		await Promise.all(wanted.map(async ({ kind, load }) => [kind, { Picture: await load() }] as const))
	);
}
