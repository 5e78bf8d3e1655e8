/** Long and wild reading: the same picture as a fresh load, no memory kept, nothing left running. */
import type { CDPSession, Page } from '@playwright/test';
import {
	chapterOf,
	expectScene,
	openStory,
	readStep,
	resize,
	restingPicture,
	scenesNow,
	seeded,
	stepsOf
} from '../support/page.ts';
import { DEVICES, expect, OFTEN, test } from '../support/test.ts';

/** What lives in the page after rubbish has been cleared away. */
async function living(cdp: CDPSession) {
	// What the first frees may hold more.
	for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
	const { metrics } = await cdp.send('Performance.getMetrics');
	const value = (name: string) => metrics.find((m) => m.name === name)!.value;
	return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

/** So many jumps, turns of the wheel, rotations and returns to the tab, in an order that the seed fixes. */
async function wild(page: Page, steps: string[], moves: number, random: () => number) {
	for (let i = 0; i < moves; i++) {
		// In one go within the page, as fast as frames come.
		await page.evaluate(
			async ([from, many]) => {
				const frame = () => new Promise(requestAnimationFrame);
				let a = from!;
				const next = () => ((a = (a * 16807) % 2147483647), a / 2147483647);
				for (let n = 0; n < many!; n++) {
					const end = document.documentElement.scrollHeight;
					if (next() < 0.5) scrollTo({ top: next() * end, behavior: 'instant' });
					else
						for (let k = 0; k < 4; k++) scrollBy({ top: (next() - 0.4) * innerHeight, behavior: 'instant' });
					if (next() < 0.1) dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
					if (next() < 0.1) document.dispatchEvent(new Event('visibilitychange'));
					await frame();
				}
			},
			[1 + Math.floor(random() * 1e6), 25]
		);
		if (i % 4 === 3) {
			const { width, height } = page.viewportSize()!;
			await resize(page, { width: height, height: width });
		}
	}
	await readStep(page, steps[Math.floor(random() * steps.length)]!);
}

for (const device of ['phone', 'desktop'] as const) {
	test.describe(device, () => {
		test.use(DEVICES[device]);

		test('500 jumps, flicks and rotations end on the picture of a fresh load and keep no memory', async ({
			page,
			context
		}) => {
			test.setTimeout(240_000);
			const cdp = await context.newCDPSession(page);
			await cdp.send('Performance.enable');
			await openStory(page, '/');
			const steps = await stepsOf(page);
			const random = seeded(2024);
			await wild(page, steps, 4, random);
			await wild(page, steps, 4, random);
			const second = await living(cdp);
			await wild(page, steps, 12, random);
			const last = await living(cdp);
			// The browser goes on compiling code that runs often: some 8 %, the same on every build. Nodes would tell of a leak.
			expect(last.heap / second.heap, 'heap against the second pass').toBeLessThan(1.2);
			expect(last.nodes / second.nodes, 'nodes against the second pass').toBeLessThan(1.1);
			expect(
				last.listeners - second.listeners,
				'listeners more than after the second pass'
			).toBeLessThanOrEqual(20);

			const step = steps[Math.floor(steps.length * 0.6)]!;
			const shown = async () => {
				await page.emulateMedia({ reducedMotion: 'reduce' });
				await readStep(page, step);
				await expectScene(page, step);
				return { scenes: await scenesNow(page), picture: await restingPicture(page, chapterOf(step)) };
			};
			const wildly = await shown();
			await page.goto('about:blank');
			await openStory(page, '/');
			// Wild reading has brought every chapter's picture to life; here reading from top to bottom does.
			for (const chapter of new Set(steps.map(chapterOf))) {
				await readStep(
					page,
					steps.find((s) => chapterOf(s) === chapter)!
				);
				await expect(page.locator(`[id="${chapter}"] [data-live]`)).toBeAttached();
			}
			await expect.poll(shown, { ...OFTEN, timeout: 20_000 }).toEqual(wildly);
		});
	});
}

test('nothing runs while no picture moves, nor when the page is told that it is hidden', async ({ page }) => {
	await page.addInitScript(() => {
		const ask = window.requestAnimationFrame;
		Object.assign(window, { frames_: 0 });
		window.requestAnimationFrame = (act) => {
			(window as unknown as { frames_: number }).frames_++;
			return ask(act);
		};
	});
	await openStory(page, '/');
	const steps = await stepsOf(page);
	for (const step of [steps[2]!, steps.at(-2)!]) {
		await readStep(page, step);
		await expectScene(page, step);
		const rests = async () => {
			const asked = () => page.evaluate(() => (window as unknown as { frames_: number }).frames_);
			const before = await asked();
			// By the clock of the page: a quarter of a second is fifteen frames.
			await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
			return (await asked()) - before;
		};
		await expect.poll(rests, { ...OFTEN, message: `frames asked for at rest at ${step}` }).toBe(0);
		expect(
			await page.evaluate(
				() =>
					document
						.getAnimations()
						.filter((a) => a.playState === 'running' && a.effect?.getComputedTiming().iterations === Infinity)
						.length
			),
			'animations without end'
		).toBe(0);
	}
	// At the foot no stage is in view; one that was left in the middle of a move rests as well.
	const rests = async () => {
		const asked = () => page.evaluate(() => (window as unknown as { frames_: number }).frames_);
		const before = await asked();
		await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
		return (await asked()) - before;
	};
	await readStep(page, steps[Math.floor(steps.length / 2)]!);
	await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
	await expect.poll(rests, { ...OFTEN, message: 'frames asked for with no stage in view' }).toBe(0);
	// Put to sleep by the browser, as a tab that was left for days, and woken: the same place, the same picture.
	const cdp = await page.context().newCDPSession(page);
	const before = await scenesNow(page);
	await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
	await cdp.send('Page.setWebLifecycleState', { state: 'active' });
	expect(await scenesNow(page)).toEqual(before);
	expect(await rests()).toBe(0);
	// A tab that is hidden in the middle of a move comes to rest where the move would have ended.
	await readStep(page, steps[3]!);
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await expect.poll(() => scenesNow(page), OFTEN).toEqual(expect.arrayContaining([steps[0]!]));
});

test('ten tabs in both languages: each shows its own place, and the first is as it was', async ({
	context,
	page
}) => {
	test.slow();
	await openStory(page, '/');
	const steps = await stepsOf(page);
	const first = steps[4]!;
	await readStep(page, first);
	await expectScene(page, first);
	const tabs: { tab: Page; step: string }[] = [];
	for (let i = 1; i < 10; i++) {
		const tab = await context.newPage();
		const step = steps[(i * 4) % steps.length]!;
		await openStory(tab, `${i % 2 ? '/ar' : ''}/${chapterOf(step)}/`);
		await readStep(tab, step);
		tabs.push({ tab, step });
	}
	for (const { tab, step } of tabs) {
		await tab.bringToFront();
		await expectScene(tab, step);
		// Reads on in the other language.
		await tab.locator('.bar a[hreflang]').first().click();
		await expect(tab.locator('html')).toHaveAttribute(
			'lang',
			tabs.findIndex((t) => t.tab === tab) % 2 ? 'ar' : 'en'
		);
		await expectScene(tab, step);
	}
	await page.bringToFront();
	await expectScene(page, first, 'The first tab:');
});
