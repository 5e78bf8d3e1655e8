/** Reads what a bench needs out of a Chromium trace. Times in ms. */
import type { CDPSession } from 'playwright';

/** An event as Chromium's trace writes it: `ts` and `dur` in microseconds. */
export interface TraceEvent {
	name: string;
	cat: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	/** CPU time of its thread. */
	tdur?: number;
	args: Record<string, never> & {
		name?: string;
		data?: Record<string, unknown>;
		frame?: string;
	};
}

const CATEGORIES = [
	'toplevel',
	'loading',
	'rail',
	'blink.user_timing',
	'devtools.timeline',
	'disabled-by-default-devtools.timeline.frame'
];

/** Records a trace while `work` runs. */
export async function traced(
	cdp: CDPSession,
	work: () => Promise<void>,
	includedCategories = CATEGORIES
): Promise<TraceEvent[]> {
	const events: TraceEvent[] = [];
	const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
	cdp.on('Tracing.dataCollected', collect);
	await cdp.send('Tracing.start', {
		traceConfig: { includedCategories, excludedCategories: ['*'], recordMode: 'recordAsMuchAsPossible' },
		transferMode: 'ReportEvents'
	});
	try {
		await work();
	} finally {
		const ended = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
		await cdp.send('Tracing.end');
		await ended;
		cdp.off('Tracing.dataCollected', collect);
	}
	return events;
}

/** Tasks of the page's main thread: the renderer that did most. A task that is traced in two layers counts once. */
function mainTasks(events: TraceEvent[]): { start: number; ms: number }[] {
	const mains = events.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain');
	const all = mains.map(({ pid, tid }) =>
		outermost(
			events.filter((e) => e.pid === pid && e.tid === tid && e.ph === 'X' && /RunTask$/.test(e.name))
		).map((e) => ({ start: e.ts / 1000, ms: (e.dur ?? 0) / 1000 }))
	);
	return all.sort((a, b) => sum(b.map((t) => t.ms)) - sum(a.map((t) => t.ms)))[0] ?? [];
}

const at = (events: TraceEvent[], name: string) =>
	events.filter((e) => e.name === name).map((e) => e.ts / 1000);

/** Largest contentful paint and what blocked the main thread beyond 50 ms at a time, from the navigation on. */
export function loadOf(events: TraceEvent[]): { lcp: number; blocking: number } {
	const visit = events.find(
		(e) => e.name === 'navigationStart' && String(e.args.data?.['documentLoaderURL']).startsWith('http')
	);
	if (!visit) throw new Error('The trace has no visit of a page');
	const own = events.filter((e) => e.args.data?.['navigationId'] === visit.args.data!['navigationId']);
	const start = visit.ts / 1000;
	const first = Math.min(...at(own, 'firstContentfulPaint'));
	const largest = Math.max(...at(own, 'largestContentfulPaint::Candidate'));
	const long = mainTasks(events).filter((t) => t.start + t.ms > first && t.ms > 50);
	return { lcp: largest - start, blocking: sum(long.map((t) => t.ms - 50)) };
}

/** Sum of all layout shifts: nobody touches the page but to scroll it. */
export const shiftOf = (events: TraceEvent[]): number =>
	sum(events.filter((e) => e.name === 'LayoutShift').map((e) => Number(e.args.data?.['score'] ?? 0)));

const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'FireAnimationFrame', 'TimerFire']);

/** What scrolling cost: main-thread and scripting ms, the frame that 95 of 100 stay under, share of missed frames;
 * longest: the longest task, ms; long: how many took over 50 ms. */
export function scrollOf(events: TraceEvent[]): {
	main: number;
	script: number;
	longest: number;
	long: number;
	p95: number;
	missed: number;
} {
	const tasks = mainTasks(events);
	const drawn = at(events, 'DrawFrame').sort((a, b) => a - b);
	const gaps = drawn.slice(1).map((t, i) => t - drawn[i]!);
	// A gap of two frames' length is one missed frame. Longer than half a second nothing had to be drawn.
	const moving = gaps.filter((g) => g < 500);
	const slots = moving.map((g) => Math.max(1, Math.round(g / FRAME)));
	const sorted = moving.toSorted((a, b) => a - b);
	const scripts = events.filter((e) => e.ph === 'X' && SCRIPT.has(e.name));
	return {
		main: sum(tasks.map((t) => t.ms)),
		script: sum(outermost(scripts).map((e) => (e.dur ?? 0) / 1000)),
		longest: Math.max(0, ...tasks.map((t) => t.ms)),
		long: tasks.filter((t) => t.ms > 50).length,
		p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
		missed: sum(slots) ? (sum(slots) - slots.length) / sum(slots) : 0
	};
}

const FRAME = 1000 / 60;

/** Events that lie in no other of the same thread. */
function outermost(events: TraceEvent[]): TraceEvent[] {
	const ends = new Map<string, number>();
	return events
		.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
		.filter((e) => {
			const thread = `${e.pid}/${e.tid}`;
			if (e.ts < (ends.get(thread) ?? 0)) return false;
			ends.set(thread, e.ts + (e.dur ?? 0));
			return true;
		});
}

const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
