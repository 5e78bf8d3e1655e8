/** 'Embed this section' as a dialog of the story; loaded when it is first asked for. */
import { mount, unmount } from 'svelte';
import words from 'virtual:story/embed';
import type { Lang } from '../../model/languages.ts';
import './dialog.css';
import Maker from './Maker.svelte';

/** Opens it for a section (null: the first). `site` is the site's address, no slash at the end. */
export async function openMaker(site: string, section: string | null): Promise<void> {
	const data = (await words[document.documentElement.lang as Lang]()).default;
	const dialog = document.createElement('dialog');
	dialog.className = 'maker-dialog';
	dialog.dataset['ink'] = 'day';
	const title = document.createElement('h2');
	title.id = 'maker-title';
	title.textContent = data.ui['embed.title'] ?? '';
	dialog.setAttribute('aria-labelledby', title.id);
	const close = document.createElement('button');
	close.type = 'button';
	close.className = 'maker-close';
	close.textContent = '×';
	close.setAttribute('aria-label', data.ui['sheet.close'] ?? '');
	close.addEventListener('click', () => dialog.close());
	dialog.append(close, title);
	document.body.append(dialog);
	const maker = mount(Maker, { target: dialog, props: { data, site, section } });
	dialog.addEventListener('close', () => {
		void unmount(maker);
		dialog.remove();
	});
	dialog.showModal();
}
