import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import * as v from 'valibot';
import { addIssues } from './issues.ts';
import type { Problems } from './problem.ts';

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
	const data: unknown = doc.toJS();
	const result = v.safeParse(schema, data);
	if (result.success) return { data: result.output, line };
	addIssues(result.issues, schema, data, { file, line, problems });
	return null;
}

function offsetOf(doc: Document, path: readonly (string | number)[]): number {
	for (let n = path.length; n >= 0; n--) {
		const node = n === 0 ? doc.contents : doc.getIn(path.slice(0, n), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return 0;
}
