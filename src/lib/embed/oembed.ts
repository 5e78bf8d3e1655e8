import { HEIGHT, unfoldedSnippet, type Wanted } from './snippets.ts';

/** What the description of one section is made of. */
export interface OembedParts extends Omit<Wanted, 'form' | 'theme' | 'height' | 'autoplay'> {
	/** The piece in the section's language: its title and its address. */
	provider: { name: string; url: string };
	/** The section's share picture; sizes in px. */
	thumbnail: { url: string; width: number; height: number };
}

/** Width that hosts are told; the embed takes less and more. */
const WIDTH = 640;

/** The answer of oEmbed 1.0 for one section: a rich embed. */
export function oembedOf(parts: OembedParts): Record<string, string | number> {
	return {
		version: '1.0',
		type: 'rich',
		title: parts.title,
		provider_name: parts.provider.name,
		provider_url: parts.provider.url,
		cache_age: 86_400,
		thumbnail_url: parts.thumbnail.url,
		thumbnail_width: parts.thumbnail.width,
		thumbnail_height: parts.thumbnail.height,
		html: unfoldedSnippet({ ...parts, form: 'section', theme: 'auto', height: HEIGHT, autoplay: false }),
		width: WIDTH,
		height: HEIGHT
	};
}
