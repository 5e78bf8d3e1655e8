/** What is wrong with a story file, where, and what would be right. */
export interface Problem {
	file: string;
	line: number;
	what: string;
	right: string;
}

/** Thrown once for all problems of a story, so that an author can mend them in one go. */
export class StoryError extends Error {
	override name = 'StoryError';
	constructor(readonly problems: Problem[]) {
		super(problems.map((p) => `${p.file}:${p.line}: ${p.what}. ${p.right}`).join('\n'));
	}
}

/** Gathers problems while a story is read. */
export class Problems {
	readonly list: Problem[] = [];
	/** The same fault of the same line is told once. */
	add(file: string, line: number, what: string, right: string): void {
		if (this.list.some((p) => p.file === file && p.line === line && p.what === what)) return;
		this.list.push({ file, line, what, right });
	}
	/** Throws StoryError when anything was added. */
	throwIfAny(): void {
		if (this.list.length > 0) throw new StoryError(this.list);
	}
}

/** 'Did you mean …' for an unknown id, by edit distance; otherwise the known ones. */
export function suggest(wrong: string, known: Iterable<string>): string {
	const all = [...known];
	const best = all
		// What a slip left out is undefined here.
		.map((id) => ({ id, d: distance(String(wrong), id) }))
		.sort((a, b) => a.d - b.d || a.id.localeCompare(b.id))[0];
	if (best && best.d <= Math.max(2, Math.floor(String(wrong).length / 3)))
		return `Did you mean "${best.id}"?`;
	const shown = all.slice(0, 12).join(', ');
	return `Known: ${shown}${all.length > 12 ? ', …' : ''}`;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
		}
		row = next;
	}
	return row[b.length]!;
}
