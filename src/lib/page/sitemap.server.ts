/** The sitemap: every page in each language, each with its other editions. */
import full from 'virtual:story/full';
import outline from 'virtual:story/outline';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { storyLinks } from '../model/links.ts';
import type { Lang } from '../model/languages.ts';
import { pageNames, pathOf, type PageName } from './pages.server.ts';
import { addressOf, type Site } from './site.ts';

/** The sitemap as XML, see sitemaps.org and Google's `xhtml:link` for editions. */
export function sitemapOf(site: Site): string {
	const { languages } = outline;
	const links = storyLinks(site.base, outline);
	const address = (lang: Lang, page: PageName) => addressOf(site, pathOf(links[lang], page));
	const alternate = (hreflang: string, href: string) => x('xhtml:link', { rel: 'alternate', hreflang, href });
	const entry = (page: PageName, lang: Lang) =>
		x('url', [
			x('loc', address(lang, page)),
			x('lastmod', full.front.modified),
			...languages.map((edition) => alternate(edition, address(edition, page))),
			alternate('x-default', address(languages[0], page))
		]);
	const urlset = x(
		'urlset',
		{
			xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
			'xmlns:xhtml': 'http://www.w3.org/1999/xhtml'
		},
		pageNames().flatMap((page) => languages.map((lang) => entry(page, lang)))
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(urlset, { closeEmptyElements: true })}\n`;
}
