/** What the build wrote, read as files: every page, word, picture, link and byte. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Story } from '../../src/lib/model/story.ts';
import { giversOf } from '../../src/lib/model/givers.ts';
import { spokenGivers } from '../../src/lib/marks/spoken.ts';
import { languageOf } from '../../src/lib/model/languages.ts';
import { claimsInStory } from '../../src/lib/pictures/braid/rows.ts';
import { LIMITS } from '../../scripts/budget/limits.js';
import { elements, having, named, parseHtml, words, type Element } from '../support/html.ts';
import { EDITIONS, STORY, storyOf, type Edition } from '../support/story.ts';

const BUILD = process.env['BUILD_DIR'] ?? 'build';
const KB = 1024;
if (!existsSync(join(BUILD, 'index.html'))) {
	throw new Error(`There is no built story in ${BUILD}/: run \`npm run build\` first, then these tests.`);
}

const files = readdirSync(BUILD, { recursive: true, withFileTypes: true })
	.filter((f) => f.isFile())
	.map((f) =>
		posix.join(f.parentPath.replaceAll('\\', '/').slice(BUILD.length), f.name).replace(/^\/?/, '/')
	);
const TEXT = /\.(html|js|css|json|xml|csv|txt|svg|webmanifest)$/;
/** The path that the site was built to stand under, such as /2024/no-answer; read without it, one build is like the other. */
const BASE = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');
const raw = (path: string) => readFileSync(join(BUILD, path), 'utf8');
const source = (path: string) => (BASE ? raw(path).replaceAll(`${BASE}/`, '/') : raw(path));
const gzipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;

interface Page {
	/** Address, such as /ar/moscow/. */
	path: string;
	html: string;
	root: Element;
	ids: Set<string>;
}

/** A page at an address, read once. */
const pages = new Map<string, Page>();
function pageAt(path: string): Page {
	const known = pages.get(path);
	if (known) return known;
	const html = source(path.endsWith('/') ? `${path}index.html` : path);
	const root = parseHtml(html);
	const ids = new Set(having(root, 'id').map((e) => e.attrs['id']!));
	const page = { path, html, root, ids };
	pages.set(path, page);
	return page;
}
const one = (root: Element, wanted: (e: Element) => boolean, what: string): Element => {
	const found = elements(root, wanted);
	expect(found.length, what).toBe(1);
	return found[0]!;
};
const links = (root: Element, rel: string) => named(root, 'link').filter((l) => l.attrs['rel'] === rel);

const story: Story = await storyOf(STORY);
const chapters = story.front.chapters;
const storyPaths = ({ root }: Edition) => [root, ...chapters.map((c) => `${root}${c}/`)];
const allPaths = EDITIONS.flatMap((e) => [...storyPaths(e), `${e.root}evidence/`]);
const editionOf = (path: string) => EDITIONS.findLast((e) => path.startsWith(e.root))!;
/** All pages of the build, those for a wrong address too. */
const everyPage = () =>
	files.filter((f) => f.endsWith('.html')).map((f) => pageAt(f.replace(/(^|\/)index\.html$/, '$1')));

describe('pages', () => {
	test('the first page, the sections and the evidence stand in both languages', () => {
		expect(chapters).toHaveLength(7);
		for (const path of allPaths) expect(files, path).toContain(`${path}index.html`);
	});

	test.each(allPaths)('%s names its language, its title, itself and its other language', (path) => {
		const { root } = pageAt(path);
		const { lang, dir } = editionOf(path);
		const html = one(root, (e) => e.name === 'html', 'html');
		expect(html.attrs).toMatchObject({ lang, dir });
		one(root, (e) => e.name === 'h1', 'h1');
		expect(words(one(root, (e) => e.name === 'title', 'title'))).not.toBe('');
		const description = one(root, (e) => e.attrs['name'] === 'description', 'description');
		expect(description.attrs['content']!.length).toBeGreaterThan(30);
	});

	test('each page has a title and a description of its own', () => {
		const titles = allPaths.map((p) => words(named(pageAt(p).root, 'title')[0]!));
		expect(titles.filter((t, i) => titles.indexOf(t) !== i)).toEqual([]);
		const texts = allPaths.map(
			(p) => elements(pageAt(p).root, (e) => e.attrs['name'] === 'description')[0]!.attrs['content']!
		);
		expect(texts.filter((t, i) => texts.indexOf(t) !== i)).toEqual([]);
	});

	test('canonical addresses name the page itself, hreflang pairs point at each other', () => {
		const [home] = links(pageAt('/').root, 'canonical');
		const site = home!.attrs['href']!.replace(/\/$/, '');
		// Whole, or paths alone where the build knows no origin: what has no scheme is not taken for a host.
		expect(site).toMatch(/^(https?:\/\/[^/]+)?$/);
		const origin = process.env['PUBLIC_ORIGIN'];
		if (origin) expect(site, 'built for this origin').toBe(origin);
		for (const path of allPaths) {
			const [canonical, ...others] = links(pageAt(path).root, 'canonical');
			expect(others, path).toEqual([]);
			expect(canonical?.attrs['href'], path).toBe(site + path);
			const edition = editionOf(path);
			const rest = path.slice(edition.root.length);
			const wanted = Object.fromEntries(EDITIONS.map((e) => [e.lang, `${site}${e.root}${rest}`]));
			const alternates = links(pageAt(path).root, 'alternate').filter((l) => 'hreflang' in l.attrs);
			const pairs = Object.fromEntries(alternates.map((l) => [l.attrs['hreflang'], l.attrs['href']]));
			expect(pairs, path).toEqual({ ...wanted, 'x-default': wanted[EDITIONS[0]!.lang] });
		}
	});

	test('extensions that darken pages are asked to leave them as they are', () => {
		for (const { path, root } of everyPage()) {
			const metas = named(root, 'meta').map(({ attrs }) => attrs['name']);
			expect(metas, path).toContain('darkreader-lock');
		}
	});

	test('every link leads somewhere', () => {
		for (const { path, root } of everyPage()) {
			const dead = named(root, 'a').filter(({ attrs }) => !attrs['href']?.trim());
			expect(
				dead.map((a) => words(a)),
				path
			).toEqual([]);
		}
	});

	test('no id stands twice on a page, and all that an element points to is there', () => {
		for (const { path, root, ids } of everyPage()) {
			const all = having(root, 'id').map((e) => e.attrs['id']!);
			expect(
				all.filter((id, i) => all.indexOf(id) !== i),
				path
			).toEqual([]);
			const missing: string[] = [];
			for (const element of elements(root)) {
				for (const [name, value] of Object.entries(element.attrs)) {
					const named =
						name === 'for' || name === 'headers' || /^aria-(labelledby|describedby|controls|owns)$/.test(name)
							? value.split(/\s+/)
							: [...value.matchAll(/url\((?:&quot;|['"])?#([^)'"]+)/g)].map((m) => m[1]!);
					if (element.name === 'use' && name === 'href') named.push(value.slice(1));
					for (const id of named) if (!ids.has(id)) missing.push(`<${element.name} ${name}="${value}">`);
				}
			}
			expect([...new Set(missing)], path).toEqual([]);
		}
	});
});

describe.each(EDITIONS)('the story in $lang', (edition) => {
	const { lang } = edition;

	test.each(storyPaths(edition))('%s paints its first screen’s words where they stay while the rest comes', (path) => {
		const { root } = pageAt(path);
		const front = one(root, (e) => e.attrs['id'] === 'top', 'the first screen');
		// What fills the room that words leave is pushed down by words that come after it.
		const parts = front.children.filter((child) => typeof child !== 'string');
		const first = parts.findIndex((part) => part.attrs['aria-hidden'] === 'true');
		expect(first).toBeGreaterThan(0);
		expect(parts.slice(first).map(words).join('').trim()).toBe('');
		expect(words(parts[first - 1]!)).not.toBe('');
	});

	test.each(storyPaths(edition))('%s holds every word of every chapter', (path) => {
		const { root } = pageAt(path);
		const steps = new Map(having(root, 'data-step').map((e) => [e.attrs['data-step']!, words(e)]));
		const sections = new Map(having(root, 'data-section').map((e) => [e.attrs['id']!, words(e)]));
		expect([...sections.keys()]).toEqual(chapters);
		let count = 0;
		for (const chapter of story.chapters[lang]) {
			const section = sections.get(chapter.id)!;
			for (const part of [chapter.title, chapter.intro, chapter.outro]) {
				expect(section, chapter.id).toContain(words(parseHtml(part)));
			}
			for (const step of chapter.steps) {
				const text = steps.get(`${chapter.id}/${step.id}`) ?? '';
				const wanted = words(parseHtml(step.first + step.notes));
				expect(wanted.length, `${chapter.id}/${step.id}`).toBeGreaterThan(20);
				expect(text, `${chapter.id}/${step.id}`).toContain(wanted);
				expect(text, `${chapter.id}/${step.id}`).toContain(step.alt);
				count++;
			}
		}
		expect(steps.size).toBe(count);
	});

	test.each(storyPaths(edition))('%s ends a chapter as its text does', (path) => {
		const early = story.chapters[lang].filter((chapter) => chapter.closesEarly);
		expect(early.map((chapter) => chapter.id)).toContain(chapters.at(-1));
		for (const chapter of story.chapters[lang]) {
			const section = one(pageAt(path).root, (e) => e.attrs['id'] === chapter.id, chapter.id);
			const last = chapter.closesEarly ? chapter.outro : chapter.closing;
			expect(words(section).endsWith(words(parseHtml(last))), chapter.id).toBe(true);
		}
	});

	test('the name of a picture is no part of its words, which would say it again', () => {
		const figures = named(pageAt(edition.root).root, 'figure').filter((e) => 'data-frame' in e.attrs);
		expect(figures.map((e) => e.attrs['aria-label'])).toEqual(story.chapters[lang].map((c) => c.question));
		for (const figure of figures) {
			expect(figure.attrs['aria-describedby']).toBeUndefined();
			expect(words(figure)).not.toContain(figure.attrs['aria-label']);
		}
	});

	test('a chapter is named once where the one before ends and it begins, with days of its own', () => {
		const { root } = pageAt(edition.root);
		const [chapterLabels, onward] = [
			chapters.map((id) => one(root, (e) => e.attrs['id'] === id, id)).map((e) => words(elements(e, (p) => p.name === 'p')[0]!)),
			named(root, 'a').filter((a) => a.attrs['rel'] === 'next')
		];
		expect(onward.map((a) => a.attrs['href'])).toEqual(chapters.slice(1).map((id) => `${edition.root}${id}/`));
		for (const a of onward) expect(words(a)).toBe(story.ui[lang]['chapter.next']);
		const days = story.chapters[lang].flatMap((c) => (c.dateline ? [c.dateline] : []));
		expect(new Set(days).size, 'two chapters with one dateline').toBe(days.length);
		story.chapters[lang].forEach(({ dateline = '' }, i) => expect(chapterLabels[i]).toContain(dateline));
	});

	test('what is heard has the commas of its language, and keeps words apart', () => {
		const { root } = pageAt(edition.root);
		const heard = [words(root), ...having(root, 'aria-label').map((e) => e.attrs['aria-label']!)].join('\n');
		const { script } = languageOf(lang);
		expect(heard.match(script === 'arab' ? /.{0,30}[\u0600-\u06ff]\s?[,;?]./gu : /.{0,30}[،؛؟]/gu)).toBeNull();
		const tag = story.ui[lang]['numerals.tag']!;
		const rows = elements(root, (e) => /\bfork-row\b/.test(e.attrs['class'] ?? ''));
		for (const row of rows.map(words).filter((text) => text.endsWith(tag)))
			expect(row.slice(0, -tag.length)).toMatch(/[,،]\s*$/);
	});

	test('the foot says what the piece is made from, and when it came out and was last changed', () => {
		const [foot] = named(pageAt(edition.root).root, 'footer');
		const { colophon, published, modified } = story.front;
		expect(words(foot!)).toContain(colophon![lang]);
		expect(named(foot!, 'time').map((t) => t.attrs['datetime'])).toEqual([...new Set([published, modified])]);
	});

	test.each(storyPaths(edition))('%s has the picture of every chapter, in its still', (path) => {
		for (const chapter of chapters) {
			const section = one(pageAt(path).root, (e) => e.attrs['id'] === chapter, chapter);
			const stage = one(section, (e) => 'data-stage' in e.attrs, `the stage of ${chapter}`);
			const { still, steps } = story.scenes[chapter]!;
			expect(stage.attrs['data-scene']).toBe(`${chapter}/${still}`);
			const scene = steps[still]!;
			const text = words(stage);
			if (scene.view === 'threads') {
				const threads = named(stage, 'path').filter((p) => 'data-report' in p.attrs);
				expect(new Set(threads.map((p) => p.attrs['data-report'])).size).toBe(story.reports.length);
				for (const thread of threads) expect(thread.attrs['d']).toMatch(/^M[\d. -]+/);
			} else if (scene.view === 'calendar') {
				const lanes = named(stage, 'li');
				expect(lanes.map((lane) => lane.attrs['data-report'])).toEqual(scene.lanes.map((l) => l.report));
				for (const [i, { claim }] of scene.lanes.entries()) {
					expect(named(lanes[i]!, 'a')[0]!.attrs['data-open']).toBe(claim);
				}
				for (const { claim } of [...scene.boxes, scene.undated]) {
					expect(named(stage, 'a').map((a) => a.attrs['data-open'])).toContain(claim);
				}
			} else if (scene.view === 'channels') {
				expect(named(stage, 'use').map((u) => u.attrs['href'])).toContain('#base-0');
				const links = named(stage, 'a').map((a) => a.attrs['data-open']);
				for (const mark of story.scenes[chapter]!.boards![scene.board]!.marks) {
					if (mark.kind !== 'record' && scene.show.includes(mark.id)) expect(links).toContain(mark.claim);
					const said = mark.label && story.notes[chapter]![mark.label.words]![lang];
					if (said) expect(text).toContain(said.replace(/\s/g, ' '));
				}
			} else if (scene.view === 'hours') {
				const { marks } = story.scenes[chapter]!.hours![scene.chart]!;
				const drawn = having(stage, 'data-mark').map((e) => e.attrs['data-mark']!);
				expect(drawn.sort()).toEqual(marks.map((mark) => mark.id).sort());
				for (const { note } of marks)
					expect(text).toContain(story.notes[chapter]![note]![lang].replace(/\s/g, ' '));
			} else if (scene.view === 'corridor') {
				expect(named(stage, 'use').map((u) => u.attrs['href'])).toContain('#base-0');
				const rows = named(stage, 'li');
				expect(rows.map((r) => r.attrs['data-report'])).toEqual(scene.rows.map((r) => r.report));
				for (const [i, { claim, words: note }] of scene.rows.entries()) {
					const [link] = named(rows[i]!, 'a');
					expect(link!.attrs['data-open']).toBe(claim);
					expect(words(link!)).toContain(story.notes[chapter]![note]![lang]);
				}
			} else if (scene.view === 'voices') {
				expect(named(stage, 'use').map((u) => u.attrs['href'])).toContain('#base-0');
				const rows = named(stage, 'li');
				expect(rows.map((r) => r.attrs['data-report'])).toEqual(scene.rows.map((r) => r.report));
				for (const [i, row] of scene.rows.entries()) {
					const [link] = named(rows[i]!, 'a');
					expect(link!.attrs['data-open']).toBe(row.claim);
					expect(words(link!)).toContain(story.notes[chapter]![row.words]![lang]);
				}
			} else if (scene.view === 'road') {
				expect(named(stage, 'use').map((u) => u.attrs['href'])).toContain('#base-0');
				const marks = named(stage, 'li');
				const opened = marks.flatMap((m) => named(m, 'a').flatMap((a) => a.attrs['data-open'] ?? []));
				expect(opened).toEqual([...scene.brackets, ...scene.undated].map((mark) => mark.claim));
				const ways = marks.slice(opened.length).flatMap((m) => named(m, 'a').map((a) => a.attrs['href']));
				const { ids } = pageAt(path);
				for (const [i, { record }] of scene.rings.entries()) {
					const { url } = story.record.find((item) => item.id === record)!.source;
					expect(ways[i] === url || (ways[i] === `#record-${record}` && ids.has(`record-${record}`))).toBe(true);
				}
				for (const { at } of scene.towns) {
					expect(text).toContain(story.places.find((p) => p.id === at)!.name[lang]);
				}
			} else {
				const rows = named(stage, 'a');
				expect(rows.map((row) => row.attrs['data-open']).sort()).toEqual(
					claimsInStory(story)
						.map((claim) => claim.id)
						.sort()
				);
				for (const claim of claimsInStory(story)) expect(text, claim.id).toContain(claim.label[lang]);
			}
		}
	});

	test.each(storyPaths(edition))('%s sets every hour in its words apart from the line around it', (path) => {
		// Among letters that run from the right, digits and a colon may change places.
		const prose = elements(pageAt(path).root, (e) => /(^| )words( |$)/.test(e.attrs['class'] ?? ''));
		const alone = (e: Element | null): boolean =>
			e !== null && (e.name === 'time' || e.name === 'bdi' || alone(e.parent));
		const loose = prose
			.flatMap((part) => [part, ...elements(part)])
			.filter((e) => !alone(e) && !/(^| )sr-only( |$)/.test(e.attrs['class'] ?? ''))
			.flatMap((e) => e.children.filter((c) => typeof c === 'string'))
			.filter((text) => /\d:\d\d/.test(text));
		expect(named(pageAt(path).root, 'time').length).toBeGreaterThan(0);
		expect(loose).toEqual([]);
	});

	test('every claim has its mark, drawn and spoken as the ledger has it, with its row on the evidence page', () => {
		const page = pageAt(edition.root);
		const evidence = pageAt(`${edition.root}evidence/`);
		const marks = having(page.root, 'data-claim');
		for (const claim of story.claims) {
			const own = marks.filter((m) => m.attrs['data-claim'] === claim.id);
			expect(own.length, claim.id).toBeGreaterThan(0);
			expect(own[0]!.attrs['id'], 'the first one can be linked to').toBe(`claim-${claim.id}`);
			expect(evidence.ids, 'a row for the claim').toContain(claim.id);
			for (const mark of own) {
				expect(mark.attrs['href']).toBe(`${edition.root}evidence/#${claim.id}`);
				// A row of a fork names its own report in its text.
				if (!/(^| )numerals( |$)/.test(mark.attrs['class'] ?? '')) continue;
				const givers = giversOf(claim, mark.attrs['data-version'] ?? null, story.reports);
				expect(having(mark, 'data-report').map((n) => n.attrs['data-report'])).toEqual(
					givers.map((g) => g.report.id)
				);
				const spoken = { ui: story.ui[lang], locale: languageOf(lang).locale };
				expect(mark.attrs['aria-label'], claim.id).toContain(spokenGivers(givers, spoken));
			}
		}
		expect(marks.every((m) => story.claims.some((c) => c.id === m.attrs['data-claim']))).toBe(true);
	});

	test('the evidence page says what each report gives', () => {
		const { root } = pageAt(`${edition.root}evidence/`);
		for (const claim of story.claims) {
			const text = words(one(root, (e) => e.attrs['id'] === claim.id, claim.id));
			expect(text).toContain(claim.claim[lang]);
			for (const { gives } of claim.says) expect(text, claim.id).toContain(gives[lang]);
		}
	});
});

describe('links', () => {
	test('every address from the root names the path that the site stands under', () => {
		const off: string[] = [];
		let count = 0;
		for (const file of files.filter((f) => f.endsWith('.html'))) {
			for (const element of elements(parseHtml(raw(file)))) {
				for (const name of ['href', 'src', 'action']) {
					const value = element.attrs[name];
					if (!value?.startsWith('/')) continue;
					count++;
					if (!value.startsWith(`${BASE}/`)) off.push(`${file}: <${element.name} ${name}="${value}">`);
				}
			}
		}
		expect([...new Set(off)]).toEqual([]);
		expect(count).toBeGreaterThan(500);
	});

	test('each link inside leads to a page that was built, and to an id in it', () => {
		const broken: string[] = [];
		let count = 0;
		for (const { path, root } of everyPage()) {
			for (const link of named(root, 'a')) {
				// A mark that its step does not show is a place for a link, and none.
				if (link.attrs['href'] === undefined && link.attrs['data-open']) continue;
				const url = new URL(link.attrs['href'] ?? 'missing:', `https://story.test${path}`);
				if (url.host !== 'story.test') {
					if (url.protocol !== 'https:' && url.protocol !== 'mailto:')
						broken.push(`${path}: ${link.attrs['href']}`);
					continue;
				}
				count++;
				const file = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
				const id = decodeURIComponent(url.hash.slice(1));
				if (!files.includes(file)) broken.push(`${path}: ${link.attrs['href']} (no ${file})`);
				else if (id && !pageAt(url.pathname).ids.has(id))
					broken.push(`${path}: ${link.attrs['href']} (no id)`);
			}
		}
		expect([...new Set(broken)]).toEqual([]);
		expect(count).toBeGreaterThan(1000);
	});

	test('nothing is loaded from another origin, and all that is loaded was built', () => {
		const foreign: string[] = [];
		const check = (from: string, address: string) => {
			if (address.startsWith('data:') || address.startsWith('#')) return;
			const url = new URL(address, `https://story.test${from}`);
			if (url.host !== 'story.test' || !files.includes(url.pathname)) foreign.push(`${from}: ${address}`);
		};
		const inStyles = (from: string, css: string) => {
			for (const [, address] of css.matchAll(/url\(\s*['"]?([^'")]+)/g)) check(from, address!);
			for (const [, address] of css.matchAll(/@import\s+['"]([^'"]+)/g)) check(from, address!);
		};
		for (const { path, root } of everyPage()) {
			for (const element of elements(root)) {
				const { name, attrs } = element;
				if (attrs['src'] !== undefined) check(path, attrs['src']);
				for (const part of attrs['srcset']?.split(',') ?? []) check(path, part.trim().split(/\s/)[0]!);
				for (const key of ['poster', 'data', 'action']) if (attrs[key]) check(path, attrs[key]);
				// Where the page stands and in which languages is told, not loaded.
				const told = ['canonical', 'alternate', 'author', 'license'].includes(attrs['rel'] ?? '');
				if (name === 'link' && !told) check(path, attrs['href']!);
				if (['use', 'image', 'feimage'].includes(name))
					check(path, attrs['href'] ?? attrs['xlink:href'] ?? '#');
				if (attrs['style']) inStyles(path, attrs['style']);
				if (name === 'style') inStyles(path, String(element.children[0] ?? ''));
				if (name === 'script') {
					for (const [, address] of String(element.children[0] ?? '').matchAll(IMPORT)) check(path, address!);
				}
			}
		}
		for (const file of files.filter((f) => f.endsWith('.css'))) inStyles(file, source(file));
		for (const file of files.filter((f) => f.endsWith('.js'))) {
			for (const [, address] of source(file).matchAll(IMPORT)) check(file, address!);
		}
		expect(foreign).toEqual([]);
	});
});

/** A module that a script imports, at once or later. */
const IMPORT = /\bimport\s*\(?\s*(?:[\w$*{][^'"`;()]*?\bfrom\s*)?['"`]([./][^'"`]+\.js)['"`]/g;
const STATIC = /(?:\bimport|\bfrom)\s*['"`]([./][^'"`]+\.js)['"`]/g;

/** Scripts and all that they import at once, by address. */
function closure(addresses: string[]): Set<string> {
	const all = new Set<string>();
	const add = (address: string) => {
		if (all.has(address)) return;
		all.add(address);
		for (const [, next] of source(address).matchAll(STATIC))
			add(posix.resolve(posix.dirname(address), next!));
	};
	addresses.forEach(add);
	return all;
}

describe.each(EDITIONS)('the first load of $root', ({ lang, root }) => {
	let page: Page;
	beforeAll(() => {
		page = pageAt(root);
	});

	test('no line of the story’s words breaks between an article and its name', () => {
		const drawn = page.html.match(/<section class="words[^]*?<\/section>/g)!.join(' ');
		const rest = drawn.replace(/<span class="joined">.*?<\/span>/g, '').replace(/<[^>]*>/g, '');
		expect(rest.match(/(?<!\p{L})al-\p{L}+/giu)).toBeNull();
	});

	test(`HTML: at most ${LIMITS.html} KB beside the styles in its head`, () => {
		const styles = named(page.root, 'style').map((s) => String(s.children[0] ?? ''));
		const html = styles.reduce((rest, css) => rest.replace(css, ''), page.html);
		expect(html.length).toBeLessThan(page.html.length);
		expect(gzipped(html)).toBeLessThanOrEqual(LIMITS.html * KB);
	});

	test(`JavaScript: at most ${LIMITS.script.named} KB, the scenes with it, all of it named at once`, () => {
		const [start] = named(page.root, 'script').filter((s) => s.attrs['data-entry']);
		const preload = start!.attrs['data-preload']!.split(' ');
		expect(preload).toContain(start!.attrs['data-entry']);
		// Nothing else runs a script file, and what the named files import is named too: no second round trip.
		expect(links(page.root, 'modulepreload')).toEqual([]);
		expect(named(page.root, 'script').filter((s) => s.attrs['src'])).toEqual([]);
		expect([...closure(preload)].sort()).toEqual([...preload].sort());
		const scene = `${chapters[0]}/${story.chapters[lang][0]!.steps[0]!.id}`;
		expect(preload.filter((f) => source(f).includes(scene))).toHaveLength(1);
		const sizes = preload.map((f) => [f, gzipped(source(f))] as const);
		const list = sizes.map(([f, n]) => `${posix.basename(f)} ${n}`).join(', ');
		expect(
			sizes.reduce((sum, [, n]) => sum + n, 0),
			list
		).toBeLessThanOrEqual(LIMITS.script.named * KB);
	});

	test(`CSS: at most ${LIMITS.css.screen} KB, in the head, before anything that waits for it`, () => {
		// A linked sheet would come after the page itself: the first screen is painted while the rest still comes.
		const linked = links(page.root, 'stylesheet').filter((l) => !('disabled' in l.attrs));
		expect(linked.map((l) => l.attrs['media'])).toEqual(['print']);
		const [head, body] = ['head', 'body'].map((name) =>
			named(named(page.root, name)[0]!, 'style').map((s) => String(s.children[0] ?? ''))
		);
		expect(body, 'styles in the page').toEqual([]);
		expect(head!.length).toBe(1);
		expect(gzipped(head![0]!)).toBeLessThanOrEqual(LIMITS.css.screen * KB);
	});

	test(`fonts: at most ${lang === 'ar' ? LIMITS.fonts.all : LIMITS.fonts.latin} KB in all`, () => {
		const css = files.filter((f) => f.endsWith('.css')).map((f) => [f, source(f)] as const);
		const faces = css.flatMap(([file, text]) =>
			// The rest are system fonts that stand in.
			[...text.matchAll(/@font-face\s*\{([^}]*url\([^}]*)\}/g)].map(([, rule]) => ({
				file: posix.resolve(posix.dirname(file), /url\(['"]?([^'")]+)/.exec(rule!)![1]!),
				// The Latin faces begin at the first character there is.
				latin: /unicode-range:\s*U\+0{1,4}-/i.test(rule!)
			}))
		);
		expect(faces.filter((f) => f.latin).length).toBeGreaterThan(2);
		expect(faces.filter((f) => !f.latin).length).toBeGreaterThan(1);
		const pulled = new Set(faces.filter((f) => lang === 'ar' || f.latin).map((f) => join(BUILD, f.file)));
		const bytes = [...pulled].reduce((n, f) => n + readFileSync(f).length, 0);
		expect(bytes).toBeLessThanOrEqual((lang === 'ar' ? LIMITS.fonts.all : LIMITS.fonts.latin) * KB);
	});

	test('the map that stands in the page: at most 25 KB', () => {
		const start = page.html.indexOf('<g id="base-0">');
		expect(start).toBeGreaterThan(0);
		let depth = 0;
		let end = start;
		for (const tag of page.html.slice(start).matchAll(/<(\/?)g[\s>]/g)) {
			depth += tag[1] ? -1 : 1;
			end = start + tag.index;
			if (depth === 0) break;
		}
		const markup = page.html.slice(start, end);
		expect(markup).toMatch(/<path [^>]*d="[Mm]/);
		expect(gzipped(markup)).toBeGreaterThan(2 * KB);
		expect(gzipped(markup)).toBeLessThanOrEqual(25 * KB);
	});
});

test('the map’s levels together: at most 120 KB', () => {
	const levels = readdirSync(join(STORY, 'base')).filter((f) => f.endsWith('.json'));
	expect(levels).toHaveLength(3);
	const bytes = levels.reduce((n, f) => n + gzipped(readFileSync(join(STORY, 'base', f))), 0);
	expect(bytes).toBeLessThanOrEqual(120 * KB);
});

const SLIP =
	/%(story|sveltekit)[\w.]*%?|\[object \w+\]|\bundefined\b|NaN|\bInfinity\b|^null$|\{[\w.]+\}|:(claim|see|place|time|computed|inferred)\[|::\w+/;

describe('slips', () => {
	test('no mark of a template, no value that is none, stands in a page', () => {
		const found: string[] = [];
		for (const { path, root } of everyPage()) {
			for (const element of elements(root)) {
				const code = element.name === 'script' || element.name === 'style';
				const texts = element.children.filter((c) => typeof c === 'string' && !code) as string[];
				// A page's own script may fill what it keeps in data-… attributes.
				const values = Object.entries(element.attrs).filter(([name]) => !name.startsWith('data-'));
				for (const text of [...values.map(([, value]) => value), ...texts]) {
					const slip = SLIP.exec(text);
					if (slip) found.push(`${path} <${element.name}>: ${slip[0]}`);
				}
			}
		}
		expect([...new Set(found)]).toEqual([]);
	});

	test('nothing names a folder of this machine', () => {
		const places = [process.cwd(), `${homedir()}/`, 'file://', 'node_modules', '/tmp/', 'C:\\'];
		const found = files
			.filter((f) => TEXT.test(f))
			.flatMap((f) => {
				const text = source(f);
				return places.filter((p) => p.length > 3 && text.includes(p)).map((p) => `${f}: ${p}`);
			});
		expect(found).toEqual([]);
	});
});
