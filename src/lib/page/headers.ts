/** What a host should send with the built files, as a `_headers` file; deploy/nginx.conf says the same for nginx. */

type Headers = Record<string, string>;
/** Headers for all files under a path; `*` in it stands for anything. */
export type Rule = { path: string; headers: Headers };

const KEPT = 'public, max-age=31536000, immutable';
const SHARED: Headers = { 'Access-Control-Allow-Origin': '*' };

/** Sent with everything. The story uses none of the powers named here, and neither may what frames it lend them. */
const ALL: Headers = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/**
 * What each page's own head cannot rule (framing) and, once more, what it does. Scripts are ruled by hash in the
 * page (policy.ts); both policies hold, so a host need not know the hashes.
 */
const OWN = `frame-ancestors 'self'; object-src 'none'; base-uri 'none'; form-action 'self'`;

/**
 * The rules, most general first. Hosts add up the rules that fit a path, and two policies would both hold: so no
 * rule with a policy covers another's paths. `base` is the path of the site, `pages` are folders and pages of the
 * story below it, such as `moscow/`; a language's folder stands for all in it.
 */
export function headerRules(base: string, pages: string[]): Rule[] {
	const page = { 'Content-Security-Policy': OWN, 'Cache-Control': 'no-cache' };
	return [
		{ path: '/*', headers: ALL },
		{ path: '/', headers: page },
		...pages.map((name) => ({ path: `/${name}*`, headers: page })),
		{ path: '/_app/immutable/*', headers: { 'Cache-Control': KEPT, ...SHARED } },
		{ path: '/og/*', headers: { 'Cache-Control': KEPT, ...SHARED } },
		{
			// No policy: `frame-ancestors *` leaves out pages without an origin, such as an editor's sandboxed preview.
			path: '/embed/*',
			headers: {
				'Cache-Control': 'public, max-age=300, must-revalidate',
				...SHARED
			}
		},
		{
			path: '/embed.js',
			headers: {
				'Cache-Control': 'public, max-age=3600',
				'Cross-Origin-Resource-Policy': 'cross-origin',
				...SHARED
			}
		},
		{ path: '/oembed/*', headers: { 'Cache-Control': 'public, max-age=3600', ...SHARED } }
	].map(({ path, headers }) => ({ path: base + path, headers }));
}

/** The rules as Netlify and Cloudflare Pages read them. */
export const headersFile = (rules: Rule[]): string =>
	'# What to send with what, written by the build (src/lib/page/headers.ts).\n' +
	rules
		.map(
			({ path, headers }) =>
				`\n${path}\n${Object.entries(headers)
					.map(([name, value]) => `  ${name}: ${value}\n`)
					.join('')}`
		)
		.join('');
