import type { Browser, CDPSession, Page } from 'playwright';
import { loadOf, scrollOf, shiftOf, traced } from './trace.ts';

/** A machine and a network to visit with, and how the page is scrolled. */
export interface Profile {
	/** How many times slower the processor is made. */
	cpu: number;
	/** Round trip in ms and bandwidth in Mbit/s; null for the machine's own. */
	net: { latency: number; mbit: number } | null;
	/** Scrolling speed, px a second. */
	speed: number;
	/** Passes over the page. */
	passes: number;
}

/** What one visit measured; times in ms where nothing else is said. */
export interface Visit {
	/** KiB over the network by kind, before they are unpacked. */
	kb: Record<Kind, number>;
	requests: number;
	/** Largest contentful paint, from the navigation on. */
	lcp: number;
	/** Sum of all layout shifts; no unit. */
	cls: number;
	/** What tasks took beyond 50 at a time after the first paint. */
	blocking: number;
	/** Longest task of the main thread while scrolling, ms. */
	longest: number;
	/** How many of its tasks took over 50 ms then. */
	long: number;
	/** Main thread and scripting, ms over the first pass, and its height in px. */
	main: number;
	script: number;
	height: number;
	/** From frame to frame: 95 of 100 stay under it. */
	p95: number;
	/** Share of frames that were missed while something moved, 0 to 1. */
	missed: number;
	/** MB of script heap after the first pass and after the last. */
	heap: [number, number];
}

/** What the bytes of a visit are counted by; all that has no kind of its own is `other`. */
export const KINDS = ['html', 'css', 'js', 'font', 'image', 'other'] as const;
type Kind = (typeof KINDS)[number];
const KIND: Record<string, Kind> = {
	Document: 'html',
	Stylesheet: 'css',
	Script: 'js',
	Font: 'font',
	Image: 'image'
};

/** Opens an address on a slowed phone, reads it to its end, and says what that cost. `scripts`: run them. */
export async function visit(
	browser: Browser,
	address: string,
	profile: Profile,
	scripts: boolean
): Promise<Visit> {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true,
		javaScriptEnabled: scripts
	});
	try {
		const page = await context.newPage();
		// A first visit to the origin, so that the page's process is there before the trace begins.
		await page.goto(new URL('/favicon.svg', address).href);
		const cdp = await context.newCDPSession(page);
		const loaded = await counted(cdp);
		if (profile.net) {
			const bytes = (profile.net.mbit * 1e6) / 8;
			await cdp.send('Network.emulateNetworkConditions', {
				offline: false,
				latency: profile.net.latency,
				downloadThroughput: bytes,
				uploadThroughput: bytes
			});
		}
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });

		const opening = await traced(cdp, async () => {
			await page.goto(address, { waitUntil: 'networkidle', timeout: 120_000 });
			await page.waitForTimeout(1500);
		});
		const first = loaded();

		let height = 0;
		const scrolling = await traced(cdp, async () => {
			height = await scroll(page, cdp, 1, profile.speed);
		});
		const heap = [await heapOf(cdp)];
		for (let pass = 1; pass < profile.passes; pass++) {
			await scroll(page, cdp, pass % 2 ? -1 : 1, profile.speed * 2);
		}
		heap.push(await heapOf(cdp));

		const { lcp, blocking } = loadOf(opening);
		return {
			...first,
			lcp,
			blocking,
			cls: shiftOf(opening) + shiftOf(scrolling),
			...scrollOf(scrolling),
			height,
			heap: heap as [number, number]
		};
	} finally {
		await context.close();
	}
}

/** Counts what the network brings; gives what has come so far. */
async function counted(cdp: CDPSession): Promise<() => { kb: Record<Kind, number>; requests: number }> {
	const kinds = new Map<string, Kind>();
	const kb = Object.fromEntries(KINDS.map((k) => [k, 0])) as Record<Kind, number>;
	cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, KIND[type] ?? 'other'));
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId);
		if (kind) kb[kind] += encodedDataLength / 1024;
	});
	await cdp.send('Network.enable');
	await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
	return () => ({ kb: { ...kb }, requests: kinds.size });
}

/** One long gesture over the whole page, down or up; gives the page's height. */
async function scroll(page: Page, cdp: CDPSession, way: 1 | -1, speed: number): Promise<number> {
	const { height, room } = await page.evaluate(() => ({
		height: document.documentElement.scrollHeight,
		room: document.documentElement.scrollHeight - innerHeight
	}));
	await cdp.send('Input.synthesizeScrollGesture', {
		x: 195,
		y: 500,
		yDistance: -way * room,
		speed,
		preventFling: true
	});
	return height;
}

async function heapOf(cdp: CDPSession): Promise<number> {
	await cdp.send('HeapProfiler.collectGarbage');
	const { usedSize } = await cdp.send('Runtime.getHeapUsage');
	return usedSize / 1024 / 1024;
}
