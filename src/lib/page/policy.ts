/** What a built page may run and load, as a Content-Security-Policy in its own head: a static host may send no headers. */
import { createHash } from 'node:crypto';

/** A script that the browser would run from the page itself: no address, and a type that is code. */
const INLINE = /<script(?![^>]*\ssrc\s*=)([^>]*)>([\s\S]*?)<\/script>/gi;
const CODE = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)?$/i;

/** The code of every inline script of a page, in order; data blocks such as JSON-LD run nothing and are left out. */
export function inlineScripts(html: string): string[] {
	return [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(INLINE)]
		.filter(([, attributes = '']) => CODE.test(/\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? ''))
		.map(([, , code = '']) => code);
}

/** The source expression that allows one inline script and no other. */
export const hashOf = (code: string): string =>
	`'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;

/**
 * The policy of a page that has these inline scripts. Nothing from another origin; script by address from here
 * or by hash. `style` attributes carry positions and colours of the pictures, hence 'unsafe-inline' for style.
 * Framing cannot be ruled in a page's own head: that is the host's header.
 */
export function policyOf(scripts: string[]): string {
	const hashes = [...new Set(scripts.map(hashOf))];
	return [
		`default-src 'self'`,
		['script-src', `'self'`, ...hashes].join(' '),
		`style-src 'self' 'unsafe-inline'`,
		`img-src 'self' data:`,
		`object-src 'none'`,
		`base-uri 'none'`,
		`form-action 'self'`
	].join('; ');
}

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

/**
 * A finished page with its policy first in its head, before anything that it rules. Throws where a page does
 * not declare its charset, which the policy has to follow.
 */
export function withPolicy(html: string): string {
	const charset = CHARSET.exec(html);
	if (!charset) throw new Error('A page without <meta charset="utf-8">: the policy stands after it.');
	const after = charset.index + charset[0].length;
	const metas =
		`<meta http-equiv="content-security-policy" content="${policyOf(inlineScripts(html))}">` +
		`<meta name="referrer" content="strict-origin-when-cross-origin">`;
	return html.slice(0, after) + metas + html.slice(after);
}
