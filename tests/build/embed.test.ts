/** The embed without a browser: what its address may ask for, what hosts say, what is copied, and bytes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../src/lib/embed/options.ts';
import { read, wholeNumber } from '../../src/lib/embed/drive.ts';
import { frameSnippet, loaderSnippet, type Wanted } from '../../src/lib/embed/snippets.ts';
import { clipLevel } from '../../src/lib/pictures/basemap/clip.ts';
import { parsePath, writePath } from '../../src/lib/pictures/basemap/pathData.ts';
import { LIMITS } from '../../scripts/budget/limits.js';

const KB = 1024;
const steps = ['wait', 'asked', 'home'];

describe('the embed’s address', () => {
	test('takes a step by name or number, a theme, autoplay', () => {
		expect(readOptions('?step=asked&theme=night&autoplay=1', steps)).toEqual({
			step: 1,
			theme: 'night',
			autoplay: true,
			invalid: []
		});
		expect(readOptions('?step=3', steps).step).toBe(2);
	});
	test.each(['?step=9', '?step=-1', '?step=1e9', '?step=%00', '?theme=pink', '?autoplay=maybe', '?step=NaN'])(
		'%s is left out and named once',
		(search) => {
			const { invalid, ...rest } = readOptions(search, steps);
			expect(invalid).toHaveLength(1);
			expect(rest).toEqual({ step: 0, theme: 'auto', autoplay: false });
		}
	);
});

test('the loader and the story take whole numbers within their bounds from each other, and nothing else', () => {
	expect(wholeNumber('5', 0, 9)).toBeNull();
	expect(wholeNumber(Infinity, 0, 9)).toBeNull();
	expect(wholeNumber(99, 0, 9)).toBe(9);
	expect(read({ storyEmbed: 'scroll', y: -5 }, 'y', 100)).toEqual(['scroll', 0]);
	expect(read('scroll', 'y', 100)).toBeNull();
});

test('what is copied is whole markup, and a title cannot break out of it', () => {
	const wanted: Wanted = {
		site: 'https://example.org/x',
		lang: 'en',
		section: 'wait',
		title: '"><script>',
		page: 'https://example.org/x/wait/',
		form: 'story',
		theme: 'night',
		height: 640,
		autoplay: false
	};
	expect(frameSnippet(wanted)).toContain('src="https://example.org/x/embed/en/wait/?theme=night"');
	expect(frameSnippet(wanted)).not.toContain('<script>');
	expect(loaderSnippet(wanted)).toMatch(
		/^<div data-story-embed data-mode="story"><iframe .*<\/iframe>\n<p data-story-link .*<\/p><\/div>\n<script async src="https:\/\/example\.org\/x\/embed\.js"><\/script>$/
	);
});

describe('the cut map', () => {
	const level = {
		level: 'l',
		quantum: 1,
		extent: [0, 0, 100, 100] as [number, number, number, number],
		layers: { land: 'm0 0 100 0 0 100-100 0z', borders: 'm10 50 20 0 20 0 20 1 20 0' }
	};
	test('paths are read and written alike', () => {
		for (const path of Object.values(level.layers)) expect(writePath(parsePath(path))).toBe(path);
	});
	test('areas and lines end at the box, and needless points go', () => {
		const cut = clipLevel(level, [20, 20, 60, 60], () => 2);
		const xs = parsePath(cut.layers['land']!)[0]!.points.flat();
		expect([Math.min(...xs), Math.max(...xs)]).toEqual([20, 60]);
		expect(parsePath(cut.layers['borders']!)[0]!.points).toHaveLength(2);
		expect(cut.extent).toEqual([20, 20, 60, 60]);
	});
});

describe('bytes', () => {
	// Beside the embeds stands the whole story for the loader, a file of its own.
	const embeds = ['en', 'ar'].flatMap((lang) =>
		readdirSync(join('build/embed', lang), { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => join('build/embed', lang, name, 'index.html'))
	);
	test.each(embeds)(`%s: one page of at most ${LIMITS.embed} KB`, (file) => {
		const html = readFileSync(file, 'utf8');
		expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(LIMITS.embed * KB);
		// What a browser would fetch by itself: nothing.
		const tags = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (s) => s.slice(0, s.indexOf('>') + 1));
		expect(tags).not.toMatch(/<(script|img|image|iframe|use)\b[^>]*\s(src|href)="(?!#)/);
		expect(tags).not.toMatch(/<link\b[^>]*rel="(stylesheet|preload|modulepreload|icon)"/);
		expect(html.replace(/https?:\/\/[^"]*/g, '')).not.toMatch(/\d[sdl]?vh\b/);
	});
	test.each(embeds)('%s: its styles, its script and its markup name the same classes', (file) => {
		const html = readFileSync(file, 'utf8');
		const named = (pattern: RegExp) => [...html.matchAll(pattern)].map((m) => m[1]!);
		// The box of the picture: the server renders the still, the script mounts the live one.
		const [scope] = named(/class="stage-box [^"]*?\b(s[0-9a-z]{4})\b/g);
		expect(scope).toBeTruthy();
		const [styles = ''] = named(/<style>([\s\S]*?)<\/style>/g);
		expect(styles).toContain(`.stage-box.${scope}`);
		const script = html.slice(html.lastIndexOf('<script>'));
		expect(script).toContain(scope);
		// What the server alone renders brings its styles along.
		const [page] = named(/<main class="embed (s[0-9a-z]{4})\b/g);
		expect(named(/<style id="[^"]*">([\s\S]*?)<\/style>/g).join('')).toContain(`.embed.${page}`);
	});
	test(`embed.js: at most ${LIMITS.loader} KB`, () => {
		expect(gzipSync(readFileSync('build/embed.js'), { level: 9 }).length).toBeLessThanOrEqual(LIMITS.loader * KB);
	});
	test.each(embeds)('every claim that a picture of %s opens is told in its sheet', (file) => {
		const html = readFileSync(file, 'utf8');
		const [, json = ''] = /id="embed-data">([\s\S]*?)<\/script>/.exec(html) ?? [];
		const { story, claims } = JSON.parse(json) as {
			story: { chapters: Record<'scenes' | 'shared', unknown>[] };
			claims: { claims: Record<string, unknown> };
		};
		const opened = (drawn: unknown): string[] =>
			drawn && typeof drawn === 'object'
				? Object.entries(drawn).flatMap(([key, value]) =>
						typeof value === 'string' && ['claim', 'where', 'back', 'leaves'].includes(key) ? [value] : opened(value)
					)
				: [];
		const [chapter] = story.chapters;
		const drawn = [chapter!.scenes, chapter!.shared];
		const still = [...html.matchAll(/ data-open="([^"]+)"/g)].map((m) => m[1]!);
		const told = Object.keys(claims.claims);
		for (const id of [...drawn.flatMap(opened), ...still]) expect(told, id).toContain(id);
	});
	test('oEmbed answers for every embed', () => {
		for (const file of embeds) {
			const [, , lang, section] = file.split('/');
			const answer = JSON.parse(readFileSync(`build/oembed/${lang}/${section}.json`, 'utf8'));
			expect(answer).toMatchObject({ version: '1.0', type: 'rich', thumbnail_width: 1200 });
			expect(answer.html).toContain(`/embed/${lang}/${section}/`);
			const page = readFileSync(`build/${lang === 'en' ? '' : 'ar/'}${section}/index.html`, 'utf8');
			// In the section's language: the titles of section and piece, and the piece's own address and picture.
			const title = /<title>([^<]*)<\/title>/.exec(page)![1]!;
			expect(answer.title, file).toBe(title);
			expect(title.endsWith(` · ${answer.provider_name}`), file).toBe(true);
			expect(answer.provider_url.endsWith(lang === 'en' ? '/' : '/ar/'), file).toBe(true);
			expect(page).toContain(`property="og:image" content="${answer.thumbnail_url}"`);
			expect(page).toContain(`type="application/json+oembed" href="`);
			expect(page).toContain(`/oembed/${lang}/${section}.json"`);
		}
	});
});
