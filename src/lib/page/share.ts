import type { StoryLinks } from '../model/links.ts';
import type { ShareLink, ShareLinks } from '../share/links.ts';
import { addressOf, type Site } from './site.ts';

/** Titles of a story in one language. */
interface Titles {
	front: { title: string };
	chapters: { id: string; title: string }[];
}

/**
 * What the share menus of a story page share: each chapter's own address, and the whole piece's.
 * @param links paths in the language of `titles`
 */
export function shareLinksOf(site: Site, links: StoryLinks, { front, chapters }: Titles): ShareLinks {
	const link = (path: string, title: string): ShareLink => ({ url: addressOf(site, path), title });
	return {
		top: link(links.top, front.title),
		chapters: Object.fromEntries(
			chapters.map((c) => [c.id, link(links.chapters[c.id]!, `${c.title} · ${front.title}`)])
		),
		site: addressOf(site, site.base)
	};
}
