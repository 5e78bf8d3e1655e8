import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { ChapterScenes, Chart, Scene } from '../../model/scene.ts';
import { suggest, type Problems } from './problem.ts';
import { isIso } from '../schema/files.ts';
import type { Chapter, Claim, Place, RecordItem, Report, Text } from '../../model/story.ts';

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

interface Context {
	file: string;
	source: string;
	places: Map<string, Place>;
	claims: Map<string, Claim>;
	reports: Report[];
	record: Map<string, RecordItem>;
	/** null where the file of notes could not be read: that was told already. */
	notes: Record<string, Text> | null;
	problems: Problems;
}

/** Checks a chapter's scenes against its steps and against all ids that they name. */
export function checkScenes(scenes: ChapterScenes, chapter: Chapter, context: Context): void {
	const { file, source, problems } = context;
	const words = wordsOf(source);
	/** Line of an id: where it is a value, else where it is a key. */
	const at = (word: string) => (words.values.get(word) ?? words.keys.get(word))?.[0] ?? 1;
	/** Line of a step's scene: a key, after `steps`. */
	const scene = (id: string) => {
		const steps = words.keys.get('steps')?.at(-1) ?? 1;
		return words.keys.get(id)?.find((line) => line >= steps) ?? at(id);
	};
	const steps = new Set(chapter.steps.map((s) => s.id));
	for (const step of chapter.steps) {
		if (!scenes.steps[step.id]) {
			problems.add(
				chapter.file,
				step.line,
				`The step "${step.id}" has no scene`,
				`Add it to ${file}. ${suggest(step.id, Object.keys(scenes.steps))}`
			);
		}
	}
	for (const id of Object.keys(scenes.steps)) {
		if (!steps.has(id)) {
			problems.add(file, scene(id), `The scene "${id}" has no step`, suggest(id, steps));
		}
	}
	if (!scenes.steps[scenes.still]) {
		problems.add(
			file,
			at(scenes.still),
			`The still "${scenes.still}" is no scene`,
			suggest(scenes.still, steps)
		);
	}

	const known = {
		place: (id: string) => check('place', id, context.places.keys()),
		note: (id: string) => context.notes && check('note', id, Object.keys(context.notes)),
		report: (id: string) =>
			check(
				'report',
				id,
				context.reports.map((r) => r.id)
			),
		claim: (id: string) => check('claim', id, context.claims.keys()),
		chart: (id: string) => check('chart', id, Object.keys(scenes.charts ?? {}))
	};
	function check(kind: string, id: string, all: Iterable<string>): void {
		const list = [...all];
		if (!list.includes(id)) problems.add(file, at(id), `Unknown ${kind} "${id}"`, suggest(id, list));
	}
	for (const [id, one] of Object.entries(scenes.steps)) {
		checkScene(one, known);
		checkClock(id, one);
		if (one.view !== 'lanes') continue;
		const items = scenes.charts?.[one.chart]?.items.map((item) => item.id);
		for (const item of items ? (one.lit ?? []) : []) {
			if (!items!.includes(item)) {
				problems.add(file, at(item), `Unknown item "${item}" of "${one.chart}"`, suggest(item, items!));
			}
		}
	}
	/** A scene has a moment, a span or a note, and every time its offset. */
	function checkClock(id: string, { clock, ...one }: Scene): void {
		if (!clock.note && !clock.at && !(clock.from && clock.to)) {
			problems.add(
				file,
				scene(id),
				`The scene "${id}" has no clock time`,
				'Give its clock at, or from and to, or a note where no report gives a time'
			);
		}
		const window = one.view === 'lanes' ? one.window : [];
		const dark = one.view === 'map' && one.dark ? [one.dark.from, one.dark.to] : [];
		for (const time of [clock.at, clock.from, clock.to, one.sky, ...window, ...dark]) checkTime(time);
	}
	function checkTime(time: string | undefined): void {
		if (time === undefined || isIso(time)) return;
		problems.add(
			file,
			at(time),
			`"${time}" is no date`,
			'Write 2024-12-08, or 2024-12-08T06:38+03:00 with the offset from UTC'
		);
	}
	for (const chart of Object.values(scenes.charts ?? {})) {
		for (const part of [chart, ...chart.items, ...(chart.remarks ?? [])]) {
			if ('from' in part) [part.from, part.to].forEach(checkTime);
			else checkTime(part.at);
		}
	}
	for (const chart of Object.values(scenes.charts ?? {})) checkChart(chart, context, known, at);
}

type KnownIds = Record<'place' | 'note' | 'report' | 'claim' | 'chart', (id: string) => unknown>;

function checkScene(scene: Scene, known: KnownIds): void {
	scene.reports?.forEach(known.report);
	for (const id of [scene.clock.note, scene.clock.brief]) if (id) known.note(id);
	switch (scene.view) {
		case 'map':
			scene.frame.forEach(known.place);
			for (const p of scene.points) {
				known.place(p.at);
				if (p.note) known.note(p.note);
			}
			for (const line of scene.lines ?? []) {
				line.through.forEach(known.place);
				if (line.report) known.report(line.report);
			}
			for (const n of scene.notes ?? []) {
				known.place(n.at);
				known.note(n.text);
				if (n.report) known.report(n.report);
			}
			for (const t of scene.tethers ?? []) {
				known.place(t.at);
				known.report(t.report);
				if (t.note) known.note(t.note);
			}
			if (scene.hatch) known.report(scene.hatch.report);
			if (scene.dark) known.note(scene.dark.text);
			if (scene.versions) {
				known.claim(scene.versions.claim);
				for (const [report, small] of Object.entries(scene.versions.small)) {
					known.report(report);
					known.note(small.text);
				}
			}
			break;
		case 'threads':
			if (scene.knot) known.note(scene.knot);
			for (const [report, note] of Object.entries(scene.answers ?? {})) {
				known.report(report);
				known.note(note);
			}
			scene.reached?.forEach(known.report);
			break;
		case 'lanes':
			known.chart(scene.chart);
			break;
		case 'ledger':
			if (Array.isArray(scene.light)) scene.light.forEach(known.claim);
	}
}

function checkChart(chart: Chart, context: Context, known: KnownIds, at: (word: string) => number): void {
	const { problems, file, claims, record } = context;
	const lanes = new Set(chart.lanes.map((l) => l.id));
	for (const lane of chart.lanes) {
		if (lane.report) known.report(lane.report);
		if (lane.note) known.note(lane.note);
	}
	for (const item of chart.items) {
		known.note(item.note);
		if (!lanes.has(item.lane)) {
			problems.add(
				file,
				at(item.id),
				`Unknown lane "${item.lane}" of "${item.id}"`,
				suggest(item.lane, lanes)
			);
		}
		if (item.record) {
			if (!record.has(item.record)) {
				problems.add(
					file,
					at(item.id),
					`Unknown public record "${item.record}"`,
					suggest(item.record, record.keys())
				);
			}
			continue;
		}
		const saying = claims.get(item.claim ?? '')?.says.find((s) => s.report === item.report);
		if (saying?.time?.precision === 'impossible' && item.at) continue;
		if (!saying?.time?.from && !saying?.time?.to) {
			problems.add(
				file,
				at(item.id),
				`"${item.id}" has no time: the ledger gives none for claim "${item.claim}" by report "${item.report}"`,
				'Draw only what a report gives: name a claim and a report with a time, or a public record, or leave it out'
			);
		}
	}
	Object.values(chart.heavens ?? {}).forEach(known.note);
	for (const remark of chart.remarks ?? []) {
		known.note(remark.text);
		if (remark.strong) known.note(remark.strong);
		if (remark.lane && !lanes.has(remark.lane)) {
			problems.add(file, at(remark.lane), `Unknown lane "${remark.lane}"`, suggest(remark.lane, lanes));
		}
	}
}

function lineOf(source: string, pattern: RegExp): number {
	const found = pattern.exec(source);
	if (!found) return 1;
	const start = found.index + (found[0].length - found[0].trimStart().length);
	return source.slice(0, start).split('\n').length;
}

/** Lines on which each word of a scenes.ts stands, as a value and as a key. Comments do not count. */
function wordsOf(source: string): { values: Map<string, number[]>; keys: Map<string, number[]> } {
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
