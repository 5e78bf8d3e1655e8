/** Head and share menus of the pages, bound to this site's address. */
import { render } from 'svelte/server';
import Head from '#lib/page/Head.svelte';
import { headOf } from '#lib/page/head.server.ts';
import type { PageName } from '#lib/page/pages.server.ts';
import type { Lang } from '#lib/model/story.ts';
import { site } from './site.server.ts';

export const pageHead = (lang: Lang, page: PageName) => headOf(site(), lang, page);

/** The head as markup without its title, for pages that are hydrated: the browser keeps what the server wrote. */
export async function headMarkup(lang: Lang, page: PageName): Promise<string> {
	const { head } = render(Head, { props: { head: await pageHead(lang, page) } });
	return head.replace(/<!--.*?-->/g, '').replace(/<title>.*?<\/title>/, '');
}
