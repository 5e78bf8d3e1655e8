/** One way to drive a browser, three engines behind it: Chromium and Firefox by Playwright, WebKit's GTK port by WebDriver. */
import type { Browser } from '@playwright/test';
import { found } from '../../../scripts/browsers.js';
import type { Device } from '../test.ts';
import type { Driver, Engine } from './driver.ts';
import { launch, playwrightDriver } from './playwright.ts';
import { startWebkit, webdriver, type Webkit } from './webkit.ts';

/** Browsers of one worker, each started once. */
export class Browsers {
	private readonly started = new Map<Engine, Promise<Browser | Webkit>>();

	/** A fresh window of an engine; null where the machine has no such browser, or one too old to be driven. */
	async open(engine: Engine, device: Device, base: string): Promise<Driver | null> {
		const way = await found(engine);
		if (!way) return null;
		if (!this.started.has(engine)) {
			const own = engine === 'webkit' && way === 'system';
			this.started.set(engine, own ? startWebkit() : launch[engine](way === 'system'));
		}
		const browser = await this.started.get(engine)!.catch((error: unknown) => {
			// What Playwright says where a browser does not know what it asks, such as Firefox 140.
			if (/unknown command/.test(String(error))) return null;
			throw error;
		});
		if (!browser) return null;
		return 'driver' in browser
			? webdriver(browser, device, base)
			: playwrightDriver(browser, engine, device, base);
	}

	async stop(): Promise<void> {
		for (const started of await Promise.allSettled(this.started.values())) {
			if (started.status === 'rejected') continue;
			const browser = started.value;
			await ('driver' in browser ? browser.stop() : browser.close());
		}
	}
}
