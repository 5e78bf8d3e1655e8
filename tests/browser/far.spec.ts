/** Chapters far from the window are left out by the browser (reader/farChapters.ts); readers must not notice. */
import type { Page } from '@playwright/test';
import { chapterOf, openStory, readStep, resize, stepsOf } from '../support/page.ts';
import { EDITIONS } from '../support/story.ts';
import { DEVICES, expect, OFTEN, only, test } from '../support/test.ts';

test.use(DEVICES.phone);

/** Chapters that the browser leaves out, and where each step begins, px from the top of the page. */
const state = (page: Page) =>
	page.evaluate(() => ({
		far: [...document.querySelectorAll<HTMLElement>('[data-section]')]
			.filter((chapter) => getComputedStyle(chapter).contentVisibility === 'auto')
			.map((chapter) => chapter.id),
		height: document.documentElement.scrollHeight,
		tops: [...document.querySelectorAll('[data-step]')].map((step) =>
			Math.round(step.getBoundingClientRect().top + scrollY)
		)
	}));
/** The same with every chapter laid out. */
const whole = (page: Page) =>
	page.evaluate(() => {
		const chapters = [...document.querySelectorAll<HTMLElement>('[data-section]')];
		for (const { style } of chapters) style.setProperty('content-visibility', 'visible', 'important');
		const height = document.documentElement.scrollHeight;
		const tops = [...document.querySelectorAll('[data-step]')].map((step) =>
			Math.round(step.getBoundingClientRect().top + scrollY)
		);
		for (const { style } of chapters) style.removeProperty('content-visibility');
		return { height, tops };
	});
/** Waits until some are left out, and expects every step where it stands when none is. */
async function expectSamePage(page: Page, why: string) {
	await expect
		.poll(async () => (await state(page)).far.length, { ...OFTEN, message: why })
		.toBeGreaterThan(2);
	const { height, tops, far } = await state(page);
	// Written by the page again only when it has scrolled: ask last.
	const all = await whole(page);
	expect({ height, tops }, `${why}, ${far.join()} left out`).toEqual(all);
}

for (const { lang, root } of EDITIONS) {
	test(
		`what is left out keeps its room, at first and in a turned window, ${lang}`,
		only(lang === 'en'),
		async ({ page }) => {
			await openStory(page, root);
			await expectSamePage(page, 'at the top');
			await resize(page, { width: 844, height: 390 });
			await expectSamePage(page, 'turned');
			await page.evaluate(() => (document.documentElement.style.fontSize = '125%'));
			await readStep(page, (await stepsOf(page)).at(-1)!);
			await resize(page, DEVICES.phone.viewport);
			await expectSamePage(page, 'with larger type, at the end');
		}
	);

	test(
		`the chapter that is read and what stands next to it are there, ${lang}`,
		only(lang === 'ar'),
		async ({ page }) => {
			await openStory(page, root);
			const steps = await stepsOf(page);
			for (const chapter of [...new Set(steps.map(chapterOf))].filter((_, i) => i % 2 === 1)) {
				await readStep(
					page,
					steps.find((s) => chapterOf(s) === chapter)!
				);
				await expect.poll(async () => (await state(page)).far.includes(chapter), OFTEN).toBe(false);
			}
			const { far } = await state(page);
			expect(far.length, 'the others are left out').toBeGreaterThan(2);
			// Words of a chapter that is left out are found as all others are.
			const first = page.locator(`[id="${far[0]}"] [data-step] .words > p:not(.sr-only)`).first();
			const words = (await first.evaluate((p) => p.firstChild!.textContent!)).trim().slice(0, 20);
			expect(words.length).toBeGreaterThan(10);
			expect(
				await page.evaluate((text) => (window as never as { find(t: string): boolean }).find(text), words)
			).toBe(true);
			await expect(first).toBeInViewport();
		}
	);
}

test('a link into a chapter that is left out leads to the place itself', async ({ page }) => {
	await openStory(page, EDITIONS[0]!.root);
	const [step] = (await stepsOf(page)).slice(-2);
	await expectSamePage(page, 'at the top');
	const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash);
	const stands = () =>
		page.locator(`[data-step="${step}"]`).evaluate((s) => Math.round(s.getBoundingClientRect().top));
	await go(step!.replace('/', '-'));
	await expect(page.locator(`[data-step="${step}"]`)).toBeInViewport();
	const first = await stands();
	// Once more, its chapter being there.
	await go('top');
	await go(step!.replace('/', '-'));
	await expect.poll(stands, OFTEN).toBe(first);
});
