/** The test of the browser tests: each one also fails on a console error or warning, a page error, or a request to another origin. */
import { test as base, expect } from '@playwright/test';
import { EDITIONS } from './story.ts';

export { expect };

/** The first of three ports, see playwright.config.ts. */
export const PORT = Number(process.env['TEST_PORT'] ?? 4321);
/** Address of the built tiny story. */
export const TINY_URL = `http://127.0.0.1:${PORT + 1}`;

export const DEVICES = {
	phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
	desktop: { viewport: { width: 1440, height: 900 } }
} as const;
export type Device = keyof typeof DEVICES;
export const DEVICE_NAMES = Object.keys(DEVICES) as Device[];

/** Marks the tests that are run again on a build under a sub-path, see scripts/test.js; of several cases one is enough there. */
export const SUBPATH = { tag: '@subpath' };
export const subpathIf = (here: boolean) => (here ? SUBPATH : {});

/**
 * Of a table of cases, such as devices by languages, `npm test` runs every other one, as on a chessboard: each row
 * and each column is there. The rest carries this tag and runs in `npm run test:all`.
 */
export const ALL = { tag: '@all' };
/** The tag of the case in this row and column; none for those of `npm test`. */
export const everyOther = (row: number, column: number) => ((row + column) % 2 === 0 ? {} : ALL);
/** The same for a device and an edition of the story, by its language. */
export const sampled = (device: Device, lang: string) =>
	everyOther(
		DEVICE_NAMES.indexOf(device),
		EDITIONS.findIndex((edition) => edition.lang === lang)
	);
/** Whether `npm test` has that case. */
export const isSampled = (device: Device, lang: string) => !('tag' in sampled(device, lang));

/**
 * The tag of a test that `npm test` runs in one case (`here`) of a table, such as on one device or in one language;
 * the other cases carry `ALL`. Which case is the kept one alternates from test to test, so that a file as a whole
 * still covers both devices and both languages.
 */
export const only = (here: boolean): { tag?: string } => (here ? {} : ALL);
/** How much of a list a test goes through that asks the same of each, such as of each step. `each` is for its title. */
const THIRD = { each: 'every third', every: 3, tag: {} };
const WHOLE = { each: 'every', every: 1, tag: ALL };
/** In the case that `npm test` has (`kept`) every third, and all of them in the rest, as in the other cases. */
export const partsOf = (kept: boolean) => (kept ? [THIRD, WHOLE] : [WHOLE]);
/** Every so-many-th of a list, beginning with the first. */
export const everyNth = <T>(list: readonly T[], every: number): T[] => list.filter((_, i) => i % every === 0);

/** Several tags on one test. */
export const tagged = (...all: { tag?: string }[]) => ({ tag: all.flatMap(({ tag }) => tag ?? []) });

/** How often a poll asks: these pages answer within a frame or two. */
export const OFTEN = { intervals: [20, 30, 50, 100, 200], timeout: 10_000 };

export const test = base.extend<{ trouble: string[] }>({
	trouble: [
		async ({ context, baseURL }, use) => {
			const trouble: string[] = [];
			const home = new URL(baseURL!).origin;
			context.on('console', (message) => {
				if (message.type() !== 'error' && message.type() !== 'warning') return;
				trouble.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
			});
			context.on('weberror', (error) => trouble.push(`page error: ${error.error().message}`));
			context.on('request', (request) => {
				const { origin, protocol } = new URL(request.url());
				if (origin !== home && protocol !== 'data:' && protocol !== 'blob:') {
					trouble.push(`request to another origin: ${request.url()}`);
				}
			});
			await use(trouble);
			expect(trouble, 'console, page errors, requests to other origins').toEqual([]);
		},
		{ auto: true }
	]
});
