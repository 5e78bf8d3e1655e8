import type { Root, RootContent } from 'mdast';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkFrontmatter from 'remark-frontmatter';
import remarkDirective from 'remark-directive';
import { checkDirectives } from '../check/directives.ts';
import type { Problems } from '../read/problem.ts';
import { parseYaml } from '../read/yaml.ts';
import { frontMatterSchema } from '../schema/files.ts';
import type { Chapter, Lang, Step } from '../../model/story.ts';
import { splitBlocks } from './blocks.ts';
import { countWords, keepClockTimes, lineOf, type Known } from './directives.ts';
import { anchors, render, renderUntold } from './render.ts';
import type { Draw } from '../../marks/draw.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkDirective);

/**
 * Reads one chapter in one language. Adds every fault to `problems` with its line; returns null when the
 * front matter cannot be used.
 * @param as the file's name in messages, the chapter's id and the language
 * @param known what the words may point to
 * @param draw how the story's marks are drawn
 */
export function readChapter(
	source: string,
	{ file, id, lang }: { file: string; id: string; lang: Lang },
	known: Known,
	draw: Draw,
	problems: Problems
): Chapter | null {
	const tree = parser.parse(source) as Root;
	keepClockTimes(tree);
	const [front, ...blocks] = tree.children;
	if (front?.type !== 'yaml') {
		problems.add(
			file,
			1,
			'The chapter has no front matter',
			'Begin with ---, then title, short, summary and question, then ---'
		);
		return null;
	}
	const meta = parseYaml(front.value, file, frontMatterSchema, problems, lineOf(front) + 1);
	const found = checkDirectives(tree, { file, chapter: id, known, problems });
	const { intro, steps, outro, untold, closesEarly } = splitBlocks(blocks, file, problems);
	if (!meta) return null;

	const drawing = { draw, formerly: known.formerly };
	const html = (part: RootContent[]) => render(part, drawing);
	// In the order of the page: the first mark of a claim is the one that links lead to.
	const opening = html(intro);
	const formerly = (step: string) => anchors(known.moved.get(`${id}/${step}`)?.map(hashOf) ?? []);
	const finished: Step[] = steps.map((s) => ({
		id: s.id,
		...inParts(s.blocks, (part, i) => render(part, drawing, i === 0 ? formerly(s.id) : [])),
		alt: s.alt,
		when: s.when,
		records: s.records,
		forks: s.forks,
		words: countWords(s.blocks),
		line: s.line
	}));
	const outroLine = outro[0] ? lineOf(outro[0]) : Infinity;
	return {
		id,
		lang,
		file,
		...meta.data,
		intro: opening,
		steps: finished,
		outro: html(outro),
		words: countWords(intro) + countWords(outro) + finished.reduce((n, s) => n + s.words, 0),
		untold: untold ? renderUntold(untold, draw) : '',
		closesEarly,
		marks: found.map((m) => ({
			...m,
			step: m.line >= outroLine ? null : (steps.findLast((s) => s.line <= m.line)?.id ?? null)
		})),
		// The whole ledger is needed for it: see readWords.
		closing: '',
		also: []
	};
}

/** A step's words as HTML: its first words, and its notes, which begin with its first record or fork. */
function inParts(blocks: RootContent[], html: (part: RootContent[], i: number) => string) {
	const at = blocks.findIndex(({ type }) => type === 'leafDirective');
	if (at < 0) return { first: html(blocks, 0), notes: '' };
	// A line's end keeps their words apart.
	return { first: `${html(blocks.slice(0, at), 0)}\n`, notes: html(blocks.slice(at), 1) };
}

/** The id that links to a step ('chapter/step') lead to. */
const hashOf = (address: string) => address.replace('/', '-');
