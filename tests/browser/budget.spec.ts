/** What the first page really asks for, in bytes: scripts, styles, fonts; and that nothing in it moves by itself. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { LIMITS } from '../../scripts/budget/limits.js';
import { EDITIONS } from '../support/story.ts';
import { DEVICE_NAMES, DEVICES, expect, sampled, test } from '../support/test.ts';
import { awake } from '../support/page.ts';

const KB = 1024;

/** Opens an address and sums what it loads before anyone scrolls, by kind; text as gzip -9 sends it. */
async function firstLoad(
	page: Page,
	path: string
): Promise<Record<string, { bytes: number; list: string[] }>> {
	const bodies: Promise<{ kind: string; name: string; bytes: number }>[] = [];
	page.on('response', (response) => {
		const name = new URL(response.url()).pathname;
		// The styles for paper block nothing and come last.
		const kind = /\/print\.[^/]*css$/.test(name) ? 'print' : response.request().resourceType();
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
				const { document, script, stylesheet, font, print, ...rest } = await firstLoad(page, root);
				expect.soft(document!.bytes, 'HTML').toBeLessThanOrEqual(LIMITS.html * KB);
				expect
					.soft(script!.bytes, `JavaScript: ${script!.list.join(', ')}`)
					.toBeLessThanOrEqual(LIMITS.script.loaded * KB);
				expect
					.soft(stylesheet!.bytes, `CSS: ${stylesheet!.list.join(', ')}`)
					.toBeLessThanOrEqual(LIMITS.css.screen * KB);
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

test('no script is asked for before the words can be painted', async ({ page }) => {
	const asked: string[] = [];
	const scripts: string[] = [];
	page.on('request', (r) => {
		asked.push(r.resourceType());
		if (r.resourceType() === 'script') scripts.push(new URL(r.url()).pathname);
	});
	let release = () => {};
	const held = new Promise<void>((go) => (release = go));
	// What holds the paint up: the styles of the page.
	await page.route(/\/(?!print\.)[^/]*\.css$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	await expect.poll(() => asked.filter((type) => type === 'font').length).toBeGreaterThan(1);
	await expect.poll(() => asked.filter((type) => type === 'stylesheet').length).toBeGreaterThan(1);
	expect(scripts).toEqual([]);
	release();
	await awake(page);
	const named = await page.locator('script[data-preload]').getAttribute('data-preload');
	expect(scripts, 'what the page names').toEqual(expect.arrayContaining(named!.split(' ')));
});
