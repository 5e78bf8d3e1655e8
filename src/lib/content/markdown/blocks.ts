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
	/** Its heading, from a line `when: …`; null where it has none. */
	when: string | null;
	/** Ids of the step's lines of public record. */
	records: string[];
	/** Ids of the forks that stand in it. */
	forks: string[];
	blocks: RootContent[];
}

/** A chapter's blocks by where they stand: before the first step, in each step, after `::prose`. */
export interface ChapterBlocks {
	intro: RootContent[];
	steps: StepBlocks[];
	outro: RootContent[];
	/** The line `::untold[…]`; null where the chapter has none. */
	untold: LeafDirective | null;
	/** It stands before the outro, and the closing list with it. */
	closesEarly: boolean;
}

/** 'when: Moscow, as the offensive began', a paragraph of its own under ::alt. */
const WHEN = /^when:\s+/;

/** Splits a chapter's blocks (front matter apart) at its `::step` and `::prose` lines. */
export function splitBlocks(blocks: RootContent[], file: string, problems: Problems): ChapterBlocks {
	const split: ChapterBlocks = { intro: [], steps: [], outro: [], untold: null, closesEarly: false };
	let into = split.intro;
	for (const block of blocks) {
		const name = block.type === 'leafDirective' ? block.name : '';
		if (name === 'step') {
			into = beginStep(block as LeafDirective, split, into === split.outro, file, problems);
		} else if (name === 'prose') {
			into = split.outro;
		} else if (name === 'untold') {
			takeUntold(block as LeafDirective, split, into !== split.outro, file, problems);
		} else {
			const step = split.steps.at(-1);
			const inStep = step && into === step.blocks ? step : null;
			if (!takeStepLine(block, inStep, file, problems)) into.push(block);
		}
	}
	for (const step of split.steps) checkStep(step, file, problems);
	return split;
}

/** A chapter says once what no report gives. */
function takeUntold(
	block: LeafDirective,
	split: ChapterBlocks,
	early: boolean,
	file: string,
	problems: Problems
): void {
	if (split.untold) {
		problems.add(file, lineOf(block), '::untold stands twice', 'Gather what no report gives in one line');
	}
	split.untold = block;
	split.closesEarly = early;
}

/** Takes a line that tells of its step and is none of its words; notes the records and forks among its blocks. */
function takeStepLine(
	block: RootContent,
	step: StepBlocks | null,
	file: string,
	problems: Problems
): boolean {
	const name = block.type === 'leafDirective' ? block.name : '';
	const when = block.type === 'paragraph' && WHEN.test(toString(block));
	if (step && name === 'record') step.records.push((block as LeafDirective).attributes?.id ?? '');
	if (step && name === 'fork') step.forks.push((block as LeafDirective).attributes?.id ?? '');
	if (name !== 'alt' && !when) return false;
	if (!step) {
		const what = when ? 'when:' : '::alt';
		problems.add(file, lineOf(block), `${what} stands outside a step`, 'Put it right under a ::step');
	} else if (when) step.when = toString(block).replace(WHEN, '').trim();
	else step.alt = toString(block).trim();
	return true;
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
	const step: StepBlocks = { id, line, alt: '', when: null, records: [], forks: [], blocks: [] };
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
		problems.add(file, line, `The step "${id}" has no text`, 'Write 20 to 45 words under it');
	}
}
