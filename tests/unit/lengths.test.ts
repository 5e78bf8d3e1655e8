/**
 * Lengths that pictures share are registered (src/lib/styles/lengths.css): one that is not is inherited as text, and
 * every element that uses it works the whole of it out again, which doubles what it costs to style a picture. Read from
 * the sources: some parts' styles come with their script, and stand in no built sheet.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const LIST = join('src', 'lib', 'styles', 'lengths.css');
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => join('src', file));
const bare = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');
const sources = files
	.filter((file) => /\.(svelte|css)$/.test(file) && file !== LIST)
	.map((file) => ({ file, source: readFileSync(file, 'utf8') }));
/** The styles and the markup of a source. */
const styles = sources.map(({ file, source }) => ({
	file,
	css: bare(file.endsWith('.css') ? source : (/<style>([\s\S]*)<\/style>/.exec(source)?.[1] ?? ''))
}));
const registered = (css: string) => [...bare(css).matchAll(/@property\s+(--[\w-]+)/g)].map((m) => m[1]!);
const lengths = registered(readFileSync(LIST, 'utf8'));
const all = new Set([...lengths, ...styles.flatMap(({ css }) => registered(css))]);
/** Every declaration of a custom property in a style. */
const declared = styles.flatMap(({ file, css }) =>
	[...css.matchAll(/[{;]\s*(--[\w-]+)\s*:\s*([^;}]*)/g)].map((m) => ({
		file,
		name: m[1]!,
		value: m[2]!.trim()
	}))
);

test('what is worked out from the size of a picture is registered', () => {
	const worked = declared.filter(
		({ value }) => /\b(calc|max|min|clamp)\(/.test(value) && /cq[wh]\b/.test(value)
	);
	expect(worked.length).toBeGreaterThan(20);
	expect(worked.filter(({ name }) => !all.has(name))).toEqual([]);
});

test('what is registered as a length is one wherever it is declared: another value would count as 0', () => {
	const length = /^(-?[\d.]+(px|rem|em|[sd]?v[hw]|cq[hw])|(var|calc|min|max|clamp|env)\([\s\S]*\))$/;
	const others = declared.filter(
		({ name, value }) => lengths.includes(name) && !length.test(value.replace('!important', '').trim())
	);
	expect(others).toEqual([]);
	// What components and code set is a number of their data.
	const set = files
		.filter((file) => /\.(svelte|ts)$/.test(file))
		.flatMap((file) => {
			const code = readFileSync(file, 'utf8').replace(/<style>[\s\S]*<\/style>/, '');
			return [...code.matchAll(/style:(--[\w-]+)|["'`;](--[\w-]+):|setProperty\(\s*'(--[\w-]+)'/g)].map(
				(m) => ({
					file,
					name: (m[1] ?? m[2] ?? m[3])!
				})
			);
		});
	expect(set.length).toBeGreaterThan(50);
	expect(set.filter(({ name }) => lengths.includes(name))).toEqual([]);
});

test('no name is registered that nothing declares', () => {
	const names = new Set(declared.map(({ name }) => name));
	expect(lengths.length).toBeGreaterThan(60);
	expect(lengths.filter((name) => !names.has(name))).toEqual([]);
});
