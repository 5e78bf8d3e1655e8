/** Every built page rules what may run in it: its own inline scripts by hash, files from here, and nothing else. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { elements, named, parseHtml, type Element } from '../support/html.ts';

const builds = [process.env['BUILD_DIR'] ?? 'build', 'build-tiny'];
const pages = builds.flatMap((dir) =>
	readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((f) => f.endsWith('.html'))
		.map((f) => join(dir, f))
);

const isPolicy = (e: Element) => e.attrs['http-equiv']?.toLowerCase() === 'content-security-policy';
/** Directives of a policy by name. */
const directives = (policy: string) =>
	new Map(
		policy.split(';').map((d): [string, string[]] => {
			const [name = '', ...sources] = d.trim().split(/\s+/);
			return [name, sources];
		})
	);
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** Source expressions of the scripts that stand in a page; blocks of data run nothing. */
const inlineOf = (root: Element) =>
	named(root, 'script')
		.filter((s) => !('src' in s.attrs) && !/json/.test(s.attrs['type'] ?? ''))
		.map((s) => hash(s.children.join('')));
const read = pages.map((file) => {
	const html = readFileSync(file, 'utf8');
	return { file, html, root: parseHtml(html) };
});
const own = new Set(read.flatMap(({ root }) => inlineOf(root)));

describe.each(read)('$file', ({ html, root }) => {

	test('allows its own inline scripts by hash, and none but those of the site', () => {
		const policies = elements(root, isPolicy);
		expect(policies).toHaveLength(1);
		const rules = directives(policies[0]!.attrs['content']!);
		const inline = inlineOf(root);
		expect(inline.length).toBeGreaterThan(0);
		const allowedScripts = rules.get('script-src')!;
		for (const source of inline) expect(allowedScripts).toContain(source);
		for (const source of allowedScripts) {
			if (source !== `'self'`) expect(own, 'a hash of no script of the site').toContain(source);
		}
		expect(rules.get('default-src')).toEqual([`'self'`]);
		expect(rules.get('object-src')).toEqual([`'none'`]);
		expect(rules.get('base-uri')).toEqual([`'none'`]);
		for (const [name, sources] of rules) {
			const allowed = name === 'img-src' ? [`'self'`, 'data:'] : [`'self'`, `'none'`];
			if (name === 'style-src') allowed.push(`'unsafe-inline'`);
			if (name === 'script-src') allowed.push(...own);
			for (const source of sources) expect(allowed, `${name} ${source}`).toContain(source);
		}
	});

	test('is ruled before anything that the policy rules', () => {
		const head = named(root, 'head')[0]!;
		const order = elements(head);
		const at = order.findIndex(isPolicy);
		const ruled = order.findIndex((e) => ['script', 'link', 'style', 'base', 'img'].includes(e.name));
		expect(at).toBeGreaterThanOrEqual(0);
		expect(at).toBeLessThan(ruled < 0 ? Infinity : ruled);
		// The charset has to stand in the first 1,024 bytes.
		expect(Buffer.from(html).subarray(0, 1024).toString()).toMatch(/<meta charset="utf-8"/);
		expect(order.filter((e) => e.attrs['name'] === 'referrer')).toHaveLength(1);
	});

	test('has no code in attributes and loads nothing from elsewhere', () => {
		const faults = elements(root).flatMap(({ name, attrs }) => {
			const code = Object.entries(attrs).filter(
				([key, value]) => key.startsWith('on') || /^\s*javascript:/i.test(value)
			);
			const loads = name === 'link' && /canonical|alternate|me|author/.test(attrs['rel'] ?? '') ? '' : 'href';
			const address = name === 'a' ? undefined : (attrs['src'] ?? (loads && attrs[loads]));
			const away = /^(https?:)?\/\//.test(address ?? '') ? [address] : [];
			return [...code.map(String), ...away].map((what) => `<${name}> ${what}`);
		});
		expect(faults).toEqual([]);
	});
});
