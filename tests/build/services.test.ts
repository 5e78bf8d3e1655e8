/**
 * What each service reads of a shared link, asserted on the built HTML as it is sent: which tags, in which order, within
 * which part of the file, how long, and the picture's size and weight. docs/WORLD.md says where each bound is from.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { having, named, parseHtml } from '../support/html.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';

const BUILD = process.env['BUILD_DIR'] ?? 'build';
const KB = 1024;
const story = await storyOf(STORY);

interface Head {
	path: string;
	lang: string;
	section: string | null;
	/** Bytes of the file up to the end of the last tag that a service reads; the styles stand behind it. */
	end: number;
	/** Names and contents of the tags, in their order. */
	tags: [string, string][];
	of(name: string): string;
	title: string;
	data: Record<string, unknown>;
}

function headOf(lang: string, section: string | null, path: string): Head {
	const html = readFileSync(join(BUILD, path, 'index.html'), 'utf8');
	const read = /<meta\b[^>]*>|<link\b[^>]*rel="(canonical|alternate)"[^>]*>|<\/title>|<script type="application\/ld\+json">[^]*?<\/script>/g;
	const last = [...html.slice(0, html.indexOf('</head>')).matchAll(read)].at(-1)!;
	const end = Buffer.byteLength(html.slice(0, last.index + last[0].length));
	const head = named(parseHtml(html), 'head')[0]!;
	const tags = named(head, 'meta').flatMap((m): [string, string][] => {
		const name = m.attrs['property'] ?? m.attrs['name'];
		return name ? [[name, m.attrs['content'] ?? '']] : [];
	});
	const of = (name: string) => tags.find(([n]) => n === name)?.[1] ?? '';
	const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!;
	const title = of('og:title');
	return { path, lang, section, end, tags, of, title, data: JSON.parse(json) as Record<string, unknown> };
}

const pages = EDITIONS.flatMap(({ lang, root }) => {
	const below = root.slice(1);
	return [
		headOf(lang, null, below),
		...story.front.chapters.map((c) => headOf(lang, c, `${below}${c}/`)),
		headOf(lang, null, `${below}evidence/`)
	];
});
const home = new URL(pages[0]!.of('og:url'), 'https://example.org').href.replace(/\/$/, '');
/** Built with its origin, as it has to be for these services: the build under a path is. */
const whole = /^https:/.test(pages[0]!.of('og:url'));
const file = (address: string) =>
	join(BUILD, new URL(address, 'https://example.org').href.slice(home.length));
const bytesOf = (head: Head) => statSync(file(head.of('og:image'))).size;
const letters = (text: string) => [...text].length;

describe.each(pages)('/$path', (head) => {
	const { of, tags } = head;

	test('Open Graph: the four basic tags, each property behind its picture, addresses whole', () => {
		for (const name of ['og:title', 'og:type', 'og:image', 'og:url']) expect(of(name), name).not.toBe('');
		const names = tags.map(([name]) => name).filter((name) => name.startsWith('og:image'));
		expect(names).toEqual([
			'og:image',
			'og:image:type',
			'og:image:width',
			'og:image:height',
			'og:image:alt'
		]);
		for (const name of ['og:url', 'og:image']) {
			expect(of(name), name).toMatch(whole ? /^https:\/\/[!-~]+$/ : /^\/[!-~]*$/);
			expect(of(name), name).not.toContain('#');
		}
	});

	test('Facebook: the picture’s size is told, 1.91 to 1, over 600 px and under 8 MB; locale and its alternates', () => {
		const [width, height] = [Number(of('og:image:width')), Number(of('og:image:height'))];
		expect([width, height]).toEqual([1200, 630]);
		expect(bytesOf(head)).toBeLessThan(8 * KB * KB);
		expect(of('og:locale')).toMatch(new RegExp(`^${head.lang}_[A-Z]{2}$`));
		const others = tags.filter(([name]) => name === 'og:locale:alternate').map(([, v]) => v.slice(0, 2));
		expect(others).toEqual(EDITIONS.map((e) => e.lang).filter((l) => l !== head.lang));
	});

	test('WhatsApp: a picture under 300 KB, no wider than four to one, tags within the first 300 KB', () => {
		expect(bytesOf(head)).toBeLessThan(300 * KB);
		expect(head.end).toBeLessThan(300 * KB);
		expect(of('og:image')).toMatch(/\.jpg$/);
		expect(letters(of('og:description'))).toBeGreaterThan(40);
	});

	test('Telegram: the site’s name, title, description, a picture under 5 MB', () => {
		expect(of('og:site_name')).toBe(story.front.title[head.lang as 'en']);
		expect(of('og:description')).toBe(of('description'));
		expect(bytesOf(head)).toBeLessThan(5 * KB * KB);
	});

	test('X: a large card; its picture and words are Open Graph’s, the description of the picture at most 420 letters', () => {
		expect(of('twitter:card')).toBe('summary_large_image');
		for (const name of ['twitter:title', 'twitter:description', 'twitter:image']) expect(of(name)).toBe('');
		expect(of('twitter:image:alt')).toBe(of('og:image:alt'));
		expect(letters(of('twitter:image:alt'))).toBeLessThanOrEqual(420);
		expect(letters(head.title)).toBeLessThanOrEqual(70);
		expect(letters(of('og:description'))).toBeLessThanOrEqual(200);
	});

	test('LinkedIn: a picture of 1200 by 627 at least and under 5 MB, the date of publication', () => {
		expect(Number(of('og:image:height'))).toBeGreaterThanOrEqual(627);
		expect(bytesOf(head)).toBeLessThan(5 * KB * KB);
		expect(Date.parse(of('article:published_time'))).not.toBeNaN();
		expect(of('og:type')).toBe('article');
	});

	test('Slack: all of it within the first 32 KB', () => expect(head.end).toBeLessThan(32 * KB));

	test('Mastodon: the article’s data have title, description, language, address and picture', () => {
		const { data } = head;
		expect(data['@type']).toBe('NewsArticle');
		expect(head.title).toContain(data['headline'] as string);
		expect(data['description']).toBe(of('og:description'));
		expect(data['inLanguage']).toBe(head.lang);
		expect(data['image']).toEqual([of('og:image')]);
		expect(data['url']).toBe(of('og:url'));
	});
});

test('a claim’s link, and a step’s, has its section’s picture: its page is the section’s own', () => {
	for (const { lang, root } of EDITIONS) {
		const top = pages.find((p) => p.lang === lang && p.section === null)!;
		for (const chapter of story.front.chapters) {
			const head = pages.find((p) => p.lang === lang && p.section === chapter)!;
			const page = parseHtml(readFileSync(join(BUILD, root, chapter, 'index.html'), 'utf8'));
			const ids = new Set(having(page, 'id').map((e) => e.attrs['id']));
			for (const claim of story.claims.filter((c) => c.chapter === chapter))
				expect(ids.has(`claim-${claim.id}`), `${root}${chapter}/#claim-${claim.id}`).toBe(true);
			expect(head.of('og:image')).not.toBe(top.of('og:image'));
			expect(head.of('og:image')).toContain(`/og/`);
		}
	}
});
