import ts from 'typescript';
import * as v from 'valibot';
import { scenesSchema, type ChapterScenes } from '../schema/scenes.ts';
import { addIssues } from './issues.ts';
import { linesOf } from './positions.ts';
import type { Problems } from './problem.ts';
import type { YamlFile } from './yaml.ts';

/**
 * Reads a chapter's scenes.ts and holds it to its schema. It is pure data with type imports only, so it can be
 * stripped of its types and evaluated on its own, by Vite, by vitest and by plain node alike. Gives null, with
 * problems added, where it cannot be used.
 */
export async function loadScenes(
	source: string,
	file: string,
	problems: Problems
): Promise<YamlFile<ChapterScenes> | null> {
	const code = plainCode(source, file, problems);
	if (code === null) return null;
	let data: unknown;
	try {
		const module = await import(
			/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
		);
		data = module.default;
	} catch (error) {
		problems.add(file, 1, `scenes.ts cannot be read: ${(error as Error).message}`, 'Mend the syntax');
		return null;
	}
	if (!data || typeof data !== 'object' || !('steps' in data)) {
		problems.add(
			file,
			1,
			'scenes.ts has no default export with steps',
			'Write `export default { still, steps }`'
		);
		return null;
	}
	const line = linesOf(source);
	const result = v.safeParse(scenesSchema, data);
	if (result.success) return { data: result.output, line };
	addIssues(result.issues, scenesSchema, data, { file, line, problems });
	return null;
}

/** A scenes.ts without its types; null, with a problem added, where it is broken or imports code. */
function plainCode(source: string, file: string, problems: Problems): string | null {
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
	if (!/^\s*import\s/m.test(outputText)) return outputText;
	problems.add(
		file,
		lineOf(source, /^\s*import\s(?!type)/m),
		'scenes.ts imports code',
		'Scenes are pure data: use `import type` only'
	);
	return null;
}

function lineOf(source: string, pattern: RegExp): number {
	const found = pattern.exec(source);
	if (!found) return 1;
	const start = found.index + (found[0].length - found[0].trimStart().length);
	return source.slice(0, start).split('\n').length;
}
