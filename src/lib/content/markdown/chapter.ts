import type { Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkFrontmatter from 'remark-frontmatter';
import remarkDirective from 'remark-directive';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { visit } from 'unist-util-visit';
import { h } from 'hastscript';
import { suggest, type Problems } from '../read/problem.ts';
import { parseYaml } from '../read/yaml.ts';
import { frontMatterSchema } from '../schema/files.ts';
import type { Chapter, Lang, Step } from '../../model/story.ts';

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

const TEXT = ['claim', 'see', 'computed', 'inferred', 'time', 'place'];
const LEAF = ['step', 'alt', 'record', 'prose'];
const CONTAINER = ['box'];
const CLOCK_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/;

/** What is left in the text of a directive that could not be read as one. */
const LEFT = /:{1,3}[a-z]+[[{]|\]\{[^}\n]*\}?/;

type Directive = TextDirective | LeafDirective | ContainerDirective;

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkDirective);

/**
 * Reads one chapter in one language. Adds every fault to `problems` with its line; returns null when the
 * front matter cannot be used.
 */
export function readChapter(
	source: string,
	file: string,
	id: string,
	lang: Lang,
	known: Known,
	draw: Draw,
	problems: Problems
): Chapter | null {
	const tree = parser.parse(source) as Root;
	keepClockTimes(tree);
	const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
		node.position?.start.line ?? 1;

	const front = tree.children[0];
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
	const marks: Chapter['marks'] = [];
	checkDirectives(tree, file, id, known, problems, marks);

	// Split the blocks: before the first step, in each step, after ::prose.
	const intro: RootContent[] = [];
	const outro: RootContent[] = [];
	const steps: { id: string; line: number; alt: string; records: string[]; blocks: RootContent[] }[] = [];
	let into = intro;
	for (const block of tree.children.slice(1)) {
		if (block.type === 'leafDirective' && block.name === 'step') {
			const stepId = block.attributes?.id ?? '';
			if (!/^[a-z][a-z0-9-]*$/.test(stepId)) {
				problems.add(file, lineOf(block), 'This step has no id', 'Write ::step{#wait}, in small letters');
			}
			if (steps.some((s) => s.id === stepId)) {
				problems.add(file, lineOf(block), `The step "${stepId}" stands twice`, 'Give each step its own id');
			}
			if (into === outro) {
				problems.add(
					file,
					lineOf(block),
					`The step "${stepId}" comes after ::prose`,
					'Keep all steps of a chapter together, before ::prose'
				);
			}
			const step = { id: stepId, line: lineOf(block), alt: '', records: [], blocks: [] as RootContent[] };
			steps.push(step);
			into = step.blocks;
		} else if (block.type === 'leafDirective' && block.name === 'prose') {
			into = outro;
		} else if (block.type === 'leafDirective' && block.name === 'alt') {
			const step = steps.at(-1);
			if (step && into === step.blocks) step.alt = toString(block).trim();
			else problems.add(file, lineOf(block), '::alt stands outside a step', 'Put it right under a ::step');
		} else {
			if (block.type === 'leafDirective' && block.name === 'record' && into !== intro && into !== outro) {
				steps.at(-1)!.records.push(block.attributes?.id ?? '');
			}
			into.push(block);
		}
	}
	for (const step of steps) {
		if (!step.alt) {
			problems.add(
				file,
				step.line,
				`The step "${step.id}" has no ::alt`,
				'Add ::alt[one plain sentence that says what the picture shows]'
			);
		}
		if (!step.blocks.some((b) => toString(b).trim())) {
			problems.add(file, step.line, `The step "${step.id}" has no text`, 'Write 25 to 45 words under it');
		}
	}

	if (!meta) return null;
	const html = (blocks: RootContent[]) => render(blocks, draw);
	// In the order of the page: the first mark of a claim is the one that links lead to.
	const opening = html(intro);
	const finished: Step[] = steps.map((s) => ({
		id: s.id,
		html: html(s.blocks),
		alt: s.alt,
		records: s.records,
		words: countWords(s.blocks),
		line: s.line
	}));
	return {
		id,
		lang,
		file,
		...meta.data,
		intro: opening,
		steps: finished,
		outro: html(outro),
		words: countWords(intro) + countWords(outro) + finished.reduce((n, s) => n + s.words, 0),
		marks
	};
}

/** '06:38' is a time, not a directive named 38: gives such a colon back to the text. */
function keepClockTimes(tree: Root): void {
	visit(tree, 'textDirective', (node, index, parent) => {
		if (!parent || index === undefined || !/^\d/.test(node.name)) return;
		parent.children.splice(index, 1, { type: 'text', value: `:${node.name}`, position: node.position });
	});
}

/** Words a reader sees in these blocks, public record apart. */
export function countWords(blocks: RootContent[]): number {
	return blocks.reduce((n, b) => n + (toString(b).trim().match(/\S+/g)?.length ?? 0), 0);
}

function checkDirectives(
	tree: Root,
	file: string,
	chapter: string,
	known: Known,
	problems: Problems,
	marks: Chapter['marks']
): void {
	visit(tree, 'text', (node) => {
		const left = LEFT.exec(node.value);
		if (!left) return;
		problems.add(
			file,
			(node.position?.start.line ?? 1) + node.value.slice(0, left.index).split('\n').length - 1,
			`"${left[0]}" stands in the prose as it is`,
			'A mark is written :claim[the words]{#id}; ::step, ::alt, ::record and ::prose want a line of its own'
		);
	});
	visit(tree, (node) => {
		if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective')
			return;
		const directive = node as Directive;
		const line = directive.position?.start.line ?? 1;
		const names = node.type === 'textDirective' ? TEXT : node.type === 'leafDirective' ? LEAF : CONTAINER;
		const colons = node.type === 'textDirective' ? ':' : node.type === 'leafDirective' ? '::' : ':::';
		if (!names.includes(directive.name)) {
			problems.add(
				file,
				line,
				`Unknown directive "${colons}${directive.name}"`,
				`${suggest(directive.name, names)} A colon that belongs to the prose wants a space after it`
			);
			return;
		}
		const id = directive.attributes?.id ?? '';
		const words = toString(directive).trim();
		const bare = `${colons}${directive.name}`;
		if (directive.type === 'textDirective' && !words) {
			problems.add(file, line, `${bare} marks no words`, `Write ${bare}[the words]{#${id || 'id'}}`);
		}
		switch (directive.name) {
			case 'claim': {
				const claim = known.claims.get(id);
				const version = directive.attributes?.version ?? null;
				if (!claim) {
					problems.add(file, line, `Unknown claim "${id}"`, suggest(id, known.claims.keys()));
				} else if (claim.chapter !== chapter) {
					problems.add(
						file,
						line,
						`The claim "${id}" belongs to the chapter "${claim.chapter}", it is marked in "${chapter}"`,
						`Point to it with :see[…]{#${id}} here, or move it in the ledger`
					);
				} else {
					marks.push({ claim: id, version, line });
					if (version === null || claim.versions?.has(version)) break;
					problems.add(
						file,
						line,
						claim.versions
							? `The claim "${id}" has no version "${version}"`
							: `The claim "${id}" is not disputed, so it has no version "${version}"`,
						claim.versions ? suggest(version, claim.versions) : 'Leave the version out'
					);
				}
				break;
			}
			case 'see':
				if (!known.claims.has(id)) {
					problems.add(file, line, `Unknown claim "${id}"`, suggest(id, known.claims.keys()));
				}
				break;
			case 'place':
				if (!known.places.has(id)) {
					problems.add(file, line, `Unknown place "${id}"`, suggest(id, known.places));
				}
				break;
			case 'record':
				if (!known.records.has(id)) {
					problems.add(file, line, `Unknown public record "${id}"`, suggest(id, known.records));
				}
				break;
			case 'time': {
				const at = directive.attributes?.at ?? '';
				if (!CLOCK_TIME.test(at) || Number.isNaN(Date.parse(at))) {
					problems.add(
						file,
						line,
						`:time[${words}] has no moment`,
						'Write :time[06:38]{at=2024-12-08T06:38+03:00}, with the offset from UTC'
					);
				}
				break;
			}
		}
	});
}

/** mdast blocks to HTML, with the story's directives drawn by `draw`. */
function render(blocks: RootContent[], draw: Draw): string {
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
