import type { Reader } from '../../reader/reader.svelte.ts';
import { follower, keptHash, namedSection } from '../../reader/address.ts';
import { replaceAddress } from '../../model/history.ts';
import type { PageData } from '../pageData.ts';

/** The address bar and the document's title follow the reader from section to section, except inside a frame. */
export function followAddress(reader: Reader, page: PageData, framed: boolean): void {
	if (framed) return;
	let chapter: string | null = null;
	const followPath = follower({
		here: () => location.pathname,
		set: (path) => replaceAddress(path + keptHash(chapter))
	});
	// Apart from the address: the way back and links within the page change that one without us.
	const followTitle = follower({
		here: () => document.title,
		set: (title) => (document.title = title)
	});
	$effect.root(() => {
		$effect(() => {
			if (reader.at === null) return;
			chapter = namedSection() ?? reader.chapter;
			followPath(chapter ? page.links.chapters[chapter]! : page.links.top);
			const name = reader.story.chapters.find((c) => c.id === chapter)?.title;
			followTitle([name, page.title].filter(Boolean).join(' · '));
		});
	});
}
