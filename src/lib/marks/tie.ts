import type { Element, ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Marks that close a sentence or a part of one; they stand before the numerals. */
const CLOSING = /^[.,;:!?،؛؟»”’)\]]+/;

/** Ties marks to the last of the words, so that no line begins with them. */
export function tie(words: ElementContent[], marks: ElementContent[]): ElementContent[] {
	const last = words.at(-1);
	if (last?.type !== 'text') return [...words.slice(0, -1), h('span.tie', last ? [last] : [], marks)];
	const text = last.value.trimEnd();
	const cut = text.lastIndexOf(' ') + 1;
	const before: Text[] = cut > 0 ? [{ type: 'text', value: text.slice(0, cut) }] : [];
	return [...words.slice(0, -1), ...before, h('span.tie', text.slice(cut), marks)];
}

/**
 * Takes punctuation that follows marked words into their tie, before the numerals: it could stand alone at the
 * beginning of a line, and numerals belong after the full stop.
 */
export function takePunctuation(tree: Root | Element): void {
	visit(tree, 'element', (node) => {
		for (const [i, child] of node.children.entries()) {
			const next = node.children[i + 1];
			if (child.type !== 'element' || next?.type !== 'text') continue;
			const marks = CLOSING.exec(next.value)?.[0];
			const tied = marks ? lastTie(child) : null;
			if (!tied) continue;
			next.value = next.value.slice(marks!.length);
			const at = tied.children.findIndex((c) => c.type === 'element' && isMark(c));
			tied.children.splice(at < 0 ? tied.children.length : at, 0, { type: 'text', value: marks! });
		}
	});
}

const hasClass = (node: Element, name: string) =>
	Array.isArray(node.properties.className) && node.properties.className.includes(name);
/** The numerals, or what sets them off in copied words. */
const isMark = (node: Element) => hasClass(node, 'numerals') || hasClass(node, 'cite');

/** The tie that ends a marked passage, if it ends with one. */
function lastTie(node: Element): Element | null {
	if (hasClass(node, 'tie')) return node;
	const last = node.children.at(-1);
	return last?.type === 'element' ? lastTie(last) : null;
}
