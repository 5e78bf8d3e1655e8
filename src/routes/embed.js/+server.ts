/** The loader for hosts, see its head: one small classic script at an address that stays. */
import loader from '#lib/embed/loader/loader.inline.ts?script';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () =>
	new Response(loader, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
