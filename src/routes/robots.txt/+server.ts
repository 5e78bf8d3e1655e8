import { addressOf } from '#lib/page/site.ts';
import { site } from '../site.server.ts';

export const prerender = true;

/** All may read all. The sitemap wants an absolute address. */
export function GET() {
	const here = site();
	const map = here.origin ? `\nSitemap: ${addressOf(here, `${here.base}/sitemap.xml`)}\n` : '';
	return new Response(`User-agent: *\nAllow: /\n${map}`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
