import type { Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { unified } from 'unified';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { h } from 'hastscript';
import type { Draw } from '../../marks/draw.ts';
import { takePunctuation } from '../../marks/tie.ts';
import type { Known } from './directives.ts';
import { isolateHours, joinArticles, joinDates } from './hours.ts';

/** What the words are drawn with, and the old ids whose links lead to a claim. */
interface Drawing {
	draw: Draw;
	formerly: Known['formerly'];
}

/**
 * mdast blocks to HTML, with the story's directives drawn by `draw`.
 * @param before what stands before the first block
 */
export function render(
	blocks: RootContent[],
	{ draw, formerly }: Drawing,
	before: readonly Element[] = []
): string {
	const processor = unified()
		.use(remarkRehype, {
			handlers: {
				textDirective: (state, node: TextDirective) =>
					text(node, state.all(node) as ElementContent[], draw, formerly),
				leafDirective: (_state, node: LeafDirective) => leaf(node, draw),
				containerDirective: (state, node: ContainerDirective) =>
					h('aside.box', [
						node.attributes?.title ? h('h3', node.attributes.title) : null,
						...(state.all(node) as ElementContent[])
					])
			}
		})
		.use(() => (root: HtmlRoot) => {
			root.children.unshift(...before);
			takePunctuation(root);
			isolateHours(root);
			joinDates(root);
			joinArticles(root);
		})
		.use(rehypeStringify);
	const tree = processor.runSync({ type: 'root', children: blocks } as Root);
	return processor.stringify(tree).trim();
}

/** The chapter's line of what no report gives, as HTML. */
export function renderUntold(node: LeafDirective, draw: Draw): string {
	const processor = unified()
		.use(remarkRehype)
		.use(() => (root: HtmlRoot) => {
			const [paragraph] = root.children;
			root.children = [draw.untold(paragraph?.type === 'element' ? paragraph.children : [])];
			isolateHours(root);
			joinDates(root);
			joinArticles(root);
		})
		.use(rehypeStringify);
	const tree = processor.runSync({
		type: 'root',
		children: [{ type: 'paragraph', children: node.children }]
	} as Root);
	return processor.stringify(tree).trim();
}

/** Empty elements that links to old ids lead to. */
export const anchors = (ids: readonly string[]): Element[] => ids.map((id) => h('span', { id }));

function leaf(node: LeafDirective, draw: Draw): Element | undefined {
	const id = node.attributes?.id ?? '';
	if (node.name === 'record') return draw.record(id);
	if (node.name === 'fork') return draw.fork(id);
	return undefined;
}

function text(
	node: TextDirective,
	words: ElementContent[],
	draw: Draw,
	formerly: Known['formerly']
): Element | Element[] {
	const id = node.attributes?.id ?? '';
	switch (node.name) {
		case 'claim': {
			const old = formerly.get(id)?.map((before) => `claim-${before}`) ?? [];
			return [...anchors(old), draw.claim(id, node.attributes?.version ?? null, words)];
		}
		case 'see':
			return draw.see(id, words);
		case 'computed':
		case 'inferred':
			return draw.aside(node.name, words);
		case 'time':
			return h('time', { dateTime: node.attributes?.at, dir: 'ltr' }, words);
		case 'place':
			return h('span', { 'data-place': id }, words);
		default:
			return h('span', words);
	}
}
