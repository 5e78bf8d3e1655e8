/** The scroller's tests, for any story: the scene that a stage shows follows the place in the page and nothing else. */
import type { Page } from '@playwright/test';
import type { Edition } from './story.ts';
import {
	awake,
	chapterOf,
	expectScene,
	openStory,
	pictureOf,
	readStep,
	restingPicture,
	resize,
	restingScenes,
	scenesNow,
	scrolled,
	seeded,
	standing,
	stepsOf,
	stroll
} from './page.ts';
import { ALL, everyNth, expect, OFTEN, isSampled, only, partsOf, test, type Device } from './test.ts';

/** Steps by chapter, in the order of the page. */
function byChapter(steps: string[]): [string, string[]][] {
	const ids = [...new Set(steps.map(chapterOf))];
	return ids.map((id) => [id, steps.filter((s) => chapterOf(s) === id)]);
}

/**
 * Walks the whole page, from step to step without motion, and notes the picture that each step comes to: with motion,
 * as far as it has moved with the reader.
 */
async function pictures(page: Page, steps: string[]): Promise<Map<string, string>> {
	const noted = new Map<string, string>();
	for (const step of steps) {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await readStep(page, step);
		await expectScene(page, step, 'Walking:');
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		noted.set(step, await restingPicture(page, chapterOf(step)));
	}
	return noted;
}

/**
 * Every stage's scene for a reader who is at a step (null: at the top): chapters that were read stand at
 * their last, those to come at their first.
 */
function scenesAt(steps: string[], step: string | null): string[] {
	const here = step === null ? -1 : steps.indexOf(step);
	return byChapter(steps).map(([, own]) => {
		const reached = own.filter((s) => steps.indexOf(s) <= here);
		return reached.at(-1) ?? own[0]!;
	});
}

/** Expects that all stages show what belongs to a reader at a step. */
async function expectScenes(page: Page, steps: string[], step: string | null, why = ''): Promise<void> {
	const all = scenesAt(steps, step);
	// Only chapters that have come near have a live picture, the reader's own among them.
	await expect
		.poll(
			async () => {
				const now = await scenesNow(page);
				const live = new Set(now.map(chapterOf));
				const wanted = all.filter((s) => live.has(chapterOf(s)));
				const there = step === null || now.includes(step);
				return there && now.join() === wanted.join() ? 'all' : `${now.join(' ')} for ${wanted.join(' ')}`;
			},
			{ ...OFTEN, message: `${why} all pictures for a reader at ${step ?? 'the top'}`.trim() }
		)
		.toBe('all');
}

/** Of each chapter a step in its middle, and of the story three of these. */
function samples(steps: string[]): string[] {
	const middles = byChapter(steps).map(([, own]) => own[Math.floor(own.length / 2)]!);
	return [...new Set([0, Math.floor(middles.length / 2), middles.length - 1].map((i) => middles[i]!))];
}

/**
 * Registers the tests; call inside a describe that sets device and address. `device`: where several devices pass the
 * same tests, the one of this describe; `npm test` then runs each test on one of them.
 */
export function scrollerTests({ lang, root }: Edition, device?: Device): void {
	const on = (here: Device) => only(device === undefined || device === here);
	const parts = partsOf(device === 'phone' && isSampled(device, lang));
	// Each goes through the whole page, some more than once.
	test.slow();

	for (const { each, every, tag } of parts) {
		test(`read from top to bottom, ${each} step shows its scene beside its words`, tag, async ({ page }) => {
			await openStory(page, root);
			const steps = await stepsOf(page);
			expect(steps.length).toBeGreaterThan(1);
			let y = 0;
			for (const step of everyNth(steps, every)) {
				const next = await readStep(page, step);
				expect(next, `${step} stands below the step before`).toBeGreaterThan(y);
				// Come to it as a reader does, from above.
				await stroll(page, Math.max(y, next - 2000), next);
				y = next;
				await expectScenes(page, steps, step);
				const { picture, words, clear } = await standing(page, step);
				expect(picture, `share of the window that the picture of ${step} fills`).toBeGreaterThan(0.4);
				expect(words, `share of the words of ${step} in the window`).toBeGreaterThan(0.6);
				expect(clear, `nothing lies over the words of ${step}`).toBe(true);
			}
		});
	}

	for (const { each, every, tag } of parts) {
		test(
			`any order of jumps over ${each} step ends on the picture that walking there gives`,
			tag,
			async ({ page }) => {
				await openStory(page, root);
				const steps = await stepsOf(page);
				const tried = everyNth(steps, every);
				const walked = await pictures(page, tried);
				for (const [, own] of byChapter(tried)) {
					own.slice(1).forEach((step, i) => {
						expect(walked.get(step), `${step} changes the picture of ${own[i]}`).not.toBe(
							walked.get(own[i]!)
						);
					});
				}
				const random = seeded(20241208);
				for (let jump = 1; jump <= Math.round(40 / every); jump++) {
					const step = tried[Math.floor(random() * tried.length)]!;
					await readStep(page, step);
					await expectScenes(page, steps, step, `Jump ${jump}:`);
					// In between the next jump interrupts the camera on its way.
					if (jump % 5 > 0) continue;
					await expect
						.poll(() => pictureOf(page, chapterOf(step)), {
							...OFTEN,
							message: `jump ${jump} comes to the picture of ${step}`
						})
						.toBe(walked.get(step));
				}
			}
		);
	}

	test('a jump above the first step of a chapter shows its first scene', on('phone'), async ({ page }) => {
		await openStory(page, root);
		const steps = await stepsOf(page);
		for (const [chapter, own] of byChapter(steps)) {
			await readStep(page, own.at(-1)!);
			await expectScene(page, own.at(-1)!);
			await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), chapter);
			await expectScene(page, own[0]!, 'After a jump above it:');
		}
		await readStep(page, steps.at(-1)!);
		await expectScene(page, steps.at(-1)!);
		await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
		await expectScenes(page, steps, null);
	});

	test('a flick ends on the scene that a slow reader finds there', ALL, async ({ page }) => {
		await openStory(page, root);
		const steps = await stepsOf(page);
		const { width, height } = page.viewportSize()!;
		await page.mouse.move(width / 2, height / 2);
		const random = seeded(1130);
		const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
		let from = 0;
		for (const direction of [1, 1, -1, 1]) {
			const turns = Array.from({ length: 5 }, () => direction * Math.round(height * (0.5 + random())));
			const to = Math.max(0, Math.min(end, from + turns.reduce((a, b) => a + b, 0)));
			await stroll(page, Math.max(0, to - 2 * height), to);
			const strolled = await restingScenes(page);
			expect(steps).toEqual(expect.arrayContaining(strolled));
			await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), from);
			for (const turn of turns) await page.mouse.wheel(0, turn);
			await expect
				.poll(() => page.evaluate(() => Math.round(scrollY)), { ...OFTEN, message: 'the flick ends' })
				.toBe(to);
			await expect
				.poll(() => scenesNow(page), { ...OFTEN, message: `after a flick from ${from} to ${to} px` })
				.toEqual(strolled);
			from = to;
		}
	});

	test('a reload keeps place and scene', ALL, async ({ page }) => {
		await openStory(page, root);
		const steps = await stepsOf(page);
		const { height } = page.viewportSize()!;
		for (const step of samples(steps)) {
			const y = await readStep(page, step);
			await expectScene(page, step);
			// The browser keeps a place that is left in the same instant no more than the page could.
			await expect(page).toHaveURL(new RegExp(`${root}${chapterOf(step)}/$`));
			await page.reload();
			await expectScenes(page, steps, step, 'After a reload:');
			await awake(page);
			// What the coming fonts move stays under a twentieth of the window.
			expect(Math.abs((await scrolled(page)) - y), 'pixels off').toBeLessThan(height / 20);
		}
	});

	test('back and forward through a hash link bring place and scene back', on('desktop'), async ({ page }) => {
		await openStory(page, root);
		const steps = await stepsOf(page);
		const link = page.locator('body a[href^="#"]').first();
		// The address itself follows the section that is read, so the place is what tells.
		const place = () => page.evaluate(() => scrollY);
		for (const step of samples(steps).slice(1)) {
			await readStep(page, step);
			await expectScene(page, step);
			const y = await scrolled(page);
			await link.focus();
			await page.keyboard.press('Enter');
			await expect.poll(place, { ...OFTEN, message: 'the link leads away' }).not.toBe(y);
			await expectScenes(page, steps, null, 'After the link to the beginning:');
			const there = await scrolled(page);
			await page.goBack();
			await expect.poll(place, { ...OFTEN, message: 'back' }).toBe(y);
			await expectScenes(page, steps, step, 'Back:');
			await page.goForward();
			await expect.poll(place, { ...OFTEN, message: 'forward' }).toBe(there);
			await expectScenes(page, steps, null, 'Forward:');
			await page.goBack();
			await expect.poll(place, { ...OFTEN, message: 'back again' }).toBe(y);
		}
	});

	test(
		'a rotation, or another size of the window, shows the scene that belongs there',
		ALL,
		async ({ page }) => {
			await openStory(page, root);
			const steps = await stepsOf(page);
			const { width, height } = page.viewportSize()!;
			for (const step of samples(steps)) {
				await resize(page, { width, height });
				await readStep(page, step);
				await expectScenes(page, steps, step);
				for (const size of sizes(width, height).filter((_, i) => i % 2 === 0)) {
					await resize(page, size);
					const y = await scrolled(page);
					const turned = await restingScenes(page);
					// The same as for one who comes there from elsewhere.
					await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
					await expectScenes(page, steps, null);
					await stroll(page, y - 1.2 * size.height, y);
					// More chapters may have come to life on the way.
					await expect
						.poll(() => scenesNow(page), { ...OFTEN, message: `${name(size)}` })
						.toEqual(expect.arrayContaining(turned));
				}
			}
		}
	);

	test(
		'a rotation, or another size of the window, keeps the step that is read',
		on('desktop'),
		async ({ page }) => {
			await openStory(page, root);
			const steps = await stepsOf(page);
			const { width, height } = page.viewportSize()!;
			for (const step of samples(steps)) {
				await readStep(page, step);
				await expectScenes(page, steps, step);
				for (const size of sizes(width, height)) {
					await resize(page, size);
					await expectScenes(page, steps, step, name(size));
					const { words } = await standing(page, step);
					expect(words, `${name(size)}: share of the words of ${step} in the window`).toBeGreaterThan(0.3);
				}
			}
		}
	);
}

/** Turned, turned back, a little lower and back: each ends where it began. */
const sizes = (width: number, height: number) => [
	{ width: height, height: width },
	{ width, height },
	{ width, height: height - 56 },
	{ width, height }
];
const name = ({ width, height }: { width: number; height: number }) => `at ${width} × ${height}`;
