import type { Lang, Story } from '../model/story.ts';
import { fill } from '../model/fill.ts';

/** The parts of a story that its ledger is shown and its files are written from. */
export type Ledger = Pick<Story, 'claims' | 'reports' | 'ui' | 'front' | 'chapters'>;

/** How the ledger's files may be used and what is to be named with them, in one language. */
export function creditLine(story: Pick<Story, 'ui' | 'front'>, lang: Lang): string {
	return fill(story.ui[lang]['evidence.file.credit'] ?? '', { title: story.front.title[lang] });
}
