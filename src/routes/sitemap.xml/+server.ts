import { sitemapOf } from '#lib/page/sitemap.server.ts';
import { site } from '../site.server.ts';

export const prerender = true;

export const GET = () =>
	new Response(sitemapOf(site()), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
