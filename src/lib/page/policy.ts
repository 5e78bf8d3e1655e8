/** What a page may run and load, as a Content-Security-Policy in its own head: a static host may send no headers. */
import { createHash } from 'node:crypto';

/** The source expression that allows one inline script and no other. */
const hashOf = (code: string): string =>
	`'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;

/**
 * The policy of a page that may run these inline scripts. Nothing from another origin; script by address from here or
 * by hash. `style` attributes carry positions and colours of the pictures, hence 'unsafe-inline' for style. Framing
 * cannot be ruled in a page's own head: that is the host's header (headers.ts).
 */
export function policyOf(scripts: readonly string[]): string {
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
