/** The oEmbed answers against the specification, how they are discovered, and what hosts leave of their markup. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { having, named, parseHtml, words } from '../support/html.ts';
import { oembedFaults } from '../support/oembed.ts';

const BUILD = process.env['BUILD_DIR'] ?? 'build';
const html = (path: string) => readFileSync(join(BUILD, path, 'index.html'), 'utf8');
const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html(''))![1]!;
/** Built without an origin, addresses are paths: then they are read as of some site. */
const SOME = canonical.startsWith('http') ? '' : 'https://example.org';
const home = (SOME + canonical).replace(/\/$/, '');

interface Case {
	path: string;
	lang: string;
	section: string;
	answer: Record<string, unknown>;
}
const cases: Case[] = readdirSync(join(BUILD, 'oembed')).flatMap((lang) =>
	readdirSync(join(BUILD, 'oembed', lang)).map((file) => {
		const path = `oembed/${lang}/${file}`;
		const answer = JSON.parse(readFileSync(join(BUILD, path), 'utf8')) as Record<string, unknown>;
		for (const key of ['provider_url', 'thumbnail_url']) answer[key] = SOME + String(answer[key]);
		return { path, lang, section: file.replace(/\.json$/, ''), answer };
	})
);
const pageOf = ({ lang, section }: Case) => (lang === 'en' ? section : `${lang}/${section}`);

describe('the validator', () => {
	const sound = { type: 'rich', version: '1.0', html: '<p>a</p>', width: 1, height: 1 };
	test('takes what is sound', () => expect(oembedFaults(sound)).toEqual([]));
	test.each([
		[{ width: '640' }, 'width is "640"'],
		[{ width: null }, 'width is null'],
		[{ width: '100%' }, 'width is "100%"'],
		[{ html: '' }, 'html is ""'],
		[{ version: 1 }, 'version is 1'],
		[{ cache_age: 0.5 }, 'cache_age is 0.5'],
		[{ provider_url: '/' }, 'provider_url is "/"'],
		[{ provider_url: 'https://example.org/ä' }, 'provider_url is "https://example.org/ä"'],
		[{ provider_url: 'https://example.org/a b' }, 'provider_url is "https://example.org/a b"'],
		[{ thumbnail_url: 'https://example.org/a.jpg' }, 'of the thumbnail only thumbnail_url'],
		[{ colour: 'red' }, 'colour is no field of oEmbed'],
		[{ height: 900 }, 'height is over 800']
	])('finds %j', (change, fault) =>
		expect(oembedFaults({ ...sound, ...change }, { maxheight: 800 })).toEqual([fault])
	);
	test('finds what is missing', () =>
		expect(oembedFaults({ type: 'rich', version: '1.0' })).toEqual([
			'html is missing',
			'width is missing',
			'height is missing'
		]));
});

describe.each(cases)('$path', (one) => {
	const { answer, lang, section } = one;
	const markup = String(answer['html']);
	const root = parseHtml(`<!doctype html><title>t</title>${markup}`);
	const [frame] = named(root, 'iframe');

	test('is sound, within the bounds that WordPress asks of a column of 640 px', () => {
		expect(oembedFaults(answer, { maxwidth: 640, maxheight: 960 })).toEqual([]);
		expect(answer).toMatchObject({ type: 'rich', width: 640, height: 640 });
		// A file cannot answer to narrower bounds: the frame itself takes the width that it is given.
		expect(frame!.attrs).toMatchObject({ width: '100%', height: '640' });
		expect(frame!.attrs['style']).toBe('border:0;max-width:100%');
		expect(frame!.attrs['title']).toBe(answer['title']);
	});

	test('is discovered from the section’s page and the embed, by its whole address and its name', () => {
		for (const page of [pageOf(one), `embed/${lang}/${section}`]) {
			const found = named(parseHtml(html(page)), 'link').filter(
				(link) => link.attrs['type'] === 'application/json+oembed'
			);
			expect(found.map((link) => SOME + link.attrs['href']!), page).toEqual([`${home}/${one.path}`]);
			expect(found[0]!.attrs['rel']).toBe('alternate');
			expect(found[0]!.attrs['title'], page).toBe(answer['title']);
		}
	});

	test('asks for what the embed uses, and runs no script in the host', () => {
		expect(frame!.attrs['allow']).toBe('web-share; clipboard-write');
		expect(SOME + frame!.attrs['src']!).toBe(`${home}/embed/${lang}/${section}/`);
		expect(markup).not.toMatch(/<script|javascript:| on\w+=/i);
	});

	test('leaves words and a link where the host takes the frame out; WordPress finds both', () => {
		// The pattern by which WordPress takes an answer of a site that it does not know apart.
		const [, quotation = '', kept = ''] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(markup)!;
		expect(kept).toContain('/embed/');
		const link = named(parseHtml(`<!doctype html><title>t</title>${quotation}`), 'a')[0]!;
		expect(words(link)).toBe(answer['title']);
		expect(SOME + link.attrs['href']!).toBe(`${home}/${pageOf(one)}/`);
		expect(having(root, 'data-story-link')).toEqual([]);
	});
});
