/** Sheet and evidence page with type at twice its size: nothing runs out of the window, axe finds nothing. */
import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe.ts';
import { enlarge, openStory, readStep, stepsOf } from '../support/page.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';
import { DEVICES, expect, only, test } from '../support/test.ts';

test.use({ ...DEVICES.phone, contextOptions: { reducedMotion: 'reduce' } });

async function expectSound(page: Page, part: string): Promise<void> {
	const wide = await page.evaluate(
		(selector) => ({
			page: document.documentElement.scrollWidth - innerWidth,
			out: [...document.querySelectorAll<HTMLElement>(`${selector} p, ${selector} h2, ${selector} li`)]
				.filter((n) => n.getClientRects().length > 0 && n.clientWidth > 1)
				.filter((n) => {
					const { left, right } = n.getBoundingClientRect();
					return left < -0.5 || right > innerWidth + 0.5;
				})
				.map((n) => n.textContent!.trim().slice(0, 40))
		}),
		part
	);
	expect(wide, part).toEqual({ page: 0, out: [] });
	await expectNoViolations(page, part, part);
}

for (const { lang, root } of EDITIONS) {
	test(`at 200 %: a disputed claim’s sheet, and its row, ${lang}`, only(lang === 'ar'), async ({ page }) => {
		test.slow();
		const story = await storyOf(STORY);
		await enlarge(page);
		const claim = story.claims.find((c) => c.id === 'putin-answer')!;
		await openStory(page, `${root}${claim.chapter}/#claim-${claim.id}`);
		const sheet = page.locator('dialog[open]');
		await expect(sheet).toContainText(claim.claim[lang]);
		await expectSound(page, 'dialog[open]');
		// All of it can be come to.
		await sheet.getByRole('link').last().scrollIntoViewIfNeeded();
		await expect(sheet.getByRole('link').last()).toBeInViewport();

		await page.goto(`${root}evidence/?told=disputed&report=r5&chapter=${claim.chapter}#${claim.id}`);
		await expect(page.locator(`[id="${claim.id}"]`)).toBeInViewport();
		await expectSound(page, 'main');
	});

	test(
		`at 200 %: the whole story keeps to the window of a small phone, ${lang}`,
		only(lang === 'ar'),
		async ({ page }) => {
			await enlarge(page);
			for (const width of [320, 360]) {
				await page.setViewportSize({ width, height: 640 });
				await openStory(page, root);
				const out = await page.evaluate((w) => {
					const all = document.querySelectorAll(
						'main :is(p, h2, li, .numerals), .front :is(p, h1, a, summary)'
					);
					return [...all]
						.filter((e) => !e.closest('[data-stage], .sr-only') && e.checkVisibility())
						.filter((e) => e.getBoundingClientRect().left < -0.5 || e.getBoundingClientRect().right > w + 0.5)
						.map((e) => e.textContent!.trim().slice(0, 40));
				}, width);
				expect(out, `${width} px`).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
				// The bar's own words give way, its links stay whole.
				const step = (await stepsOf(page))[12]!;
				await readStep(page, step);
				// The menu, and each other edition.
				const links = page.locator('.bar .menu > a, .bar .menu summary');
				await expect(links).toHaveCount(EDITIONS.length);
				for (const link of await links.all()) {
					await expect(link).toBeInViewport();
					const box = (await link.boundingBox())!;
					expect(box.x).toBeGreaterThanOrEqual(0);
					expect(box.x + box.width).toBeLessThanOrEqual(width);
				}
			}
		}
	);
}
