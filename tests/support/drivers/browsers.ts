/**
 * One way to drive a browser, three engines behind it: Chromium by Playwright, the machine's Firefox by WebDriver BiDi,
 * WebKit's GTK port by WebDriver.
 */
import type { Browser } from '@playwright/test';
import { found } from '../../../scripts/browsers.js';
import type { Device } from '../test.ts';
import type { Driver, Engine } from './driver.ts';
import { firefoxDriver, startFirefox, type Firefox } from './firefox.ts';
import { launch, playwrightDriver } from './playwright.ts';
import { startWebkit, webdriver, type Webkit } from './webkit.ts';

/** Browsers of one worker, each started once. */
export class Browsers {
	private readonly started = new Map<Engine, Promise<Browser | Firefox | Webkit>>();

	/** A fresh window of an engine; null where the machine has no such browser. */
	async open(engine: Engine, device: Device, base: string): Promise<Driver | null> {
		const way = await found(engine);
		if (!way) return null;
		if (!this.started.has(engine)) this.started.set(engine, start(engine, way === 'system'));
		const browser = await this.started.get(engine)!;
		if ('driver' in browser) return webdriver(browser, device, base);
		if ('puppet' in browser) return firefoxDriver(browser, device, base);
		return playwrightDriver(browser, engine, device, base);
	}

	async stop(): Promise<void> {
		for (const started of await Promise.allSettled(this.started.values())) {
			if (started.status === 'rejected') continue;
			const browser = started.value;
			await ('stop' in browser ? browser.stop() : browser.close());
		}
	}
}

/** `system`: the machine's own browser, not Playwright's. */
function start(engine: Engine, system: boolean): Promise<Browser | Firefox | Webkit> {
	if (system && engine === 'firefox') return startFirefox();
	if (system && engine === 'webkit') return startWebkit();
	return launch[engine](system);
}
