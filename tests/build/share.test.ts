/** Links and what they show: built pages read as a link preview reads them (no script), and the parts behind. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { follower, GAP, SETTLE } from '#lib/reader/address.ts';
import { textFragment } from '#lib/share/fragment.ts';
import { siteOf } from '#lib/page/site.ts';
import { shareTargets, TARGETS } from '#lib/share/targets.ts';
import { sentence } from '#lib/model/sentence.ts';
import { TOP } from '#lib/model/previews.ts';
import type { Lang, Story } from '#lib/model/story.ts';
import { elements, having, named, parseHtml, words, type Element } from '../support/html.ts';
import { EDITIONS, STORY, storyOf, type Edition } from '../support/story.ts';
import { Copy, REAL } from '../support/copy.ts';

const BUILD = process.env['BUILD_DIR'] ?? 'build';
if (!existsSync(join(BUILD, 'index.html'))) {
	throw new Error(`There is no built story in ${BUILD}/: run \`npm run build\` first, then these tests.`);
}
const KB = 1024;

interface Preview {
	/** Below the site's own address, from '/'. */
	path: string;
	edition: Edition;
	/** Null for the front page, '' for a page that is no section. */
	section: string | null;
	root: Element;
	title: string;
	meta(key: string): string | undefined;
	link(rel: string): string | undefined;
	/** Language and address of each edition. */
	editions: Record<string, string>;
	data: Record<string, unknown>;
}

function previewOf(edition: Edition, section: string | null, path: string): Preview {
	const root = parseHtml(readFileSync(join(BUILD, path, 'index.html'), 'utf8'));
	const head = named(root, 'head')[0]!;
	const metas = named(head, 'meta');
	const links = named(head, 'link');
	const [script, ...more] = elements(head, (e) => e.attrs['type'] === 'application/ld+json');
	expect(more, `${path}: one block of data`).toEqual([]);
	return {
		path,
		edition,
		section,
		root,
		title: words(named(head, 'title')[0]!),
		meta(key) {
			const found = metas.filter((m) => m.attrs['property'] === key || m.attrs['name'] === key);
			expect(found.length, `${path}: ${key} stands once`).toBeLessThanOrEqual(1);
			return found[0]?.attrs['content'];
		},
		link: (rel) => links.find((l) => l.attrs['rel'] === rel)?.attrs['href'],
		editions: Object.fromEntries(
			links.filter((l) => l.attrs['hreflang']).map((l) => [l.attrs['hreflang']!, l.attrs['href']!])
		),
		data: JSON.parse(String(script?.children[0] ?? 'null')) as Record<string, unknown>
	};
}

/** Width and height as the file itself says them; throws where it is no JPEG. */
function jpegSize(bytes: Buffer): { width: number; height: number } {
	if (bytes.readUInt16BE(0) !== 0xffd8) throw new Error('This is no JPEG');
	for (let at = 2; at < bytes.length;) {
		const marker = bytes.readUInt16BE(at);
		const length = bytes.readUInt16BE(at + 2);
		// Start of frame, any kind but the three that are none.
		if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
			return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
		}
		at += 2 + length;
	}
	throw new Error('This JPEG has no frame');
}

/** The words that a section's share picture has to say. */
function shown(lang: Lang, section: string | null): string[] {
	const data = story.previews[section || TOP];
	const fork = data?.picture === 'fork' ? story.forks.find(({ id }) => id === data.fork) : null;
	const chapter = story.chapters[lang].find((c) => c.id === section);
	const title = story.front.title[lang];
	if (!fork) return [chapter?.question ?? title, ...(chapter ? [title] : [])];
	return [title, fork.question[lang], ...fork.answers.map((a) => sentence(a.words[lang], lang))];
}

let story: Story;
let previews: Preview[];
/** Address of the site's root as its first page gives it, without a slash at the end. */
let home: string;
beforeAll(async () => {
	story = await storyOf(STORY);
	previews = EDITIONS.flatMap((edition) => [
		previewOf(edition, null, edition.root),
		...story.front.chapters.map((c) => previewOf(edition, c, `${edition.root}${c}/`)),
		previewOf(edition, '', `${edition.root}evidence/`)
	]);
	home = previews[0]!.link('canonical')!.replace(/\/$/, '');
});

describe('every page as a link preview reads it', () => {
	test('there is a page for each section and edition', () => {
		expect(previews).toHaveLength(EDITIONS.length * (story.front.chapters.length + 2));
	});

	test('title and description are the page’s own', () => {
		for (const { path, edition, section, title, meta } of previews) {
			const chapter = story.chapters[edition.lang].find((c) => c.id === section);
			expect(title, path).toContain(story.front.title[edition.lang]);
			if (chapter) expect(title, path).toContain(chapter.title);
			if (chapter) expect(meta('description'), path).toBe(chapter.summary);
			expect(meta('description')!.length, path).toBeGreaterThan(50);
			expect(meta('og:title'), path).toBe(title);
			expect(meta('og:description'), path).toBe(meta('description'));
			expect(meta('og:site_name'), path).toBe(story.front.title[edition.lang]);
		}
		const unique = (list: unknown[]) => new Set(list).size === list.length;
		expect(unique(previews.map((p) => p.title)), 'no two titles are alike').toBe(true);
		expect(unique(previews.map((p) => p.meta('description'))), 'no two descriptions are alike').toBe(true);
	});

	test('canonical and og:url are the page itself', () => {
		for (const { path, meta, link } of previews) {
			expect(link('canonical'), path).toBe(home + path);
			expect(meta('og:url'), path).toBe(home + path);
		}
		expect(home === '' || /^(https?:\/\/[^/]+)?(\/[^/]+)*$/.test(home), home).toBe(true);
	});

	test('the editions point at each other, and their locales are named', () => {
		const byUrl = new Map(previews.map((p) => [p.meta('og:url'), p]));
		for (const p of previews) {
			const languages = EDITIONS.map((e) => e.lang);
			expect(Object.keys(p.editions).sort(), p.path).toEqual([...languages, 'x-default'].sort());
			expect(p.editions[p.edition.lang], p.path).toBe(p.meta('og:url'));
			expect(p.editions['x-default'], p.path).toBe(p.editions[EDITIONS[0]!.lang]);
			for (const { lang } of EDITIONS) {
				const there = byUrl.get(p.editions[lang]);
				expect(there?.edition.lang, `${p.path}: ${lang}`).toBe(lang);
				expect(there?.section, `${p.path}: ${lang}`).toBe(p.section);
				expect(there?.editions, `${p.path}: ${lang} points back`).toEqual(p.editions);
			}
			expect(p.meta('og:locale'), p.path).toMatch(new RegExp(`^${p.edition.lang}_[A-Z]{2}$`));
			expect(p.meta('og:locale:alternate'), p.path).not.toBe(p.meta('og:locale'));
		}
	});

	test('the share picture is there, of its true size, named by its content, one per section and edition', () => {
		const names = new Map<string, string>();
		for (const { path, edition, section, meta } of previews) {
			expect(meta('twitter:card'), path).toBe('summary_large_image');
			const url = meta('og:image')!;
			expect(url.startsWith(`${home}/og/`), `${path}: ${url}`).toBe(true);
			const bytes = readFileSync(join(BUILD, url.slice(home.length)));
			expect(jpegSize(bytes), url).toEqual({ width: 1200, height: 630 });
			expect(meta('og:image:width'), path).toBe('1200');
			expect(meta('og:image:height'), path).toBe('630');
			expect(meta('og:image:type'), path).toBe('image/jpeg');
			expect(bytes.length, `${url}: bytes`).toBeLessThan(300 * KB);
			expect(bytes.length, `${url}: bytes`).toBeGreaterThan(20 * KB);
			expect(url).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 8));
			for (const words of shown(edition.lang, section)) expect(meta('og:image:alt'), path).toContain(words);
			if (section !== '') names.set(path, url);
		}
		expect(new Set(names.values()).size, 'no two sections share a picture').toBe(names.size);
		expect(readdirSync(join(BUILD, 'og')), 'no picture is left over').toHaveLength(names.size);
	});

	test('its data is a news article that says what it is made from', () => {
		for (const { path, edition, section, data, meta } of previews) {
			const chapter = story.chapters[edition.lang].find((c) => c.id === section);
			expect(data, path).toMatchObject({
				'@context': 'https://schema.org',
				'@type': 'NewsArticle',
				description: meta('description'),
				inLanguage: edition.lang,
				url: meta('og:url'),
				datePublished: story.front.published,
				dateModified: story.front.modified,
				image: [meta('og:image')]
			});
			if (chapter) expect(data['headline'], path).toBe(chapter.title);
			expect(data['isBasedOn'], path).toHaveLength(story.reports.length);
			expect('correction' in data, path).toBe(Boolean(story.front.corrections?.length));
			if (section === '') {
				const cited = (data['citation'] as { url: string }[]).map((c) => c.url);
				for (const r of story.record) expect(cited, path).toContain(r.source.url);
			}
		}
	});
});

describe('for crawlers', () => {
	test('the sitemap names every page with its editions', () => {
		const xml = readFileSync(join(BUILD, 'sitemap.xml'), 'utf8');
		const entries = xml.match(/<url>.*?<\/url>/gs) ?? [];
		const found = entries.map((e) => /<loc>(.*?)<\/loc>/.exec(e)![1]);
		expect(found.sort()).toEqual(previews.map((p) => p.meta('og:url')).sort());
		for (const entry of entries) {
			const page = previews.find((p) => entry.includes(`<loc>${p.meta('og:url')}</loc>`))!;
			const pairs = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map((m) => [m[1], m[2]]);
			expect(Object.fromEntries(pairs), page.path).toEqual(page.editions);
		}
	});

	test('robots may read all and are told of the sitemap', () => {
		const robots = readFileSync(join(BUILD, 'robots.txt'), 'utf8');
		expect(robots).toMatch(/^User-agent: \*\nAllow: \/$/m);
		expect(robots).not.toContain('Disallow');
		if (home.startsWith('http')) expect(robots).toContain(`Sitemap: ${home}/sitemap.xml`);
	});
});

describe('share menus in the HTML', () => {
	test('stand at the start, at each chapter’s head and at the end, with their own title and address', () => {
		for (const { edition, section, path, root } of previews) {
			if (section === '') continue;
			const menus = having(root, 'data-share');
			const wanted = [null, ...story.front.chapters, null];
			expect(menus, path).toHaveLength(wanted.length);
			menus.forEach((menu, i) => {
				const chapter = story.chapters[edition.lang].find((c) => c.id === wanted[i]);
				const url = home + edition.root + (chapter ? `${chapter.id}/` : '');
				const title = [chapter?.title, story.front.title[edition.lang]].filter(Boolean).join(' · ');
				const links = named(menu, 'a').map((a) => a.attrs['href']);
				expect(links, path).toEqual(TARGETS.map((t) => shareTargets(url, title)[t]));
				let up: Element | null = menu;
				while (up && !('data-section' in up.attrs)) up = up.parent;
				expect(up?.attrs['id'] ?? null, path).toBe(wanted[i]);
				const name = named(menu, 'summary')[0]!.attrs['aria-label'];
				expect(name, path).toContain(title);
			});
		}
	});

	test('addresses carry title and link whole', () => {
		const [url, title] = ['https://example.org/a/?b=1&c=2', 'من ردّ؟ · 50% & more'];
		const to = shareTargets(url, title);
		const query = (t: keyof typeof to) => new URL(to[t]).searchParams;
		expect(query('whatsapp').get('text')).toBe(`${title}\n${url}`);
		expect([query('telegram').get('url'), query('telegram').get('text')]).toEqual([url, title]);
		expect([query('x').get('url'), query('x').get('text')]).toEqual([url, title]);
		expect(query('facebook').get('u')).toBe(url);
		expect([query('mail').get('subject'), query('mail').get('body')]).toEqual([title, url]);
	});
});

describe('the address follows the reader', () => {
	let here: string;
	let set: { path: string; at: number }[];
	let go: (path: string) => void;
	beforeEach(() => {
		vi.useFakeTimers();
		here = '/';
		set = [];
		const start = performance.now();
		go = follower({
			here: () => here,
			set: (path) => {
				here = path;
				set.push({ path, at: performance.now() - start });
			}
		});
	});
	afterEach(() => vi.useRealTimers());

	test('after the reader has settled, not before', () => {
		go('/a/');
		vi.advanceTimersByTime(SETTLE - 1);
		expect(set).toEqual([]);
		vi.advanceTimersByTime(1);
		expect(set.map((s) => s.path)).toEqual(['/a/']);
	});

	test('places passed on the way are left out', () => {
		for (const path of ['/a/', '/b/', '/c/', '/d/']) {
			go(path);
			vi.advanceTimersByTime(SETTLE - 50);
		}
		vi.advanceTimersByTime(5000);
		expect(set.map((s) => s.path)).toEqual(['/d/']);
	});

	test('steps within one section do not put it off', () => {
		for (let i = 0; i < 10; i++) {
			go('/a/');
			vi.advanceTimersByTime(SETTLE / 3);
		}
		expect(set.map((s) => s.path)).toEqual(['/a/']);
		expect(set[0]!.at).toBe(SETTLE);
	});

	test('a return to where the address stands changes nothing', () => {
		go('/');
		go('/a/');
		vi.advanceTimersByTime(SETTLE / 2);
		go('/');
		vi.advanceTimersByTime(5000);
		expect(set).toEqual([]);
	});

	test('follows again where a link or the way back has changed the address', () => {
		go('/a/');
		vi.advanceTimersByTime(2000);
		here = '/b/';
		go('/b/');
		vi.advanceTimersByTime(2000);
		go('/a/');
		vi.advanceTimersByTime(2000);
		expect(set.map((s) => s.path)).toEqual(['/a/', '/a/']);
	});

	test('mends the address that the way back has left behind, once the reader moves within the section', () => {
		go('/a/');
		vi.advanceTimersByTime(2000);
		here = '/';
		go('/a/');
		vi.advanceTimersByTime(SETTLE);
		expect(set.map((s) => s.path)).toEqual(['/a/', '/a/']);
	});

	test('at most once a second, however wildly one scrolls, and ends where the reader is', () => {
		let path = '';
		for (let ms = 0; ms < 30_000; ms += SETTLE + 10) {
			path = `/${ms % 7}/`;
			go(path);
			vi.advanceTimersByTime(SETTLE + 10);
		}
		vi.advanceTimersByTime(2000);
		expect(set.length).toBeGreaterThan(10);
		expect(set.length).toBeLessThanOrEqual(32);
		set.slice(1).forEach((s, i) => expect(s.at - set[i]!.at).toBeGreaterThanOrEqual(GAP));
		expect(set.at(-1)!.path).toBe(path);
	});
});

describe('text fragments', () => {
	test('short words are named whole, with what a fragment keeps for itself escaped', () => {
		expect(textFragment('  No  report says, on-air ')).toBe('#:~:text=No%20report%20says%2C%20on%2Dair');
		expect(decodeURIComponent(textFragment('ولا مجيب'))).toBe('#:~:text=ولا مجيب');
	});
	test('long ones and several blocks are named by their ends', () => {
		const long = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
		expect(textFragment(long)).toBe('#:~:text=w0%20w1%20w2%20w3,w36%20w37%20w38%20w39');
		expect(textFragment('one two\n\nthree four five six seven')).toBe(
			'#:~:text=one%20two,four%20five%20six%20seven'
		);
	});
	test('what stands before tells them from the same words elsewhere', () => {
		expect(textFragment('he left', 'In the first report ')).toBe('#:~:text=the%20first%20report-,he%20left');
	});
	test('nothing gives nothing', () => expect(textFragment(' \n ')).toBe(''));
});

describe('the site’s own address', () => {
	test('is an origin, with or without a slash', () => {
		expect(siteOf('https://example.org/', '/a').origin).toBe('https://example.org');
		expect(siteOf(undefined, '')).toEqual({ origin: '', base: '' });
	});
	test.each(['example.org', 'https://example.org/news', 'ftp://example.org', 'https://'])(
		'is not %s',
		(wrong) => expect(() => siteOf(wrong, '')).toThrow(/PUBLIC_ORIGIN must be an origin/)
	);
});

describe('previews.yaml is held to the story', () => {
	let copy: Copy;
	beforeEach(() => (copy = new Copy(REAL)));
	afterEach(() => copy.remove());
	test.each([
		['an unknown section', '\naleppo:\n', '\naleppa:\n', /Unknown section "aleppa"/, /Did you mean "aleppo"/],
		['an unknown fork', 'fork: aircraft', 'fork: aircrafts', /Unknown fork "aircrafts"/, /"aircraft"/],
		['another section’s fork', 'fork: aircraft', 'fork: army', /stands in the chapter "aleppo"/, /aircraft/],
		['an unknown kind', 'picture: reports', 'picture: answers', /picture/, /"reports"/]
	])('%s', async (_, cut, put, what, right) => {
		copy.edit('previews.yaml', cut, put);
		const problems = await copy.problems();
		expect(problems.map((p) => p.what).join('\n')).toMatch(what);
		const found = problems.find((p) => what.test(p.what))!;
		expect(found.file).toBe('previews.yaml');
		expect(found.right).toMatch(right);
	});
});
