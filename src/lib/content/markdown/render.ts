import type { Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Element, ElementContent } from 'hast';
import { unified } from 'unified';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { h } from 'hastscript';
import type { Draw } from './directives.ts';

/** mdast blocks to HTML, with the story's directives drawn by `draw`. */
export function render(blocks: RootContent[], draw: Draw): string {
	const processor = unified()
		.use(remarkRehype, {
			handlers: {
				textDirective: (state, node: TextDirective) => text(node, state.all(node) as ElementContent[], draw),
				leafDirective: (_state, node: LeafDirective) =>
					node.name === 'record' ? draw.record(node.attributes?.id ?? '') : undefined,
				containerDirective: (state, node: ContainerDirective) =>
					h('aside.box', [
						node.attributes?.title ? h('h3', node.attributes.title) : null,
						...(state.all(node) as ElementContent[])
					])
			}
		})
		.use(rehypeStringify);
	const tree = processor.runSync({ type: 'root', children: blocks } as Root);
	return processor.stringify(tree).trim();
}

function text(node: TextDirective, words: ElementContent[], draw: Draw): Element {
	const id = node.attributes?.id ?? '';
	switch (node.name) {
		case 'claim':
			return claim(id, node.attributes?.version ?? null, words, draw);
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

/** The marked words with their mark; what the page's switch needs to underline them by. */
function claim(id: string, version: string | null, words: ElementContent[], draw: Draw): Element {
	const { gives, parted } = draw.told(id, version);
	return h(
		'span.claim',
		{ 'data-told': String(gives), ...(parted && { 'data-parted': '' }) },
		tie(words, draw.mark(id, version))
	);
}

/** Ties the mark to the last word, so that no line begins with dots. */
function tie(words: ElementContent[], mark: Element): ElementContent[] {
	const last = words.at(-1);
	if (last?.type === 'text') {
		const cut = last.value.trimEnd().lastIndexOf(' ') + 1;
		return [
			...words.slice(0, -1),
			{ type: 'text', value: last.value.slice(0, cut) },
			h('span.tie', last.value.slice(cut), mark)
		];
	}
	return [...words.slice(0, -1), h('span.tie', last ? [last] : [], mark)];
}
