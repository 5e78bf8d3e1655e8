/**
 * Lengths that pictures share are registered (src/lib/styles/lengths.css): one that is not is inherited as text, and
 * every element that uses it works the whole of it out again, which doubles what it costs to style a picture.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const BUILD = process.env['BUILD_DIR'] ?? 'build';
const page = readFileSync(join(BUILD, 'index.html'), 'utf8');
const css = /<style[^>]*>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
const registered = new Map(
	[...css.matchAll(/@property\s+(--[\w-]+)\s*\{([^}]*)\}/g)].map(([, name, rule]) => [name!, rule!])
);
/** Every declaration of a custom property in the page's styles: its name and its value. */
const declared = [...css.matchAll(/[{;]\s*(--[\w-]+)\s*:\s*([^;}]*)/g)].map(([, name, value]) => ({
	name: name!,
	value: value!
}));

test('what is worked out from the size of a picture is registered', () => {
	const worked = declared.filter(({ value }) => /\bcalc|\bm(ax|in)\(|\bclamp/.test(value) && /cq[wh]\b/.test(value));
	expect(worked.length).toBeGreaterThan(20);
	expect([...new Set(worked.map(({ name }) => name))].filter((name) => !registered.has(name))).toEqual([]);
});

test('what is registered as a length is one wherever it is declared: another value would count as 0', () => {
	const lengths = [...registered].filter(([, rule]) => /syntax:\s*["']<length>["']/.test(rule)).map(([name]) => name);
	expect(lengths.length).toBeGreaterThan(60);
	const plain = /^(-?[\d.]+(px|rem|r?em|s?v[hw]|cq[hw])|0|var\(.*\)|(calc|min|max|clamp)\(.*\)|env\(.*\))$/s;
	const others = declared.filter(
		({ name, value }) => lengths.includes(name) && !plain.test(value.replace('!important', '').trim())
	);
	expect(others).toEqual([]);
	// Set on an element by a component, as a number of its data.
	const inline = [...page.matchAll(/style="([^"]*)"/g)].flatMap(([, style]) =>
		[...style!.matchAll(/(--[\w-]+)\s*:\s*([^;]*)/g)].filter(
			([, name, value]) => lengths.includes(name!) && /^-?[\d.]+$/.test(value!.trim()) && value!.trim() !== '0'
		)
	);
	expect(inline.map(([text]) => text)).toEqual([]);
});
