import type { Component } from 'svelte';
import type { PictureComponents, PictureProps } from './contract.ts';

const pictures = import.meta.glob<Component<PictureProps>>('./*/Picture.svelte', {
	eager: true,
	import: 'default'
});
const kindOf = (path: string) => path.split('/')[1]!;

/**
 * The components of all kinds, found by convention: the kind is the folder's name. At once, for the server. A page in
 * the browser loads those of the chapters that come near (load.ts); an embed brings those of its own section
 * (content/embedApps.ts).
 */
export const components: PictureComponents = Object.fromEntries(
	Object.entries(pictures).map(([path, Picture]) => [kindOf(path), { Picture }])
);
