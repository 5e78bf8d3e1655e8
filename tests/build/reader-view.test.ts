/** Reader view (Firefox, and all that use Mozilla's Readability): it keeps every word of the story, in every language. */
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');
const parse = (file: string) => parseHTML(readFileSync(file, 'utf8')).document;

/** What the reader view must keep: paragraphs, forks' answers, lines of the closing lists. */
const WORDS = '.words > p:not(.sr-only), .fork-detail, .also-list .claim, .untold, h2';
/** What it leaves out by its own rules: what only the eye has, and what is hidden. */
const LEFT = '[aria-hidden="true"], [hidden]';

for (const { lang, root } of EDITIONS) {
	test.each(['', 'moscow/'])(`all words of the story, and no wrong byline, ${lang} %s`, async (path) => {
		const file = `${process.env['BUILD_DIR'] ?? 'build'}${root}${path}index.html`;
		const before = parse(file);
		for (const element of before.querySelectorAll(LEFT)) element.remove();
		const wanted = [...before.querySelectorAll(`main :is(${WORDS})`)].map((e) => plain(e.textContent));
		const article = new Readability(parse(file) as unknown as Document).parse()!;
		const text = plain(article.textContent);
		expect(wanted.length).toBeGreaterThan(100);
		expect(wanted.filter((words) => !text.includes(words))).toEqual([]);
		expect(article.byline ?? '', 'no line of the first screen taken for an author').toBe('');
		const story = await storyOf(STORY);
		expect(article.siteName).toBe(story.front.title[lang]);
	});
}
