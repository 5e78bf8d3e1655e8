/** WebKit's GTK port on a screen of its own, driven by WebDriver. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { systemWebkit } from '../../../scripts/browsers.js';
import { DEVICES, type Device } from '../test.ts';
import { startScreen } from '../screen.ts';
import type { Driver, KeyName } from './driver.ts';

const freePort = () =>
	new Promise<number>((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => done(port));
		});
	});

const KEYS: Record<KeyName, string> = {
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
export interface Webkit {
	driver: WebDriver;
	stop(): Promise<void>;
}

/** Starts Xvfb, the driver and MiniBrowser. Throws where one of them does not start. */
export async function startWebkit(): Promise<Webkit> {
	const { driver: command, browser } = systemWebkit()!;
	const screen = await startScreen();
	const port = await freePort();
	const server = spawn(command, [`--port=${port}`, '--host=127.0.0.1'], {
		stdio: 'ignore',
		env: { ...process.env, DISPLAY: screen.display }
	});
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
			server.kill();
			screen.stop();
		}
	};
}

/** Notes errors and warnings from here on: what a page reports while it starts is heard by the other drivers alone. */
const LISTEN = `window.__errors = [];
	addEventListener('error', (e) => __errors.push('page error: ' + e.message));
	addEventListener('unhandledrejection', (e) => __errors.push('page error: ' + e.reason));
	for (const kind of ['error', 'warn']) {
		const report = console[kind];
		console[kind] = (...all) => { __errors.push(kind + ': ' + all.join(' ')); report.apply(console, all); };
	}`;

/** The window of a running WebKit. `base` is the tested site's address without a slash. */
export async function webdriver({ driver }: Webkit, device: Device, base: string): Promise<Driver> {
	await driver
		.manage()
		.window()
		.setRect({ x: 0, y: 0, ...DEVICES[device].viewport });
	const trouble: string[] = [];
	const listen = () => driver.executeScript(LISTEN);
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
