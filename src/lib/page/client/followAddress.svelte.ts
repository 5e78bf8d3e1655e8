import type { Reader } from '../../reader/reader.svelte.ts';
import { follower, keptHash } from '../../reader/address.ts';
import type { PageData } from '../pageData.ts';

/** The address bar and the document's title follow the reader from section to section, except inside a frame. */
export function followAddress(reader: Reader, page: PageData, framed: boolean): void {
	if (framed) return;
	let chapter: string | null = null;
	const follow = follower({
		here: () => location.pathname,
		set(path) {
			history.replaceState(history.state, '', path + keptHash(chapter));
			const title = reader.story.chapters.find((c) => c.id === chapter)?.title;
			document.title = [title, page.title].filter(Boolean).join(' · ');
		}
	});
	$effect.root(() => {
		$effect(() => {
			if (reader.at === null) return;
			chapter = reader.chapter;
			follow(chapter ? page.links.chapters[chapter]! : page.links.top);
		});
	});
}
