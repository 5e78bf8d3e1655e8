/** Style sheets that stand apart from their markup: a class that is renamed in one place is found here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => join('src', file));
const text = (ending: RegExp) =>
	files.filter((file) => ending.test(file)).map((file) => [file, readFileSync(file, 'utf8')] as const);
const markup = text(/\.(svelte|ts|html)$/)
	.map(([, source]) => source.replace(/<style>[\s\S]*<\/style>/, ''))
	.join('\n');
const words = new Set(markup.match(/[\w-]+/g));
/** Classes made of a word and a value, such as `view-road`. */
const made = new Set([...markup.matchAll(/([\w-]+-)(?:\{|\$\{)/g)].map((m) => m[1]!));
const stands = (name: string) =>
	words.has(name) || [...made].some((start) => name.startsWith(start) && name.length > start.length);

test.each(text(/\.css$/))('%s: every class stands in some markup', (_file, css) => {
	const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');
	const gone = [...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)]
		.map((m) => m[1]!)
		.filter((name) => !stands(name));
	expect([...new Set(gone)]).toEqual([]);
});
