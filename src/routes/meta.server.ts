/** Head and share menus of the pages, bound to this site's address. */
import { headOf, menusOf, type PageName } from '#lib/page/pages.server.ts';
import type { Lang } from '#lib/model/story.ts';
import { site } from './site.server.ts';

export const pageHead = (lang: Lang, page: PageName) => headOf(site(), lang, page);
export const shareMenus = (lang: Lang) => menusOf(site(), lang);
