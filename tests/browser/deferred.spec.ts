/**
 * A fresh visit lays out what is far only after it has started, in slices (reader/deferred.ts); readers must not notice,
 * not even those who go on before it is done.
 */
import type { Page } from '@playwright/test';
import { chapterOf, expectScene, openStory, readStep, restingPicture, stepsOf } from '../support/page.ts';
import { EDITIONS } from '../support/story.ts';
import { DEVICES, expect, OFTEN, only, test, type Device } from '../support/test.ts';

/** The browser has no time to lay out more than it must: the page stays as it is when it has just started. */
const neverIdle = (page: Page) => page.addInitScript(() => (window.requestIdleCallback = () => 0));
const defers = (page: Page) => page.evaluate(() => document.documentElement.classList.contains('defers'));
async function openDeferred(page: Page, path: string) {
	await neverIdle(page);
	await page.goto(path);
	await page.waitForSelector('html[data-started]', { state: 'attached' });
	expect(await defers(page), 'left out at first').toBe(true);
}

/** Where each zone begins and how high it is, px. */
const places = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-zone]')].map((zone) => [
			zone.dataset['zone'],
			Math.round(zone.getBoundingClientRect().top + scrollY),
			zone.offsetHeight
		])
	);

/** The step at the line at which words count as read, or null; lib/page/client/story.ts has the line's height. */
const stepAtLine = (page: Page, line: number) =>
	page.evaluate(
		(y) =>
			[...document.querySelectorAll<HTMLElement>('[data-step]')].find((step) => {
				const { top, bottom } = step.getBoundingClientRect();
				// Clear of its edges, where a pixel decides.
				return top < y * innerHeight - 8 && bottom > y * innerHeight + 8;
			})?.dataset['step'] ?? null,
		line
	);

for (const { lang, root } of EDITIONS) {
	for (const device of ['phone', 'desktop'] as Device[]) {
		test.describe(`${device}, ${lang}`, () => {
			test.use(DEVICES[device]);

			test(
				'laid out in slices, all stands where it stands on a page that is laid out at once',
				only(device === 'desktop' && lang === 'ar'),
				async ({ page, context }) => {
					await page.goto(root);
					const chapters = [...new Set((await stepsOf(page)).map(chapterOf))];
					const whole = await context.newPage();
					await whole.goto(`${root}#${chapters.at(-1)}`);
					expect(await defers(whole), 'an address with a place is laid out at once').toBe(false);
					await openStory(whole, root);
					const laidOut = async () => ((await defers(page)) ? null : places(page));
					for (const address of [root, `${root}${chapters[2]}/`]) {
						await page.goto(address);
						await expect.poll(laidOut, { ...OFTEN, message: address }).toEqual(await places(whole));
					}
				}
			);

			test(
				'who reads on at once finds every picture at its words',
				only(device === 'phone' && lang === 'en'),
				async ({ page }) => {
					await openDeferred(page, root);
					const line = device === 'phone' ? 0.82 : 0.62;
					const seen = new Set<string>();
					const end = () =>
						page.evaluate(() => scrollY >= document.documentElement.scrollHeight - innerHeight - 2);
					for (let stride = 0; stride < 400 && !(await end()); stride++) {
						await page.evaluate(() => scrollBy({ top: innerHeight * 0.45, behavior: 'instant' }));
						await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
						const step = await stepAtLine(page, line);
						if (!step || seen.has(chapterOf(step))) continue;
						// One in each chapter stays until the picture has come.
						seen.add(chapterOf(step));
						await expect.poll(async () => (await stepAtLine(page, line)) === step, OFTEN).toBe(true);
						await expectScene(page, step);
					}
					expect(await end(), 'the page has an end').toBe(true);
					expect([...seen]).toEqual([...new Set((await stepsOf(page)).map(chapterOf))]);
					expect(await defers(page), 'all that while').toBe(true);
				}
			);
		});
	}
}

test.describe('on a phone', () => {
	test.use(DEVICES.phone);
	const { root } = EDITIONS[0]!;

	for (const [what, act] of [
		['a link', (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash)],
		['a key', (page: Page) => page.keyboard.press('End')],
		['a turned window', (page: Page) => page.setViewportSize({ width: 844, height: 390 })]
	] as const)
		test(`${what} has all of it laid out`, only(what === 'a link'), async ({ page }) => {
			await openDeferred(page, root);
			const step = (await stepsOf(page)).at(-6)!;
			await act(page, step.replace('/', '-'));
			await expect.poll(() => defers(page), OFTEN).toBe(false);
			if (what !== 'a link') return;
			await expect(page.locator(`[data-step="${step}"]`)).toBeInViewport();
			await expectScene(page, step);
			const top = () =>
				page.locator(`[data-step="${step}"]`).evaluate((s) => Math.round(s.getBoundingClientRect().top));
			const first = await top();
			await page.evaluate((to) => (location.hash = to), 'top');
			await page.evaluate((to) => (location.hash = to), step.replace('/', '-'));
			await expect.poll(top, OFTEN).toBe(first);
		});

	test('a section’s own address leaves out what is below it, not what is above, and the reader stays at it', async ({
		page
	}) => {
		await page.addInitScript(() => {
			const idle = requestIdleCallback;
			const later = window as unknown as { go(): void };
			const waiting: (() => void)[] = [];
			window.requestIdleCallback = (work) => (waiting.push(() => idle(work)), 0);
			later.go = () => {
				window.requestIdleCallback = idle;
				for (const start of waiting) start();
			};
		});
		const steps = await stepsOf((await page.goto(root), page));
		const chapters = [...new Set(steps.map(chapterOf))];
		const chapter = chapters[3]!;
		await page.goto(`${root}${chapter}/`);
		await page.waitForSelector('html[data-started]', { state: 'attached' });
		expect(await defers(page), 'left out at first').toBe(true);
		const leftOut = await page.evaluate(() => [
			...new Set(
				[...document.querySelectorAll('[data-step] .words')]
					.filter((words) => !words.checkVisibility({ contentVisibilityAuto: true }))
					.map((words) => words.closest('[data-section]')!.id)
			)
		]);
		expect(leftOut.length, 'chapters of which something is left out').toBeGreaterThan(0);
		expect(chapters.indexOf(leftOut[0]!), `all of them from ${chapter} on`).toBeGreaterThanOrEqual(3);
		const heading = page.locator(`[id="${chapter}"] h2`);
		const top = () => heading.evaluate((node) => node.getBoundingClientRect().top);
		await expect(heading).toBeInViewport();
		const before = await top();
		await page.evaluate(() => (window as unknown as { go(): void }).go());
		await expect.poll(() => defers(page), OFTEN).toBe(false);
		expect(Math.abs((await top()) - before)).toBeLessThan(1);
	});

	test('words that a reader has jumped to stay where they are when all above them is laid out', async ({
		page
	}) => {
		await openDeferred(page, root);
		const steps = await stepsOf(page);
		const step = steps[Math.floor(steps.length / 2)]!;
		// The first jump lands where the words were thought to be.
		for (let jump = 0; jump < 2; jump++) {
			await readStep(page, step);
			await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
		}
		await expectScene(page, step);
		await restingPicture(page, chapterOf(step));
		const words = page.locator(`[data-step="${step}"] .words`).first();
		const top = () => words.evaluate((node) => node.getBoundingClientRect().top);
		const [before, length] = [await top(), await page.evaluate(() => document.body.scrollHeight)];
		await page.keyboard.press('Shift');
		await expect.poll(() => defers(page), OFTEN).toBe(false);
		expect(await page.evaluate(() => document.body.scrollHeight), 'there was more to lay out').not.toBe(
			length
		);
		expect(Math.abs((await top()) - before)).toBeLessThan(1);
	});

	test('a visit that goes to a place is laid out at once: a reload, an address with a place', async ({
		page
	}) => {
		await openStory(page, root);
		const step = (await stepsOf(page)).at(-3)!;
		await page.reload();
		expect(await defers(page), 'a reload').toBe(false);
		await page.goto(`${root}?x#${step.replace('/', '-')}`);
		expect(await defers(page), 'an address with a place').toBe(false);
		await expect(page.locator(`[data-step="${step}"]`)).toBeInViewport();
		for (const other of ['embed/', 'evidence/']) {
			await page.goto(root + other);
			expect(await defers(page), `${other} is no page of the story`).toBe(false);
		}
	});

	test('without the page’s script nothing is missing, on the screen or on paper', async ({ page }) => {
		await page.route('**/_app/**/*.js', (route) =>
			route.fulfill({ contentType: 'text/javascript', body: '' })
		);
		await page.goto(root);
		expect(await defers(page)).toBe(true);
		const last = page.locator('[data-step] p:not(.sr-only)').last();
		await last.scrollIntoViewIfNeeded();
		await expect(last).toBeInViewport();
		await page.emulateMedia({ media: 'print' });
		const missing = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('[data-step] p')]
					.filter(
						(p) => !p.checkVisibility({ contentVisibilityAuto: true }) && !p.closest('details, .sr-only')
					)
					.map((p) => p.textContent)
			);
		await expect.poll(missing, OFTEN).toEqual([]);
	});
});
