/** One way to drive a browser, three engines behind it: Chromium and Firefox by Playwright, WebKit's GTK port by WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { chromium, firefox, webkit, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { ENGINES, found, systemChromium, systemFirefox, systemWebkit } from '../../scripts/browsers.js';
import { DEVICES, type Device } from './test.ts';

export { ENGINES };
export type Engine = (typeof ENGINES)[number];
export type Key_ = 'PageDown' | 'PageUp' | 'Home' | 'End' | 'Enter' | 'Escape' | 'Space' | 'Tab';

/** A window with one page. Addresses are paths under the tested site. */
export interface Driver {
	/** Ways of scrolling that this engine's driver can make as a reader does. */
	can: { wheel: boolean; touch: boolean };
	open(path: string): Promise<void>;
	/** Runs a function in the page; it may name nothing but its argument. */
	run<R, A = undefined>(code: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
	press(key: Key_): Promise<void>;
	/** One turn of the wheel in the middle of the window, in pixels. */
	wheel(dy: number): Promise<void>;
	/** One stroke of a finger, in pixels; up with a positive number. */
	swipe(dy: number): Promise<void>;
	/** Clicks, or taps where there is a finger, the first element that a selector names; it has to be in the window. */
	click(selector: string): Promise<void>;
	back(): Promise<void>;
	reload(): Promise<void>;
	path(): Promise<string>;
	/** Errors and warnings of the page since it opened, so far as the driver hears of them. */
	trouble: string[];
	close(): Promise<void>;
}

/** Playwright's name for an engine's browser here. */
const launch: Record<Engine, (system: boolean) => Promise<Browser>> = {
	chromium: (system) =>
		chromium.launch({
			...(system && { executablePath: systemChromium()! }),
			args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
		}),
	firefox: (system) =>
		firefox.launch(system ? { channel: 'moz-firefox', executablePath: systemFirefox()! } : {}),
	webkit: () => webkit.launch()
};

async function playwrightDriver(
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
	const trouble: string[] = [];
	page.on('console', (m) => {
		if (m.type() === 'error' || m.type() === 'warning') trouble.push(`${m.type()}: ${m.text()}`);
	});
	page.on('pageerror', (e) => trouble.push(`page error: ${e.message}`));
	const touch = engine === 'chromium' && phone;
	const session = touch ? await context.newCDPSession(page) : null;
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
		async swipe(dy) {
			const at = (y: number) => [{ x: middle.x, y: Math.round(y) }];
			const from = middle.y + dy / 2;
			await session!.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
			for (let i = 1; i <= 8; i++) {
				await session!.send('Input.dispatchTouchEvent', {
					type: 'touchMove',
					touchPoints: at(from - (dy * i) / 8)
				});
			}
			await session!.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		},
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

const freePort = () =>
	new Promise<number>((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => done(port));
		});
	});

const KEYS: Record<Key_, string> = {
	PageDown: Key.PAGE_DOWN,
	PageUp: Key.PAGE_UP,
	Home: Key.HOME,
	End: Key.END,
	Enter: Key.ENTER,
	Escape: Key.ESCAPE,
	Space: Key.SPACE,
	Tab: Key.TAB
};

/** A running WebKit with its own screen. */
interface Webkit {
	driver: WebDriver;
	stop(): Promise<void>;
}

async function startWebkit(): Promise<Webkit> {
	const { driver: command, browser } = systemWebkit()!;
	const children: ChildProcess[] = [];
	const start = (name: string, args: string[], env = {}, stdio: 'ignore' | 'pipe' = 'ignore') => {
		const child = spawn(name, args, { stdio: ['ignore', stdio, 'ignore'], env: { ...process.env, ...env } });
		children.push(child);
		return child;
	};
	// It says on its own output which display it took.
	const screen = start(
		'Xvfb',
		['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
		{},
		'pipe'
	);
	const display = await new Promise<string>((done, fail) => {
		screen.stdout!.once('data', (text: Buffer) => done(text.toString().trim()));
		screen.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
	});
	const port = await freePort();
	start(command, [`--port=${port}`, '--host=127.0.0.1'], { DISPLAY: `:${display}` });
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': { binary: browser, args: ['--automation', '--full-screen'] }
	});
	let driver: WebDriver | undefined;
	for (let tries = 0; !driver; tries++) {
		try {
			driver = await new Builder()
				.usingServer(`http://127.0.0.1:${port}`)
				.withCapabilities(capabilities)
				.build();
		} catch (error) {
			// It listens a moment after it has started.
			if (tries > 40 || !/ECONNREFUSED/.test(String(error))) throw error;
			await new Promise((done) => setTimeout(done, 250));
		}
	}
	await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
	return {
		driver,
		async stop() {
			await driver.quit().catch(() => {});
			for (const child of children.reverse()) child.kill();
		}
	};
}

async function webdriver({ driver }: Webkit, device: Device, base: string): Promise<Driver> {
	await driver
		.manage()
		.window()
		.setRect({ x: 0, y: 0, ...DEVICES[device].viewport });
	const trouble: string[] = [];
	/** From here on: what a page reports while it starts is heard by the other drivers alone. */
	const listen = () =>
		driver.executeScript(`window.__errors = [];
			addEventListener('error', (e) => __errors.push('page error: ' + e.message));
			addEventListener('unhandledrejection', (e) => __errors.push('page error: ' + e.reason));
			for (const kind of ['error', 'warn']) {
				const told = console[kind];
				console[kind] = (...all) => { __errors.push(kind + ': ' + all.join(' ')); told.apply(console, all); };
			}`);
	const collect = async () => {
		trouble.push(...((await driver.executeScript('return window.__errors ?? []')) as string[]));
	};
	return {
		trouble,
		// WebDriver's wheel and touch actions move nothing in the GTK port.
		can: { wheel: false, touch: false },
		async open(path) {
			await collect();
			await driver.get(base + path);
			await listen();
		},
		async run(code, arg) {
			const result: { value?: unknown; error?: string } = await driver.executeAsyncScript(
				`const done = arguments[arguments.length - 1];
				Promise.resolve().then(() => (${code.toString()})(arguments[0]))
					.then((value) => done({ value }), (error) => done({ error: String(error) }));`,
				arg
			);
			if (result.error) throw new Error(result.error);
			return result.value as never;
		},
		async press(key) {
			await driver.actions().sendKeys(KEYS[key]).perform();
		},
		wheel: () => Promise.reject(new Error('no wheel here')),
		swipe: () => Promise.reject(new Error('no touch here')),
		async click(selector) {
			await driver.findElement(By.css(selector)).click();
		},
		async back() {
			await collect();
			await driver.navigate().back();
		},
		async reload() {
			await collect();
			await driver.navigate().refresh();
			await listen();
		},
		async path() {
			return new URL(await driver.getCurrentUrl()).pathname;
		},
		async close() {
			await collect();
			await driver.get('about:blank');
		}
	};
}

/** Browsers of one worker, each started once. */
export class Browsers {
	private readonly started = new Map<Engine, Promise<Browser | Webkit>>();

	/** A fresh window of an engine; null where the machine has no such browser. */
	async open(engine: Engine, device: Device, base: string): Promise<Driver | null> {
		const way = await found(engine);
		if (!way) return null;
		if (!this.started.has(engine)) {
			const own = engine === 'webkit' && way === 'system';
			this.started.set(engine, own ? startWebkit() : launch[engine](way === 'system'));
		}
		const browser = await this.started.get(engine)!;
		return 'driver' in browser
			? webdriver(browser, device, base)
			: playwrightDriver(browser, engine, device, base);
	}

	async stop(): Promise<void> {
		for (const browser of await Promise.all(this.started.values())) {
			await ('driver' in browser ? browser.stop() : browser.close());
		}
	}
}
