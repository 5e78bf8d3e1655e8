import type { Component } from 'svelte';
import type { PictureProps } from './contract.ts';

/**
 * The components of all kinds, found by convention: the kind is the folder's name. Loaded at once, so that a server
 * renders them and a page draws without waiting.
 */
const modules = import.meta.glob<{ default: Component<PictureProps> }>('./*/Picture.svelte', { eager: true });

/** The component that draws scenes of a kind. Throws where no folder of that name has a Picture.svelte. */
export function pictureOf(kind: string): Component<PictureProps> {
	const found = modules[`./${kind}/Picture.svelte`];
	if (!found) throw new Error(`No picture: src/lib/pictures/${kind}/Picture.svelte`);
	return found.default;
}
