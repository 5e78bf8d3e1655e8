import type { RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Problems } from '../read/problem.ts';
import { lineOf } from './directives.ts';

interface StepBlocks {
	id: string;
	line: number;
	/** Text of the step's `::alt`; empty where it has none. */
	alt: string;
	/** Ids of the step's lines of public record. */
	records: string[];
	blocks: RootContent[];
}

/** A chapter's blocks by where they stand: before the first step, in each step, after `::prose`. */
export interface ChapterBlocks {
	intro: RootContent[];
	steps: StepBlocks[];
	outro: RootContent[];
}

/** Splits a chapter's blocks (front matter apart) at its `::step` and `::prose` lines. */
export function splitBlocks(blocks: RootContent[], file: string, problems: Problems): ChapterBlocks {
	const split: ChapterBlocks = { intro: [], steps: [], outro: [] };
	let into = split.intro;
	for (const block of blocks) {
		const name = block.type === 'leafDirective' ? block.name : '';
		const step = split.steps.at(-1);
		if (name === 'step') {
			into = beginStep(block as LeafDirective, split, into === split.outro, file, problems);
		} else if (name === 'prose') {
			into = split.outro;
		} else if (name === 'alt') {
			if (step && into === step.blocks) step.alt = toString(block).trim();
			else problems.add(file, lineOf(block), '::alt stands outside a step', 'Put it right under a ::step');
		} else {
			if (name === 'record' && step && into === step.blocks) {
				step.records.push((block as LeafDirective).attributes?.id ?? '');
			}
			into.push(block);
		}
	}
	for (const step of split.steps) checkStep(step, file, problems);
	return split;
}

/** Adds a step and gives the list that its blocks go to. */
function beginStep(
	directive: LeafDirective,
	{ steps }: ChapterBlocks,
	afterProse: boolean,
	file: string,
	problems: Problems
): RootContent[] {
	const id = directive.attributes?.id ?? '';
	const line = lineOf(directive);
	if (!/^[a-z][a-z0-9-]*$/.test(id)) {
		problems.add(file, line, 'This step has no id', 'Write ::step{#wait}, in small letters');
	}
	if (steps.some((s) => s.id === id)) {
		problems.add(file, line, `The step "${id}" stands twice`, 'Give each step its own id');
	}
	if (afterProse) {
		problems.add(
			file,
			line,
			`The step "${id}" comes after ::prose`,
			'Keep all steps of a chapter together, before ::prose'
		);
	}
	const step: StepBlocks = { id, line, alt: '', records: [], blocks: [] };
	steps.push(step);
	return step.blocks;
}

function checkStep({ id, line, alt, blocks }: StepBlocks, file: string, problems: Problems): void {
	if (!alt) {
		problems.add(
			file,
			line,
			`The step "${id}" has no ::alt`,
			'Add ::alt[one plain sentence that says what the picture shows]'
		);
	}
	if (!blocks.some((b) => toString(b).trim())) {
		problems.add(file, line, `The step "${id}" has no text`, 'Write 25 to 45 words under it');
	}
}
