import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { keepDates } from '../../model/dates.ts';

const HOUR = /(\d{1,2}:\d\d)/;
const ISOLATED = ['time', 'bdi'];

/**
 * Isolates every clock time of the drawn words in a <bdi>: among letters that run from the right, its digits and its
 * colon may change places. Times that are isolated already stay as they are.
 */
export function isolateHours(tree: Root): void {
	visit(tree, 'element', (node: Element) => {
		if (ISOLATED.includes(node.tagName)) return SKIP;
		node.children = joined(node.children).flatMap((child): ElementContent[] =>
			child.type === 'text' ? apart(child.value) : [child]
		);
	});
}

/** Keeps dates and counted numbers of the drawn words on one line. */
export function joinDates(tree: Root): void {
	visit(tree, 'text', (node) => {
		node.value = keepDates(node.value);
	});
}

/** An article with its name, as of al-Assad: a line may break behind the hyphen. */
const ARTICLE = /(?<![\p{L}-])(al-\p{L}[\p{L}’]*)/giu;

/** Keeps an article and its name on one line. The letters stay as they are written: they are looked for and copied. */
export function joinArticles(tree: Root): void {
	visit(tree, 'element', (node: Element) => {
		if (node.properties['className']?.toString() === 'joined') return SKIP;
		node.children = node.children.flatMap((child): ElementContent[] =>
			child.type === 'text' && child.value.match(ARTICLE)
				? child.value
						.split(ARTICLE)
						.map((part, i): ElementContent =>
							i % 2 ? h('span.joined', part) : { type: 'text', value: part }
						)
						.filter((part) => part.type !== 'text' || part.value !== '')
				: [child]
		);
	});
}

function apart(text: string): ElementContent[] {
	return text
		.split(HOUR)
		.map((part, i): ElementContent => (i % 2 ? h('bdi', part) : { type: 'text', value: part }))
		.filter((node) => node.type !== 'text' || node.value !== '');
}

/** A clock time that the parser took for a directive was given back as a text of its own: texts side by side are one. */
function joined(children: ElementContent[]): ElementContent[] {
	const out: ElementContent[] = [];
	for (const child of children) {
		const last = out.at(-1);
		if (child.type === 'text' && last?.type === 'text')
			out[out.length - 1] = { ...last, value: last.value + child.value };
		else out.push(child);
	}
	return out;
}
