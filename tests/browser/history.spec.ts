/** Back and forward: to where the reader was, and one entry for each opened sheet. Addresses with somebody else's hash. */
import type { Page } from '@playwright/test';
import { awake, openStory, scrolled } from '../support/page.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';
import { ALL, DEVICE_NAMES, DEVICES, expect, OFTEN, sampled, test } from '../support/test.ts';

const lengthOf = (page: Page) => page.evaluate(() => history.length);
const sheet = (page: Page) => page.locator('dialog[open]');
const at = (page: Page) => page.evaluate(() => scrollY);

/** Brings an element of the story to the middle of the window; gives where the page then rests. */
async function read(page: Page, selector: string): Promise<number> {
	await page
		.locator(selector)
		.first()
		.evaluate((e) => e.scrollIntoView({ block: 'center' }));
	return scrolled(page);
}

/** Waits until the address has followed the reader: then nothing of ours changes it any more. */
const atPath = (page: Page, path: string) =>
	expect.poll(() => new URL(page.url()).pathname, OFTEN).toBe(path);

/** Ways from a place in the story to another one, by what is clicked. */
const WAYS: Record<string, (page: Page) => Promise<void>> = {
	reference: async (page) => {
		await page.locator('#prologue [data-see]').first().click();
		await sheet(page).locator('a.place').click();
	},
	menu: async (page) => {
		await page.locator('.bar summary').first().click();
		await page.locator('.bar details ol a').nth(4).click();
	},
	rail: (page) =>
		page
			.locator('.rail a')
			.nth(4)
			.click({ position: { x: 5, y: 5 } })
};

for (const device of DEVICE_NAMES) {
	test.describe(device, () => {
		test.use(DEVICES[device]);
		for (const { lang, root } of EDITIONS) {
			for (const [way, go] of Object.entries(WAYS)) {
				if (way === 'rail' && device === 'phone') continue;
				test(
					`after a ${way} Back returns to the sentence, Forward to where it led, ${lang}`,
					way === 'reference' ? sampled(device, lang) : ALL,
					async ({ page }) => {
						await openStory(page, root);
						const from = await read(page, '#prologue [data-see]');
						await atPath(page, `${root}prologue/`);
						await go(page);
						await expect(sheet(page)).toHaveCount(0);
						await expect.poll(() => at(page), OFTEN).toBeGreaterThan(from + 2000);
						const to = await scrolled(page);
						const path = new URL(page.url()).pathname;
						await page.goBack();
						await expect.poll(async () => Math.abs((await at(page)) - from), OFTEN).toBeLessThan(4);
						await atPath(page, `${root}prologue/`);
						await expect(page).toHaveTitle(/^(?!.*Moscow)/);
						await page.goForward();
						await expect.poll(async () => Math.abs((await at(page)) - to), OFTEN).toBeLessThan(4);
						await atPath(page, path);
						await expect(sheet(page)).toHaveCount(0);
					}
				);
			}

			test(
				`a sheet is one entry, also after a reload, and from an address, ${lang}`,
				ALL,
				async ({ page }) => {
					for (const close of ['button', 'Escape', 'back'] as const) {
						await page.goto('about:blank');
						await openStory(page, `${root}moscow/`);
						await read(page, '#moscow .step-box [data-claim]');
						const before = await lengthOf(page);
						await page.locator('#moscow .step-box [data-claim]').first().click();
						await expect(sheet(page)).toBeVisible();
						expect(await lengthOf(page)).toBe(before + 1);
						await page.reload();
						await awake(page);
						await expect(sheet(page)).toBeVisible();
						if (close === 'button') await sheet(page).locator('.close').click();
						else if (close === 'Escape') await page.keyboard.press('Escape');
						else await page.goBack();
						await expect(sheet(page), close).toHaveCount(0);
						await page.goForward();
						await expect(sheet(page), `forward after ${close}`).toBeVisible();
						await page.goBack();
						await expect(sheet(page)).toHaveCount(0);
						expect(await lengthOf(page)).toBe(before + 1);
					}
				}
			);

			test(`from the evidence page Back finds the sheet as it was, ${lang}`, ALL, async ({ page }) => {
				await openStory(page, `${root}moscow/`);
				await read(page, '#moscow .step-box [data-claim]');
				await page.locator('#moscow .step-box [data-claim]').first().click();
				await sheet(page).locator('a[href*="evidence"]').click();
				await expect(page).toHaveURL(/evidence/);
				await page.goBack();
				await expect(sheet(page)).toBeVisible();
				await page.keyboard.press('Escape');
				await expect(sheet(page)).toHaveCount(0);
				await atPath(page, `${root}moscow/`);
			});
		}
	});
}

const FOREIGN = [
	'#Echobox=1700000000',
	'#xtor=CS1-14',
	'#',
	'#/',
	'#!',
	'#.',
	'#claim-nobody',
	'#%E0%A4',
	'#?fbclid=x'
];
const BEHIND = [')', '،', '.', '%D8%8C', '؛', '…', '”', ').', '?utm_source=x', '&x=1'];

for (const { lang, root } of EDITIONS) {
	test(`a hash that names nothing is as none, ${lang}`, ALL, async ({ page }) => {
		await openStory(page, `${root}moscow/`);
		const place = await scrolled(page);
		for (const hash of FOREIGN) {
			await page.goto('about:blank');
			await openStory(page, `${root}moscow/${hash}`);
			expect(await scrolled(page), hash).toBe(place);
			expect(new URL(page.url()).pathname, hash).toBe(`${root}moscow/`);
			await expect(sheet(page), hash).toHaveCount(0);
		}
	});

	test(`a claim’s or step’s link with something behind it is that link, ${lang}`, ALL, async ({ page }) => {
		// Thirty pages are opened.
		test.slow();
		const { claims } = await storyOf(STORY);
		const claim = claims.find((c) => c.chapter === 'moscow')!;
		for (const end of BEHIND) {
			await page.goto('about:blank');
			await openStory(page, `${root}moscow/#claim-${claim.id}${end}`);
			await expect(sheet(page), end).toContainText(claim.claim[lang]);
			await page.goto('about:blank');
			await openStory(page, `${root}moscow/#moscow-wait${end}`);
			await expect(page.locator('#moscow-wait .first-words'), end).toBeInViewport();
			await page.goto('about:blank');
			await page.goto(`${root}evidence/#${claim.id}${end}`);
			await expect(page.locator(`[id="${claim.id}"]`).first(), end).toBeInViewport();
		}
	});
}

test('a link with a foreign hash opens its section, one with a bracket behind it its claim', async ({
	page
}) => {
	await openStory(page, '/moscow/#xtor=CS1-14');
	await expect(page.locator('#moscow-title')).toBeInViewport();
	await page.goto('about:blank');
	await openStory(page, '/moscow/#claim-putin-answer)');
	await expect(sheet(page)).toBeVisible();
});

test('a reload that the browser opens at the top brings the reader back to the place', async ({ page }) => {
	await openStory(page, '/');
	const place = () => page.evaluate(() => history.state?.place);
	let y = 0;
	// A reload by machine may come before the browser's own process has heard of the entry: then it is read again.
	await expect(async () => {
		y = await read(page, '[data-step="moscow/answer"]');
		await expect.poll(place, OFTEN).toBe(y);
		// As Firefox does now and then: the browser restores nothing.
		await page.evaluate(() => (history.scrollRestoration = 'manual'));
		await page.reload();
		expect(await place(), 'the entry as the browser kept it').toBe(y);
	}).toPass({ intervals: [100] });
	await expect.poll(() => at(page), OFTEN).toBe(y);
});
