/** The prose of the story's files, read here apart from the build's reader, so that tests of words lean on no drawing. */
import { readFileSync } from 'node:fs';
import type { Lang } from '#lib/model/story.ts';
import { REAL } from './copy.ts';

export interface Paragraph {
	chapter: string;
	/** null in the words before the first step and after the last. */
	step: string | null;
	/** The words as a reader sees them. */
	text: string;
	/** Claims that the paragraph marks or points to. */
	claims: string[];
	/** Words of `:computed[…]`. */
	computed: string[];
}

export interface Heading {
	chapter: string;
	step: string;
	text: string;
}

const MARK = /:(?:claim|see|inferred|computed|time|place)\[([^\]]*)\](?:\{[^}]*\})?/g;
const unescaped = (text: string) => text.replace(/\\:/g, ':');

/** Running prose and headings of one chapter in one language. */
export function proseOf(lang: Lang, chapter: string): { paragraphs: Paragraph[]; headings: Heading[] } {
	const source = readFileSync(`${REAL}/chapters/${chapter}/${lang}.md`, 'utf8');
	const paragraphs: Paragraph[] = [];
	const headings: Heading[] = [];
	let step: string | null = null;
	for (const line of source.split('---\n').slice(2).join('---\n').split('\n')) {
		const opened = /^::step\{#([a-z0-9-]+)\}/.exec(line);
		if (opened) step = opened[1]!;
		if (line.startsWith('::prose')) step = null;
		if (line.startsWith('when: ')) headings.push({ chapter, step: step!, text: line.slice(6).trim() });
		if (!line.trim() || line.startsWith('::') || line.startsWith('when: ')) continue;
		paragraphs.push({
			chapter,
			step,
			text: unescaped(line.replace(MARK, '$1')),
			claims: [...line.matchAll(/\{#([a-z0-9-]+)\}/g)].map((m) => m[1]!),
			computed: [...line.matchAll(/:computed\[([^\]]*)\]/g)].map((m) => unescaped(m[1]!))
		});
	}
	return { paragraphs, headings };
}

export const wordCount = (text: string): number => text.trim().match(/\S+/g)?.length ?? 0;
