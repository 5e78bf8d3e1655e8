/** Words that are come upon by other ways than a finger or a wheel: paging keys, find in page, copying. */
import { openStory, scrolled, stepsOf } from '../support/page.ts';
import { EDITIONS } from '../support/story.ts';
import { ALL, expect, test } from '../support/test.ts';

/** Windows in which the picture sticks above the words, and one in which it stands beside them. */
const WINDOWS = { phone: [390, 844], tablet: [820, 1180], half: [840, 1000], desktop: [1440, 900] } as const;

for (const [name, [width, height]] of Object.entries(WINDOWS)) {
	test.describe(name, () => {
		test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });
		for (const { lang, root } of EDITIONS) {
			for (const key of ['Space', 'PageDown']) {
				test(`${key} shows every step, ${lang}`, ALL, async ({ page }) => {
					test.slow();
					await openStory(page, root);
					await page.mouse.click(width - 6, 200);
					const seen = new Set<string>();
					const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - 2);
					for (let presses = 0, y = 0; y < end && presses < 400; presses++) {
						const before = y;
						// A busy browser loses a key now and then, or takes it late: a reader presses it again, or goes back.
						await expect(async () => {
							await page.keyboard.press(key);
							await expect
								.poll(() => page.evaluate(() => scrollY), { timeout: 1500 })
								.toBeGreaterThan(before);
							y = await scrolled(page);
							if (y - before <= height) return;
							await page.evaluate((to) => scrollTo(0, to), before);
							throw new Error('pressed twice');
						}).toPass({ timeout: 30_000 });
						const now = await page.evaluate(() =>
							[...document.querySelectorAll<HTMLElement>('[data-step]')]
								.filter((step) => {
									const { left, right, top, bottom } = step.querySelector('.words')!.getBoundingClientRect();
									// A line of its words, at whichever height it may stand.
									for (let at = Math.max(top, 0) + 8; at < Math.min(bottom, innerHeight) - 8; at += 12) {
										if (step.contains(document.elementFromPoint((left + right) / 2, at))) return true;
									}
									return false;
								})
								.map((step) => step.dataset['step']!)
						);
						for (const step of now) seen.add(step);
					}
					expect((await stepsOf(page)).filter((step) => !seen.has(step))).toEqual([]);
				});
			}

			test(`words that are found stand clear of the picture, ${lang}`, ALL, async ({ page }) => {
				await openStory(page, `${root}moscow/`);
				const covered = await page.evaluate(async () => {
					const find = (window as unknown as { find(text: string): boolean }).find;
					const bad: string[] = [];
					for (const step of document.querySelectorAll<HTMLElement>('[data-step]')) {
						const last = [...step.querySelectorAll('.words > p:not(.sr-only)')].at(-1);
						const words = last?.firstChild?.textContent?.trim().slice(0, 30) ?? '';
						scrollTo(0, 0);
						getSelection()!.removeAllRanges();
						await new Promise(requestAnimationFrame);
						if (words.length < 8 || !find.call(window, words)) continue;
						await new Promise(requestAnimationFrame);
						const selection = getSelection()!;
						if (!selection.rangeCount || !step.contains(selection.anchorNode)) continue;
						const { left, right, top, bottom } = selection.getRangeAt(0).getBoundingClientRect();
						const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
						if (!step.contains(there)) bad.push(step.dataset['step']!);
					}
					return bad;
				});
				expect(covered).toEqual([]);
			});
		}
	});
}

test('by keys nothing gets the focus under the picture of a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openStory(page, '/');
	await page.keyboard.press('Tab');
	await page.waitForFunction(
		() => document.querySelectorAll('.step-box :is(.first-words, .notes) > a').length > 0
	);
	const covered = await page.evaluate(async () => {
		const bad: string[] = [];
		const frame = () => new Promise(requestAnimationFrame);
		for (const step of document.querySelectorAll<HTMLElement>(
			'.chapter-body:not(.tall) .step:not(.fork-stage)'
		)) {
			const link = step.querySelector<HTMLElement>('.step-box a');
			if (!link) continue;
			// From below, as with Shift and Tab: the last of the step's words stand under the picture.
			scrollTo({ top: scrollY + step.getBoundingClientRect().bottom - innerHeight - 1, behavior: 'instant' });
			link.focus({ preventScroll: true });
			await frame();
			await frame();
			const { left, right, top, bottom } = link.getBoundingClientRect();
			const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
			if (!step.contains(there)) bad.push(step.dataset['step']!);
		}
		return bad;
	});
	expect(covered).toEqual([]);
});

for (const { lang, root } of EDITIONS) {
	test(`what is copied is what is read, as text and as HTML, ${lang}`, ALL, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await openStory(page, root);
		const unseen = await page
			.locator('[data-step] .words > .sr-only')
			.evaluateAll((all) => all.map((e) => e.textContent!.trim().slice(0, 40)));
		expect(unseen.length).toBeGreaterThan(20);
		await page.evaluate(() => {
			const steps = document.querySelectorAll('[data-step]');
			getSelection()!.setBaseAndExtent(steps[3]!, 0, steps[7]!, steps[7]!.childNodes.length);
		});
		await page.keyboard.press('ControlOrMeta+c');
		const [text, html] = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
		});
		expect(text!.length).toBeGreaterThan(300);
		const words = (copied: string) => copied.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
		for (const hidden of unseen) {
			expect(words(text!)).not.toContain(hidden);
			expect(words(html!)).not.toContain(hidden);
		}
	});
}
