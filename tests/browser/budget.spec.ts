/** What the first page really asks for, in bytes: scripts, styles, fonts; and that nothing in it moves by itself. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { LIMITS } from '../../scripts/budget/limits.js';
import { EDITIONS } from '../support/story.ts';
import { DEVICE_NAMES, DEVICES, expect, sampled, test } from '../support/test.ts';
import { heldPage } from '../support/heldPage.ts';
import { awake } from '../support/page.ts';

const KB = 1024;

/** Opens an address and sums what it loads before anyone scrolls, by kind; text as gzip -9 sends it. */
async function firstLoad(
	page: Page,
	path: string
): Promise<Record<string, { bytes: number; list: string[] }>> {
	const bodies: Promise<{ kind: string; name: string; bytes: number }>[] = [];
	const seen = new Set<string>();
	page.on('response', (response) => {
		const name = new URL(response.url()).pathname;
		// Script on demand is fetched, then imported out of the browser's cache, which scripts/serve.js does not allow.
		if (seen.has(name)) return;
		seen.add(name);
		const type = name.endsWith('.js') ? 'script' : response.request().resourceType();
		// The styles for paper block nothing and come last.
		const kind = /\/print\.[^/]*css$/.test(name) ? 'print' : type;
		bodies.push(
			response.body().then((body) => ({
				kind,
				name,
				bytes: kind === 'font' ? body.length : gzipSync(body, { level: 9 }).length
			}))
		);
	});
	await page.goto(path);
	await awake(page);
	await page.waitForLoadState('networkidle');
	const sums: Record<string, { bytes: number; list: string[] }> = {};
	for (const { kind, name, bytes } of await Promise.all(bodies)) {
		const sum = (sums[kind] ??= { bytes: 0, list: [] });
		sum.bytes += bytes;
		sum.list.push(`${name.split('/').at(-1)} ${bytes}`);
	}
	return sums;
}

for (const device of DEVICE_NAMES) {
	for (const { lang, root } of EDITIONS) {
		test.describe(`${device}, ${lang}`, sampled(device, lang), () => {
			test.use(DEVICES[device]);

			test('the first load keeps its budget', async ({ page }) => {
				const { document, script, font, print, ...rest } = await firstLoad(page, root);
				expect
					.soft(document!.bytes, 'HTML and the styles in it')
					.toBeLessThanOrEqual((LIMITS.html + LIMITS.css.screen) * KB);
				expect
					.soft(script!.bytes, `JavaScript: ${script!.list.join(', ')}`)
					.toBeLessThanOrEqual(LIMITS.script.loaded * KB);
				expect
					.soft(font!.bytes, `fonts: ${font!.list.join(', ')}`)
					.toBeLessThanOrEqual(LIMITS.fonts.first * KB);
				expect.soft(print!.bytes, 'styles for paper').toBeLessThanOrEqual(LIMITS.css.paper * KB);
				// Nothing else is fetched than the icon.
				const others = Object.values(rest).flatMap(({ list }) => list);
				expect(others.filter((name) => !name.startsWith('favicon.'))).toEqual([]);
			});
		});
	}
}

/** Opens the first page while all from `from` on is still to come. The site is another one here: nothing of it is trouble. */
async function whileHeld(
	{ page, baseURL, trouble }: { page: Page; baseURL?: string | undefined; trouble: string[] },
	from: string,
	look: (asked: string[], release: () => void) => Promise<void>
): Promise<void> {
	const held = await heldPage(baseURL!, '/', from);
	const asked: string[] = [];
	page.on('request', (r) => asked.push(r.resourceType()));
	try {
		await page.goto(held.address, { waitUntil: 'commit' });
		await look(asked, held.release);
		const { origin } = new URL(held.address);
		trouble.splice(0, Infinity, ...trouble.filter((line) => !line.includes(origin)));
	} finally {
		held.close();
	}
}

test('the first screen is painted while the rest of the page still comes', async ({
	page,
	baseURL,
	trouble
}) => {
	await whileHeld({ page, baseURL, trouble }, '<section class="chapter', async (asked, release) => {
		await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
		await expect
			.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
			.toBe(1);
		expect(await page.evaluate(() => document.readyState), 'the end has not come').toBe('loading');
		release();
		await awake(page);
		expect(asked.filter((type) => type === 'stylesheet').length, 'only the styles for paper').toBe(1);
	});
});

test('no script is asked for before the words can be painted', async ({ page, baseURL, trouble }) => {
	await whileHeld({ page, baseURL, trouble }, '<body', async (asked, release) => {
		await expect.poll(() => asked.filter((type) => type === 'font').length).toBeGreaterThan(1);
		await expect.poll(() => asked).toContain('stylesheet');
		expect(asked).not.toContain('script');
		release();
		await awake(page);
		expect(asked).toContain('script');
	});
});
