/** The pages' head, bound to this site's address. */
import { headOf } from '#lib/page/head.server.ts';
import type { PageName } from '#lib/page/pages.server.ts';
import type { Lang } from '#lib/model/story.ts';
import { site } from './site.server.ts';

/** As `headOf`, with the site that this build is for. */
export const pageHead = (lang: Lang, page: PageName) => headOf(site(), lang, page);
