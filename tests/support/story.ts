import { clientStory } from '../../src/lib/content/compile/story.ts';
import { readStory, type ReadStory } from '../../src/lib/content/read/story.ts';
import type { ClientStory } from '../../src/lib/model/compiled.ts';
import { LANGS } from './languages.ts';
import { dirOf, type Lang } from '../../src/lib/model/languages.ts';

/** The story of the project, and the tiny one that shows that the engine carries another. */
export const STORY = 'src/story';
export const TINY = 'tests/fixtures/tiny';

export interface Edition<L extends Lang = Lang> {
	lang: L;
	dir: 'ltr' | 'rtl';
	/** Address of the edition's first page. */
	root: string;
}

/** The path under which the browser tests' story is served, such as /2024/no-answer; empty for a site of its own. */
export const SERVED_UNDER = process.env['TEST_BASE'] ?? '';

/** The editions of a story with these languages, in its order. */
const editionsOf = <L extends Lang>(languages: readonly L[], under: string): Edition<L>[] =>
	languages.map((lang, i) => ({ lang, dir: dirOf(lang), root: under + (i === 0 ? '/' : `/${lang}/`) }));

export const EDITIONS = editionsOf(LANGS, SERVED_UNDER);
/** The tiny story has a language more; tests/unit/languages.test.ts holds both lists to their story.yaml. */
export const TINY_EDITIONS = editionsOf(['en', 'ar', 'fr'], '');

const read = new Map<string, Promise<ReadStory['story']>>();

/** A story as the build reads it, once per process. */
export function storyOf(dir: string): Promise<ReadStory['story']> {
	if (!read.has(dir))
		read.set(
			dir,
			readStory(dir).then((r) => r.story)
		);
	return read.get(dir)!;
}

/** What the browser gets of a story in one language. */
export async function clientOf(dir: string, lang: Lang): Promise<ClientStory> {
	return clientStory(await storyOf(dir), lang);
}
