import type { Root, RootContent } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkDirective from 'remark-directive';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { visit } from 'unist-util-visit';
import { h } from 'hastscript';
import { COLONS, countWords, isDirective, keepClockTimes, lineOf, type Directive } from './directives.ts';
import { suggest, type Problems } from '../read/problem.ts';
import { ABOUT_BLOCKS, type About, type AboutBlock } from '../../model/story.ts';

/** What the words may point to, and how a line of public record is drawn. */
interface Known {
	claims: ReadonlySet<string>;
	records: ReadonlySet<string>;
	record(id: string): Element;
}

const NAMES: Record<Directive['type'], readonly string[]> = {
	textDirective: ['see'],
	leafDirective: [...ABOUT_BLOCKS, 'record'],
	containerDirective: []
};
const isBlock = (name: string): name is AboutBlock => (ABOUT_BLOCKS as readonly string[]).includes(name);

const parser = unified().use(remarkParse).use(remarkDirective);

/**
 * Reads the words about the account in one language: Markdown with `## headings`, `:see[words]{#claim}` to a
 * row of the evidence page, `::record{#id}`, and a line such as `::reports` where data of the story stands.
 */
export function readAbout(source: string, file: string, known: Known, problems: Problems): About {
	const tree = parser.parse(source) as Root;
	keepClockTimes(tree);
	checkTree(tree, file, known, problems);

	const parts: About['parts'] = [];
	let run: RootContent[] = [];
	const close = () => {
		if (run.length > 0) parts.push({ html: render(run, known) });
		run = [];
	};
	for (const node of tree.children) {
		if (node.type === 'leafDirective' && isBlock(node.name)) {
			close();
			parts.push({ block: node.name, line: lineOf(node) });
		} else run.push(node);
	}
	close();
	return { file, parts, words: countWords(tree.children) };
}

function checkTree(tree: Root, file: string, known: Known, problems: Problems): void {
	visit(tree, (node) => {
		const line = lineOf(node);
		if (node.type === 'heading' && node.depth !== 2) {
			problems.add(file, line, 'This heading has the wrong depth', 'Begin it with ##');
		}
		if (!isDirective(node)) return;
		const names = NAMES[node.type];
		const id = node.attributes?.id ?? '';
		if (!names.includes(node.name)) {
			problems.add(
				file,
				line,
				`Unknown directive "${COLONS[node.type]}${node.name}"`,
				names.length > 0 ? suggest(node.name, names) : 'Leave it out'
			);
		} else if (node.name === 'see') {
			if (!known.claims.has(id)) {
				problems.add(file, line, `Unknown claim "${id}"`, suggest(id, known.claims));
			}
			if (!toString(node).trim()) {
				problems.add(file, line, ':see marks no words', `Write :see[the words]{#${id || 'id'}}`);
			}
		} else if (node.name === 'record' && !known.records.has(id)) {
			problems.add(file, line, `Unknown public record "${id}"`, suggest(id, known.records));
		}
	});
}

function render(blocks: RootContent[], known: Known): string {
	const processor = unified()
		.use(remarkRehype, {
			handlers: {
				textDirective: (state, node: TextDirective) =>
					h('a.see', { href: `#${node.attributes?.id ?? ''}` }, state.all(node) as ElementContent[]),
				leafDirective: (_state, node: LeafDirective) => known.record(node.attributes?.id ?? '')
			}
		})
		// The page gives the words their own heading above these.
		.use(() => (root) => {
			visit(root, 'element', (node: Element) => {
				if (node.tagName === 'h2') node.tagName = 'h3';
			});
		})
		.use(rehypeStringify);
	const root = processor.runSync({ type: 'root', children: blocks } as Root);
	return processor.stringify(root).trim();
}
