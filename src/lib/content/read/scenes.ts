import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { ChapterScenes } from '../../model/scene.ts';
import type { Problems } from './problem.ts';

/**
 * Loads a chapter's scenes.ts: pure data with type imports only, so it can be stripped of its types and
 * evaluated on its own, by Vite, by vitest and by plain node alike.
 */
export async function loadScenes(
	path: string,
	file: string,
	problems: Problems
): Promise<ChapterScenes | null> {
	const source = readFileSync(path, 'utf8');
	const { outputText, diagnostics } = ts.transpileModule(source, {
		compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
		reportDiagnostics: true
	});
	// TypeScript mends what it can; a slip must not pass as something else.
	const [slip] = diagnostics ?? [];
	if (slip) {
		const why = ts.flattenDiagnosticMessageText(slip.messageText, ' ').replace(/\.$/, '');
		problems.add(
			file,
			source.slice(0, slip.start ?? 0).split('\n').length,
			`scenes.ts cannot be read: ${why}`,
			'Mend the syntax'
		);
		return null;
	}
	const code = /^\s*import\s/m.exec(outputText);
	if (code) {
		problems.add(
			file,
			lineOf(source, /^\s*import\s(?!type)/m),
			'scenes.ts imports code',
			'Scenes are pure data: use `import type` only'
		);
		return null;
	}
	try {
		const module = (await import(
			/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`
		)) as { default?: ChapterScenes };
		if (module.default?.steps) return module.default;
		problems.add(
			file,
			1,
			'scenes.ts has no default export with steps',
			'Write `export default { still, steps }`'
		);
	} catch (error) {
		problems.add(file, 1, `scenes.ts cannot be read: ${(error as Error).message}`, 'Mend the syntax');
	}
	return null;
}

function lineOf(source: string, pattern: RegExp): number {
	const found = pattern.exec(source);
	if (!found) return 1;
	const start = found.index + (found[0].length - found[0].trimStart().length);
	return source.slice(0, start).split('\n').length;
}

/** Lines on which each word of a scenes.ts stands, as a value and as a key. Comments do not count. */
export function wordsOf(source: string): { values: Map<string, number[]>; keys: Map<string, number[]> } {
	const file = ts.createSourceFile('scenes.ts', source, ts.ScriptTarget.ESNext, true);
	const words = { values: new Map<string, number[]>(), keys: new Map<string, number[]>() };
	const walk = (node: ts.Node): void => {
		const key =
			ts.isPropertyAssignment(node.parent ?? file) && (node.parent as ts.PropertyAssignment).name === node;
		if (ts.isStringLiteralLike(node) || (key && ts.isIdentifier(node))) {
			const map = key ? words.keys : words.values;
			const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
			map.set(node.text, [...(map.get(node.text) ?? []), line]);
		}
		ts.forEachChild(node, walk);
	};
	walk(file);
	return words;
}
