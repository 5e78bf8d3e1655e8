import { base } from '$app/paths';
import { NO_ORIGIN, siteOf, type Site } from '#lib/page/site.ts';

let known: Site | null = null;

/** The site's own address; the setting is read here and nowhere else. A build without it says so, once. */
export function site(): Site {
	if (known) return known;
	known = siteOf(process.env.PUBLIC_ORIGIN, base);
	if (!known.origin && import.meta.env.PROD) console.warn(`\n${NO_ORIGIN}\n`);
	return known;
}
