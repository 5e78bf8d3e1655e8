import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import * as v from 'valibot';
import { suggest, type Problems } from './problem.ts';

/** A checked YAML file, and the line on which any part of it stands. */
export interface YamlFile<T> {
	data: T;
	/** Line of the value at a path such as [3, 'says', 0]; the nearest parent's where it is missing. */
	line(path: readonly (string | number)[]): number;
}

/**
 * Parses and checks one YAML text. Adds a problem with file and line for each fault and gives null when the
 * text cannot be used. `firstLine` shifts the lines of front matter.
 */
export function parseYaml<S extends v.GenericSchema>(
	source: string,
	file: string,
	schema: S,
	problems: Problems,
	firstLine = 1
): YamlFile<v.InferOutput<S>> | null {
	const counter = new LineCounter();
	// Not pretty: the place is told by file and line, which front matter shifts.
	const doc = parseDocument(source, { lineCounter: counter, prettyErrors: false });
	const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
	for (const error of doc.errors) {
		problems.add(
			file,
			lineAt(error.pos[0]),
			`This is not YAML: ${error.message}`,
			'Check indentation and quotes; a text with a colon and a space wants quotes'
		);
	}
	if (doc.errors.length > 0) return null;
	const line = (path: readonly (string | number)[]) => lineAt(offsetOf(doc, path));
	const result = v.safeParse(schema, doc.toJS());
	if (!result.success) {
		for (const issue of result.issues) {
			const path = (issue.path ?? []).map((item) => item.key as string | number);
			const where = path.join(' › ') || 'the file';
			problems.add(
				file,
				line(path),
				issue.message.startsWith('is ') || issue.message.startsWith('names ')
					? `"${where}" ${issue.message}`
					: `"${where}": ${issue.message}`,
				rightOf(issue, schema)
			);
		}
		return null;
	}
	return { data: result.output, line };
}

/** What would be right where an issue stands. */
function rightOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string {
	if (issue.type === 'min_length') return 'Write at least one, or take the key out where it may be missing';
	if (issue.type === 'max_length') return `Write at most ${String(issue.requirement)} characters`;
	if (issue.expected === 'never') {
		return suggest(String(issue.path?.at(-1)?.key), keysAt(schema, issue.path ?? []));
	}
	return issue.expected ? `Expected ${issue.expected}` : 'See the README on the data files';
}

/** The keys that a schema has around the last item of a path. */
function keysAt(schema: v.GenericSchema, path: readonly v.IssuePathItem[]): string[] {
	let at = schema as { wrapped?: object; item?: object; value?: object; entries?: Record<string, object> };
	for (const item of path.slice(0, -1)) {
		while (at?.wrapped) at = at.wrapped as typeof at;
		at = (at?.entries?.[String(item.key)] ?? at?.item ?? at?.value ?? {}) as typeof at;
	}
	while (at?.wrapped) at = at.wrapped as typeof at;
	return Object.keys(at?.entries ?? {});
}

function offsetOf(doc: Document, path: readonly (string | number)[]): number {
	for (let n = path.length; n >= 0; n--) {
		const node = n === 0 ? doc.contents : doc.getIn(path.slice(0, n), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return 0;
}
