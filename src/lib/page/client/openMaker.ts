/** 'Embed this section' in a story: the maker of embed code as a dialog; loaded when it is first asked for. */
import { mount, unmount } from 'svelte';
import words from 'virtual:story/embed';
import MakerDialog from '../../embed/maker/MakerDialog.svelte';
import type { Lang } from '../../model/languages.ts';

/** Opens it for a section (null: the first). `site` is the site's address, no slash at the end. */
export async function openMaker(site: string, section: string | null): Promise<void> {
	const { default: data } = await words[document.documentElement.lang as Lang]();
	const dialog = mount(MakerDialog, {
		target: document.body,
		props: { data, site, section, onclose: () => void unmount(dialog) }
	});
}
