/** Browsers that Playwright drives. */
import {
	chromium,
	firefox,
	webkit,
	type Browser,
	type BrowserContext,
	type CDPSession,
	type Page
} from '@playwright/test';
import { systemChromium, windowedChromium } from '../../../scripts/browsers.js';
import { DEVICES, type Device } from '../test.ts';
import type { Driver, Engine } from './driver.ts';

/** Starts an engine's browser: the machine's own, or the one that Playwright has fetched. */
export const launch: Record<Engine, (system: boolean) => Promise<Browser>> = {
	chromium: (system) =>
		chromium.launch({
			// The one without a window keeps no page for the way back, as readers' browsers do.
			...(system && { executablePath: windowedChromium() ?? systemChromium()! }),
			ignoreDefaultArgs: ['--disable-back-forward-cache'],
			args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
		}),
	firefox: () => firefox.launch(),
	webkit: () => webkit.launch()
};

/** One stroke of a finger by Chromium's own protocol; `dy` in pixels, up with a positive number. */
async function swipe(finger: CDPSession, middle: { x: number; y: number }, dy: number): Promise<void> {
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
		finger.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: y === undefined ? [] : [{ x: middle.x, y: Math.round(y) }]
		});
	const from = middle.y + dy / 2;
	await send('touchStart', from);
	for (let i = 1; i <= 8; i++) await send('touchMove', from - (dy * i) / 8);
	await send('touchEnd');
}

/** A window of Chromium, or of Playwright's own Firefox or WebKit. `base` is the tested site's address without a slash. */
export async function playwrightDriver(
	browser: Browser,
	engine: Engine,
	device: Device,
	base: string
): Promise<Driver> {
	const { viewport } = DEVICES[device];
	const phone = device === 'phone';
	// Firefox has no device descriptors: its phone is a small window.
	const context: BrowserContext = await browser.newContext({
		viewport,
		...(engine !== 'firefox' && phone && { isMobile: true, hasTouch: true })
	});
	const page: Page = await context.newPage();
	// What is not there is named at once, not when the whole test has run out of time.
	page.setDefaultTimeout(15_000);
	const trouble: string[] = [];
	page.on('console', (m) => {
		if (m.type() === 'error' || m.type() === 'warning') trouble.push(`${m.type()}: ${m.text()}`);
	});
	page.on('pageerror', (e) => trouble.push(`page error: ${e.message}`));
	const touch = engine === 'chromium' && phone;
	const finger = touch ? await context.newCDPSession(page) : null;
	const middle = { x: viewport.width / 2, y: viewport.height / 2 };
	return {
		trouble,
		can: { wheel: !(engine === 'webkit' && phone), touch },
		async open(path) {
			await page.goto(base + path);
		},
		run: (code, arg) => page.evaluate(code as never, arg as never),
		press: (key) => page.keyboard.press(key),
		async wheel(dy) {
			await page.mouse.move(middle.x, middle.y);
			await page.mouse.wheel(0, dy);
		},
		swipe: (dy) => swipe(finger!, middle, dy),
		async click(selector) {
			const first = page.locator(selector).first();
			await (touch ? first.tap() : first.click());
		},
		async back() {
			// Playwright's own way waits for a page to load, which a step back within the page never does in Firefox.
			await page.evaluate(() => void setTimeout(() => history.back()));
		},
		async reload() {
			await page.reload();
		},
		// Asked of the page itself: Playwright never hears that Firefox has brought back a page that it had kept. While
		// one page gives way to another there is nobody to ask.
		path: () => page.evaluate(() => location.pathname).catch(() => ''),
		close: () => context.close()
	};
}
