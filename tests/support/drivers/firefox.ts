/** The machine's own Firefox, an extended-support one among them, driven by Puppeteer over WebDriver BiDi. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { systemFirefox } from '../../../scripts/browsers.js';
import { DEVICES, type Device } from '../test.ts';
import type { Driver } from './driver.ts';

/** A running Firefox. */
export interface Firefox {
	puppet: Browser;
	stop(): Promise<void>;
}

/** Starts Firefox without a window. Throws where it does not start. */
export async function startFirefox(): Promise<Firefox> {
	const puppet = await puppeteer.launch({
		browser: 'firefox',
		executablePath: systemFirefox()!,
		defaultViewport: null,
		// As on phones and many desktops: the scroll bar lies over the page and takes no room.
		extraPrefsFirefox: { 'ui.useOverlayScrollbars': 1 }
	});
	return { puppet, stop: () => puppet.close() };
}

/** A window of a running Firefox: a phone is a small window there. `base` is the tested site's address without a slash. */
export async function firefoxDriver({ puppet }: Firefox, device: Device, base: string): Promise<Driver> {
	const { viewport } = DEVICES[device];
	const context = await puppet.createBrowserContext();
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	page.setDefaultNavigationTimeout(60_000);
	await page.setViewport(viewport).catch((error: unknown) => {
		// Puppeteer asks for an orientation too, which the Firefox at hand does not know; the size it takes.
		if (!/setScreenOrientationOverride/.test(String(error))) throw error;
	});
	await page.waitForFunction((width) => innerWidth === width, {}, viewport.width);
	const trouble: string[] = [];
	page.on('console', (m) => {
		if (m.type() === 'error' || m.type() === 'warn') trouble.push(`${m.type()}: ${m.text()}`);
	});
	page.on('pageerror', (e) => trouble.push(`page error: ${String(e)}`));
	return {
		trouble,
		can: { wheel: true, touch: false },
		async open(path) {
			await page.goto(base + path);
		},
		run: (code, arg) => page.evaluate(code as never, arg as never),
		press: (key) => page.keyboard.press(key),
		async wheel(dy) {
			await page.mouse.move(viewport.width / 2, viewport.height / 2);
			await page.mouse.wheel({ deltaY: dy });
		},
		swipe: () => Promise.reject(new Error('no touch here')),
		click: (selector) => page.click(selector),
		async back() {
			// Puppeteer's own way waits for a page to load, which a step back within the page never does.
			await page.evaluate(() => void setTimeout(() => history.back()));
		},
		async reload() {
			// Puppeteer's own way never hears of it once Firefox has brought back a page that it had kept.
			await page.evaluate(() => {
				document.documentElement.dataset['before'] = '';
				setTimeout(() => location.reload());
			});
			const old = () => page.evaluate(() => 'before' in document.documentElement.dataset).catch(() => true);
			while (await old()) await new Promise((done) => setTimeout(done, 50));
		},
		// While one page gives way to another there is nobody to ask.
		path: () => page.evaluate(() => location.pathname).catch(() => ''),
		close: () => context.close()
	};
}
