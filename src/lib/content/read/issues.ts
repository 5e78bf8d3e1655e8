import type * as v from 'valibot';
import { keysAt, type Path } from '../schema/walk.ts';
import { suggest, type Problems } from './problem.ts';

/** Where faults of a file go. */
interface Place {
	file: string;
	/** Line of the value at a path. */
	line(path: readonly (string | number)[]): number;
	problems: Problems;
}

/** Adds what a schema found wrong in a file's data, each with its line and what would be right. */
export function addIssues(
	issues: readonly v.BaseIssue<unknown>[],
	schema: v.GenericSchema,
	data: unknown,
	{ file, line, problems }: Place
): void {
	for (const issue of issues) {
		const path = (issue.path ?? []).map((item) => item.key as string | number);
		const where = path.join(' › ') || 'the file';
		// Our own messages say what is wrong, and some, after a full stop, what would be right.
		const [what = '', right] = issue.message.split('. ', 2);
		const own = /^(is|names) /.test(what);
		problems.add(
			file,
			line(path),
			own ? `"${where}" ${what}` : `"${where}": ${issue.message}`,
			(own && right) || rightOf(issue, schema, data, path)
		);
	}
}

/** What would be right where an issue stands. */
function rightOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema, data: unknown, path: Path): string {
	if (issue.type === 'min_length') return 'Write at least one, or take the key out where it may be missing';
	if (issue.type === 'max_length') return `Write at most ${String(issue.requirement)} characters`;
	if (issue.expected === 'never')
		return suggest(String(path.at(-1)), keysAt(schema, data, path.slice(0, -1)));
	return issue.expected ? `Expected ${issue.expected}` : 'Compare the schemas in src/lib/content/schema';
}
