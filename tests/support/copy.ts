import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStory } from '#lib/content/read/story.ts';
import { elements, parseHtml, words, type Element } from './html.ts';
import { StoryError, type Problem } from '#lib/content/read/problem.ts';
import type { Chapter, Lang, Story } from '#lib/model/story.ts';

export const REAL = 'src/story';
export const TINY = 'tests/fixtures/tiny';

/** A copy of a story in the system's temporary folder, to be broken. */
export class Copy {
	readonly dir: string;
	constructor(from: string) {
		this.dir = mkdtempSync(join(tmpdir(), 'story-'));
		cpSync(from, this.dir, { recursive: true });
	}
	read(file: string): string {
		return readFileSync(join(this.dir, file), 'utf8');
	}
	write(file: string, text: string): void {
		writeFileSync(join(this.dir, file), text);
	}
	/** Replaces words that stand exactly once in a file, so that a test breaks the one thing that it means to. */
	edit(file: string, cut: string, put: string): void {
		const parts = this.read(file).split(cut);
		if (parts.length !== 2) throw new Error(`"${cut}" stands ${parts.length - 1} times in ${file}`);
		this.write(file, parts.join(put));
	}
	/** Deletes a file or folder. */
	drop(path: string): void {
		rmSync(join(this.dir, path), { recursive: true });
	}
	/** Number of the only line of a file that holds these words; with `then`, of the next line that holds those. */
	line(file: string, words: string, then?: string): number {
		const lines = this.read(file).split('\n');
		const found = lines.flatMap((l, i) => (l.includes(words) ? [i] : []));
		if (found.length !== 1) throw new Error(`"${words}" stands on ${found.length} lines of ${file}`);
		const at = then === undefined ? found[0]! : lines.findIndex((l, i) => i > found[0]! && l.includes(then));
		if (at < 0) throw new Error(`"${then}" does not follow "${words}" in ${file}`);
		return at + 1;
	}
	story(): Promise<Story> {
		return readStory(this.dir, { root: this.dir }).then((r) => r.story);
	}
	/** What the reader finds wrong; nothing for a sound story. */
	async problems(): Promise<Problem[]> {
		try {
			await this.story();
			return [];
		} catch (error) {
			if (error instanceof StoryError) return error.problems;
			throw error;
		}
	}
	remove(): void {
		rmSync(this.dir, { recursive: true, force: true });
	}
}

/** Paragraphs, headings and lines of record of a chapter, in reading order. */
export function blocksOf(chapter: Chapter): Element[] {
	return [chapter.intro, ...chapter.steps.map((s) => s.first + s.notes), chapter.outro].flatMap((html) =>
		elements(parseHtml(html), (e) => ['p', 'li', 'h3'].includes(e.name))
	);
}

/** What a reader sees of some HTML. */
export const plain = (html: string): string => words(parseHtml(html));

export const chapterOf = (story: Story, lang: Lang, id: string): Chapter =>
	story.chapters[lang].find((c) => c.id === id)!;

/** The same numbers from 0 to 1 on every run (mulberry32). */
export function seeded(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
