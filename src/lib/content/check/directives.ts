import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { suggest, type Problems } from '../read/problem.ts';
import {
	COLONS,
	COMPUTED,
	NAMES,
	isDirective,
	lineOf,
	type Directive,
	type Known
} from '../markdown/directives.ts';
import type { Chapter } from '../../model/story.ts';

const CLOCK_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/;

/** What is left in the text of a directive that could not be read as one. */
const LEFT = /:{1,3}[a-z]+[[{]|\]\{[^}\n]*\}?/;

/** A claim that the prose marks. */
type Mark = Omit<Chapter['marks'][number], 'step'>;

/** The file and chapter that are checked, and where faults go. */
interface Checked {
	file: string;
	chapter: string;
	known: Known;
	problems: Problems;
}

/**
 * Holds a chapter's directives to what they may be and to what they name.
 * @returns the claims that it marks, in the order of the text
 */
export function checkDirectives(tree: Root, checked: Checked): Mark[] {
	const { file, problems } = checked;
	const marks: Mark[] = [];
	visit(tree, 'text', (node) => {
		const left = LEFT.exec(node.value);
		if (!left) return;
		problems.add(
			file,
			lineOf(node) + node.value.slice(0, left.index).split('\n').length - 1,
			`"${left[0]}" stands in the prose as it is`,
			'A mark is written :claim[the words]{#id}; ::step, ::alt, ::record, ::fork, ::untold and ::prose want a line of their own'
		);
	});
	visit(tree, (node) => {
		if (isDirective(node)) marks.push(...checkDirective(node, checked));
	});
	return marks;
}

/** Checks one directive; gives the mark that it makes, where it marks a claim of this chapter. */
function checkDirective(directive: Directive, checked: Checked): Mark[] {
	const { file, known, problems } = checked;
	const line = lineOf(directive);
	const names: readonly string[] = NAMES[directive.type];
	const bare = `${COLONS[directive.type]}${directive.name}`;
	if (!names.includes(directive.name)) {
		problems.add(
			file,
			line,
			`Unknown directive "${bare}"`,
			`${suggest(directive.name, names)} A colon that belongs to the prose wants a space after it`
		);
		return [];
	}
	const id = directive.attributes?.id ?? '';
	const words = toString(directive).trim();
	if (directive.type === 'textDirective' && !words) {
		problems.add(file, line, `${bare} marks no words`, `Write ${bare}[the words]{#${id || 'id'}}`);
	}
	const unknown = (kind: string, ids: Iterable<string>) =>
		problems.add(file, line, `Unknown ${kind} "${id}"`, suggest(id, ids));
	switch (directive.name) {
		case 'claim':
			return checkClaim(id, directive.attributes?.version ?? null, line, checked);
		case 'see':
			if (!known.claims.has(id)) unknown('claim', known.claims.keys());
			break;
		case 'place':
			if (!known.places.has(id)) unknown('place', known.places);
			break;
		case 'record':
			if (!known.records.has(id)) unknown('public record', known.records);
			break;
		case 'fork':
			checkFork(id, line, checked);
			break;
		case 'untold':
			if (!words) problems.add(file, line, '::untold says nothing', 'Write ::untold[In no report: …]');
			break;
		case 'computed':
			if (id && !(COMPUTED as readonly string[]).includes(id)) unknown('computation', COMPUTED);
			break;
		case 'time': {
			const at = directive.attributes?.at ?? '';
			if (CLOCK_TIME.test(at) && !Number.isNaN(Date.parse(at))) break;
			problems.add(
				file,
				line,
				`:time[${words}] has no moment`,
				'Write :time[06:38]{at=2024-12-08T06:38+03:00}, with the offset from UTC'
			);
		}
	}
	return [];
}

/** A fork stands in its own chapter. */
function checkFork(id: string, line: number, { file, chapter, known, problems }: Checked): void {
	const fork = known.forks.get(id);
	if (!fork) problems.add(file, line, `Unknown fork "${id}"`, suggest(id, known.forks.keys()));
	else if (fork.chapter !== chapter) {
		problems.add(
			file,
			line,
			`The fork "${id}" belongs to the chapter "${fork.chapter}", it stands in "${chapter}"`,
			`Put it in the step "${fork.step}" of "${fork.chapter}", or move it in forks.yaml`
		);
	}
}

/** A marked claim belongs to the chapter and, where the mark names a version, has that version. */
function checkClaim(
	id: string,
	version: string | null,
	line: number,
	{ file, chapter, known, problems }: Checked
): Mark[] {
	const claim = known.claims.get(id);
	if (!claim) {
		problems.add(file, line, `Unknown claim "${id}"`, suggest(id, known.claims.keys()));
		return [];
	}
	if (claim.chapter !== chapter) {
		problems.add(
			file,
			line,
			`The claim "${id}" belongs to the chapter "${claim.chapter}", it is marked in "${chapter}"`,
			`Point to it with :see[…]{#${id}} here, or move it in the ledger`
		);
		return [];
	}
	if (version !== null && !claim.versions?.has(version)) {
		problems.add(
			file,
			line,
			claim.versions
				? `The claim "${id}" has no version "${version}"`
				: `The claim "${id}" is not parted, so it has no version "${version}"`,
			claim.versions ? suggest(version, claim.versions) : 'Leave the version out'
		);
	}
	return [{ claim: id, version, line }];
}
