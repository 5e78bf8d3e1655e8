import type { Steady } from './steady.ts';
import { KINDS, type Visit } from './visit.ts';

/** Column heads and how each is read from a visit. */
const COLUMNS: [string, (v: Visit) => number, number][] = [
	...KINDS.map((k): [string, (v: Visit) => number, number] => [`${k} KB`, (v) => v.kb[k], 1]),
	['requests', (v) => v.requests, 0],
	['LCP ms', (v) => v.lcp, 0],
	['CLS', (v) => v.cls, 3],
	['blocking ms', (v) => v.blocking, 0],
	['main ms', (v) => v.main, 0],
	['script ms', (v) => v.script, 0],
	['main ms / 1000 px', (v) => v.main / (v.height / 1000), 1],
	['longest task ms', (v) => v.longest, 0],
	['tasks over 50 ms', (v) => v.long, 0],
	['p95 frame ms', (v) => v.p95, 1],
	['missed %', (v) => v.missed * 100, 1],
	['heap MB, 1 pass', (v) => v.heap[0], 1],
	['heap MB, last', (v) => v.heap[1], 1]
];

/** The middle of a list of numbers. */
function median(list: number[]): number {
	const sorted = list.toSorted((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** A Markdown table: a row per measure, a column per site; the median, and the spread where there is one. */
export function table(sites: { name: string; visits: Visit[] }[]): string {
	const cell = (visits: Visit[], of: (v: Visit) => number, digits: number) => {
		// A busy machine may lose a paint's event from the trace.
		const values = visits.map(of).filter(Number.isFinite);
		if (values.length === 0) return '–';
		const [low, mid, high] = [Math.min(...values), median(values), Math.max(...values)].map((n) =>
			n.toFixed(digits)
		);
		return low === high ? mid! : `${mid} (${low}–${high})`;
	};
	const rows = COLUMNS.map(([head, of, digits]) => [head, ...sites.map((s) => cell(s.visits, of, digits))]);
	const lines = [['', ...sites.map((s) => s.name)], ['---', ...sites.map(() => '---:')], ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The last of the sites is the one that all others are divided by. */
export interface Scrolled {
	name: string;
	runs: Steady[];
}

/** How many times as much as `base` a site costs: the median of the rounds' ratios, which a busy machine blurs least. */
export const ratio = (site: Scrolled, base: Scrolled): number =>
	median(site.runs.map(({ cpu }, round) => cpu / base.runs[round]!.cpu));

/** A Markdown table of what scrolling costs: medians; whole pages also as multiples of the last site. */
export function scrollTable(sites: Scrolled[]): string {
	const base = sites.at(-1)!;
	const row = (head: string, of: (run: Steady) => number | undefined) => [
		head,
		...sites.map(({ runs }) => {
			const values = runs.map(of).filter((n) => n !== undefined);
			return values.length > 0 ? median(values).toFixed(1) : '–';
		})
	];
	const chapters = sites[0]!.runs[0]!.chapters.map(({ name }) =>
		row(`… ${name}`, ({ chapters }) => chapters.find((c) => c.name === name)?.cpu)
	);
	const rows = [
		row('CPU ms per 1,000 px', (run) => run.cpu),
		[`times ${base.name}`, ...sites.map((site) => ratio(site, base).toFixed(2))],
		...chapters,
		row('p95 of a frame, CPU ms', (run) => run.p95),
		row('long tasks per 1,000 px, 4 times slower', (run) => run.long),
		row('longest task ms', (run) => run.longest)
	];
	const lines = [['', ...sites.map((s) => s.name)], ['---', ...sites.map(() => '---:')], ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
