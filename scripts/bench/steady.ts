/**
 * What scrolling costs a page: its main thread's CPU time (not wall time, which a busy machine stretches) per 1,000 px,
 * at a fixed number of px a frame. All times in ms.
 */
import type { Browser, Page } from 'playwright';
import { traced, type TraceEvent } from './trace.ts';

/** Size of the emulated window, px. */
export interface Window {
	width: number;
	height: number;
	/** Device pixels per px. */
	ratio: number;
}

/** What steady scrolling through the whole page costs; times in ms. */
export interface Steady {
	/** CPU per 1,000 px, the whole page. */
	cpu: number;
	/** The same by chapter, in the order of the page; `front` is what stands before the first. */
	chapters: { name: string; cpu: number }[];
	/** CPU of a frame: 95 of 100 stay under it. */
	p95: number;
	/** Tasks that would take over 50 ms of a processor four times slower, per 1,000 px; and the longest, as measured. */
	long: number;
	longest: number;
}

const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** A phone's processor is so many times slower. */
const SLOWER = 4;
const LONG = 50;

/** Opens an address and scrolls it from top to bottom by `step` px a frame. */
export async function steady(
	browser: Browser,
	address: string,
	{ width, height, ratio }: Window,
	step: number
): Promise<Steady> {
	const mobile = width < 900;
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor: ratio,
		isMobile: mobile,
		hasTouch: mobile
	});
	try {
		const page = await context.newPage();
		await page.goto(address, { waitUntil: 'networkidle', timeout: 120_000 });
		await page.evaluate(() => document.fonts.ready.then(() => null));
		// What our page lays out after its start is no part of scrolling; a page that defers nothing waits for nothing.
		await page.waitForSelector('html:not(.defers)', { state: 'attached' });
		await page.waitForTimeout(1200);
		const cdp = await context.newCDPSession(page);
		let parts: Part[] = [];
		const events = await traced(cdp, async () => void (parts = await walk(page, step)), TRACED);
		return digest(events, parts);
	} finally {
		await context.close();
	}
}

/** A part of the page, and the length of it that was scrolled through, px. */
interface Part {
	name: string;
	length: number;
}

/** Scrolls the page and leaves a mark in the trace where each part begins (`part:N`), and at the end. */
async function walk(page: Page, step: number): Promise<Part[]> {
	// No function in it has a name: tsx would wrap it in a helper that the page has not.
	const { all, end } = await page.evaluate(async (step) => {
		const end = document.documentElement.scrollHeight - innerHeight;
		const sections = [...document.querySelectorAll('[data-section]')];
		const tops = sections.map((s) => s.getBoundingClientRect().top + scrollY - innerHeight * 0.4);
		const all = [{ name: 'front', top: 0 }, ...sections.map((s, i) => ({ name: s.id, top: tops[i]! }))];
		let next = 0;
		for (let y = 0; y < end;) {
			await new Promise(requestAnimationFrame);
			while (next < all.length && all[next]!.top <= y) performance.mark(`part:${next++}`);
			scrollTo({ top: (y = Math.min(end, y + step)), behavior: 'instant' });
		}
		await new Promise(requestAnimationFrame);
		performance.mark('steady:end');
		return { all, end };
	}, step);
	return all.map(({ name, top }, i) => ({
		name,
		length: Math.max(1, Math.min(end, all[i + 1]?.top ?? end) - top)
	}));
}

/** CPU time of an event, ms; its wall time where the trace has no other. */
const cpuOf = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;

/** Reads the measure out of a trace of `walk`. Throws where the trace has lost the marks. */
function digest(events: TraceEvent[], parts: Part[]): Steady {
	const marks = events.filter((e) => e.cat.includes('blink.user_timing') && e.ph !== 'E');
	const end = marks.find((e) => e.name === 'steady:end');
	const starts = parts.map((_, i) => marks.find((e) => e.name === `part:${i}`)?.ts ?? Infinity);
	if (!end || starts[0] === Infinity) throw new Error('The trace has no marks of the walk');
	const main = events
		.filter(
			(e) => e.pid === end.pid && e.tid === end.tid && e.ph === 'X' && e.ts >= starts[0]! && e.ts < end.ts
		)
		.sort((a, b) => a.ts - b.ts);
	const cpu = parts.map(() => 0);
	const tasks: number[] = [];
	const frames: number[] = [];
	let inFrame = 0;
	for (const event of main) {
		if (event.name === 'Commit') {
			frames.push(inFrame);
			inFrame = 0;
		}
		if (event.name !== 'RunTask') continue;
		const ms = cpuOf(event);
		tasks.push(ms);
		inFrame += ms;
		cpu[starts.findLastIndex((ts) => ts <= event.ts)]! += ms;
	}
	const px = parts.reduce((sum, { length }) => sum + length, 0);
	return {
		cpu: (tasks.reduce((a, b) => a + b, 0) / px) * 1000,
		chapters: parts.map(({ name, length }, i) => ({ name, cpu: (cpu[i]! / length) * 1000 })),
		p95: frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? 0,
		long: (tasks.filter((ms) => ms * SLOWER > LONG).length / px) * 1000,
		longest: Math.max(0, ...tasks)
	};
}
