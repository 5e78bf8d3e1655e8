import type { Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** What the words may point to. */
export interface Known {
	claims: Map<string, { chapter: string; versions: Set<string> | null }>;
	places: Set<string>;
	records: Set<string>;
	/** Forks, each with its chapter and step. */
	forks: Map<string, { chapter: string; step: string }>;
	/** Ids that a claim had before; their links lead to its first mark. */
	formerly: Map<string, string[]>;
	/** Steps that a step ('chapter/step') has taken the place of, each as chapter/step. */
	moved: Map<string, string[]>;
}

/** A directive of any of the three forms, as remark-directive parses it. */
export type Directive = TextDirective | LeafDirective | ContainerDirective;

/** Directives of the prose, by how they are written: `:name[…]`, `::name` on a line of its own, `:::name` around blocks. */
export const NAMES = {
	textDirective: ['claim', 'see', 'computed', 'inferred', 'time', 'place'],
	leafDirective: ['step', 'alt', 'record', 'prose', 'fork', 'untold'],
	containerDirective: ['box']
} as const;
/** How each form is written, for messages. */
export const COLONS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;

/** Whether a node of the Markdown tree is one; told by its type alone. */
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

/** What computed words of the page rest on: `:computed[…]{#sky}`, the sun and the moon over the story's place. */
export const COMPUTED = ['sky'] as const;

/** Words a reader sees in these blocks, public record and forks apart. */
export function countWords(blocks: RootContent[]): number {
	return blocks.reduce((n, b) => n + (toString(b).trim().match(/\S+/g)?.length ?? 0), 0);
}
