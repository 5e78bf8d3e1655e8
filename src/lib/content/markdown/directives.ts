import type { Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** What the words may point to. */
export interface Known {
	claims: Map<string, { chapter: string; versions: Set<string> | null }>;
	places: Set<string>;
	records: Set<string>;
}

/** How a story's own marks are drawn; given from outside so that this file knows directives only. */
export interface Draw {
	mark(claim: string, version: string | null): Element;
	/** How many retellings give the marked words, and whether others part from them. */
	told(claim: string, version: string | null): { gives: number; parted: boolean };
	see(claim: string, words: ElementContent[]): Element;
	aside(kind: 'computed' | 'inferred', words: ElementContent[]): Element;
	record(id: string): Element;
}

export type Directive = TextDirective | LeafDirective | ContainerDirective;

/** Directives of the prose, by how they are written: `:name[…]`, `::name` on a line of its own, `:::name` around blocks. */
export const NAMES = {
	textDirective: ['claim', 'see', 'computed', 'inferred', 'time', 'place'],
	leafDirective: ['step', 'alt', 'record', 'prose'],
	containerDirective: ['box']
} as const;
export const COLONS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;

export const isDirective = (node: { type: string }): node is Directive => node.type in COLONS;

/** Line on which a node begins. */
export const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
	node.position?.start.line ?? 1;

/** '06:38' in running text: the parser takes ':38' for a directive. */
const isClockTime = (node: { type: string; name?: string }): boolean =>
	node.type === 'textDirective' && /^\d/.test(node.name ?? '');

/** '06:38' is a time, not a directive named 38: gives such a colon back to the text. */
export function keepClockTimes(tree: Root): void {
	visit(tree, 'textDirective', (node, index, parent) => {
		if (!parent || index === undefined || !isClockTime(node)) return;
		parent.children.splice(index, 1, { type: 'text', value: `:${node.name}`, position: node.position });
	});
}

/** Words a reader sees in these blocks, public record apart. */
export function countWords(blocks: RootContent[]): number {
	return blocks.reduce((n, b) => n + (toString(b).trim().match(/\S+/g)?.length ?? 0), 0);
}
