/** 'Embed this section' in a story: the maker of embed code as a dialog; loaded when it is first asked for. */
import { mount, unmount } from 'svelte';
import words from 'virtual:story/embed';
import MakerDialog from '../../embed/maker/MakerDialog.svelte';
import type { Lang } from '../../model/languages.ts';

/**
 * Opens it for a section (null: the first).
 * @param lang the edition's language; not that of <html>, which a translator changes
 * @param site the site's address, no slash at the end
 */
export async function openMaker(lang: Lang, site: string, section: string | null): Promise<void> {
	const { default: data } = await words[lang]();
	const dialog = mount(MakerDialog, {
		target: document.body,
		props: { data, site, section, onclose: () => void unmount(dialog) }
	});
}
