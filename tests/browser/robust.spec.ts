/** What may fail on the way to a reader, and what a reader may change: the story is read to its end all the same. */
import type { Page } from '@playwright/test';
import { EDITIONS } from '../support/story.ts';
import { ALL, DEVICES, expect, only, test } from '../support/test.ts';
import {
	awake,
	chapterOf,
	expectScene,
	lostWords,
	openStory,
	readStep,
	resize,
	restingPicture,
	scrolled,
	standing,
	stepsOf,
	stroll
} from '../support/page.ts';

test.describe('what does not come', () => {
	test.use(DEVICES.phone);
	// Here errors are the point; none may reach the reader.
	test.use({ trouble: async ({ baseURL: _ }, use) => use([]) });

	for (const { lang, root } of EDITIONS) {
		for (const what of ['fonts', 'images', 'styles for paper', 'all scripts']) {
			test(`without ${what} the story is read to its end, ${lang}`, async ({ page }) => {
				const pattern = {
					fonts: /\.woff2$/,
					images: /\.(webp|jpg|png|svg)$/,
					'styles for paper': /print\.[^/]*\.css$/,
					'all scripts': /\.js$/
				}[what]!;
				await page.route(pattern, (route) => route.abort());
				await page.goto(root);
				if (what !== 'all scripts') await awake(page);
				expect(await lostWords(page)).toEqual([]);
				const last = page.locator('main [data-zone]').last();
				await last.scrollIntoViewIfNeeded();
				await expect(last).toBeInViewport();
			});
		}
	}

	test('without any one script the story is read to its end', ALL, async ({ page }) => {
		test.slow();
		const scripts = new Set<string>();
		page.on('request', (r) => {
			if (r.resourceType() === 'script') scripts.add(new URL(r.url()).pathname);
		});
		await openStory(page, '/');
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
		await page.waitForLoadState('networkidle');
		expect(scripts.size).toBeGreaterThan(5);
		const last = page.locator('main [data-zone]').last();
		for (const script of scripts) {
			await page.unrouteAll();
			await page.route(`**${script}`, (route) => route.abort());
			await page.goto('/');
			await page.waitForLoadState('networkidle');
			expect(await lostWords(page), `without ${script}`).toEqual([]);
			await expect(page.locator('h1')).toBeVisible();
			await last.evaluate((e) => e.scrollIntoView());
			await expect(last, `without ${script}`).toBeInViewport();
		}
	});

	test('a section opens and is seen when no script comes', async ({ page }) => {
		await page.route(/\.js$/, (route) => route.abort());
		await page.goto('/moscow/');
		await expect(page.locator('html')).not.toHaveClass(/held/);
		await expect(page.locator('#moscow-title')).toBeInViewport();
	});
});

/** Sum of all layout shifts from the first byte on, but those within half a second of the reader's own doing. */
async function watchShifts(page: Page): Promise<() => Promise<{ sum: number; what: string[] }>> {
	await page.addInitScript(() => {
		interface Shift extends PerformanceEntry {
			value: number;
			hadRecentInput: boolean;
			sources: { node?: Node }[];
		}
		const list: [number, string][] = [];
		(window as unknown as { shifts: typeof list }).shifts = list;
		new PerformanceObserver((entries) => {
			for (const e of entries.getEntries() as Shift[]) {
				if (e.hadRecentInput) continue;
				const names = e.sources.map(
					({ node }) => (node as Element)?.getAttribute?.('class') ?? node?.parentElement?.className
				);
				list.push([e.value, `${e.value.toFixed(5)} at ${Math.round(scrollY)}: ${names.join(', ')}`]);
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return () =>
		page.evaluate(() => {
			const { shifts } = window as unknown as { shifts: [number, string][] };
			return {
				sum: shifts.reduce((sum, [value]) => sum + value, 0),
				what: shifts.filter(([value]) => value > 0.003).map(([, what]) => what)
			};
		});
}

test.describe('nothing shifts', () => {
	// As a phone's screen: at one dot a pixel every letter's width is rounded, ours and its stand-in's apart.
	test.use({ ...DEVICES.phone, deviceScaleFactor: 3 });
	for (const { lang, root } of EDITIONS) {
		test(`from load to the end, ${lang}`, only(lang === 'en'), async ({ page }) => {
			const shifts = await watchShifts(page);
			// Type that comes late, when its stand-in has been painted.
			await page.route(/\.woff2$/, async (route) => {
				await new Promise((done) => setTimeout(done, 400));
				await route.continue();
			});
			await openStory(page, root);
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			await stroll(page, 0, height);
			const { sum, what } = await shifts();
			// The aim is 0. What is left: words whose stand-in is a pixel or two wider.
			expect(sum, `all shifts: ${what.join('; ')}`).toBeLessThan(0.01);
		});

		test(
			`nor does a closing list move its title when it opens, ${lang}`,
			only(lang === 'en'),
			async ({ page }) => {
				await openStory(page, root);
				const lists = page.locator('details.also');
				const top = (i: number) =>
					lists
						.nth(i)
						.locator('summary')
						.evaluate((summary) => Math.round(summary.getBoundingClientRect().top));
				for (let i = 0; i < (await lists.count()); i++) {
					await lists.nth(i).evaluate((list) => scrollBy({ top: list.getBoundingClientRect().top - 300 }));
					await scrolled(page);
					const before = await top(i);
					// A press of Playwright's would scroll the page by itself.
					await lists
						.nth(i)
						.locator('summary')
						.evaluate((summary) => (summary as HTMLElement).click());
					await scrolled(page);
					expect(await top(i), `list ${i + 1}`).toBe(before);
				}
			}
		);

		test(`nor when the phone is turned and turned back, ${lang}`, ALL, async ({ page }) => {
			const { width, height } = DEVICES.phone.viewport;
			const shifts = await watchShifts(page);
			await openStory(page, root);
			const step = (await stepsOf(page))[12]!;
			await readStep(page, step);
			await expectScene(page, step);
			const before = await shifts();
			for (const size of [
				{ width: height, height: width },
				{ width, height }
			]) {
				await page.setViewportSize(size);
				await expectScene(page, step);
				// Whatever still moves does so without shifting: as long as any movement of ours lasts.
				await page.waitForFunction(() =>
					document.getAnimations().every((a) => a.timeline !== document.timeline || a.playState !== 'running')
				);
			}
			const { sum, what } = await shifts();
			expect(sum - before.sum, `shifts after turning: ${what.join('; ')}`).toBeLessThan(0.01);
		});
	}
});

test.describe('what a reader changes', () => {
	for (const { lang, root } of EDITIONS) {
		test(
			`spacing of text, text twice as large, four times zoomed: nothing is cut off, ${lang}`,
			only(lang === 'en'),
			async ({ page }) => {
				await page.setViewportSize({ width: 320, height: 640 });
				await openStory(page, root);
				const wide = () =>
					page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
				/** Words of the story that stick out of the window or are cut by a box of their own. */
				const cut = () =>
					page.evaluate(() =>
						[...document.querySelectorAll('h1, h2, .words p, .when, .standfirst')].flatMap((e) => {
							const { left, right } = e.getBoundingClientRect();
							const own = getComputedStyle(e);
							const clipped = own.overflow === 'hidden' && e.scrollHeight > e.clientHeight + 2;
							if (e.closest('.sr-only') || (left > -1 && right < innerWidth + 1 && !clipped)) return [];
							return [`${e.tagName} ${Math.round(left)}–${Math.round(right)} ${e.textContent!.slice(0, 30)}`];
						})
					);
				expect(await wide(), '320 px').toBeLessThanOrEqual(0);
				// WCAG 1.4.12.
				const spaced = await page.addStyleTag({
					content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`
				});
				expect(await wide(), 'spaced').toBeLessThanOrEqual(0);
				expect(await cut(), 'spaced').toEqual([]);
				await spaced.evaluate((style) => style.parentNode!.removeChild(style));
				await resize(page, { width: 390, height: 640 });
				await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
				expect(await wide(), 'text at 200%').toBeLessThanOrEqual(0);
				expect(await cut(), 'text at 200%').toEqual([]);
				await page.evaluate(() => (document.documentElement.style.fontSize = ''));
				await resize(page, { width: 320, height: 256 });
				expect(await wide(), '320 × 256').toBeLessThanOrEqual(0);
				const positions = await page
					.locator('[data-frame]')
					.evaluateAll((all) => [...new Set(all.map((p) => getComputedStyle(p).position))]);
				expect(positions, 'nothing sticks').toEqual(['relative']);
			}
		);

		test(
			`landscape on a phone: every step's words can be read beside its picture, ${lang}`,
			only(lang === 'ar'),
			async ({ page }) => {
				await page.setViewportSize({ width: 740, height: 340 });
				await openStory(page, root);
				const steps = await stepsOf(page);
				for (const step of steps.filter((_, i) => i % 6 === 1)) {
					await readStep(page, step);
					await expectScene(page, step);
					const seen = await standing(page, step);
					expect(seen, step).toMatchObject({ clear: true });
					expect(seen.words, `${step}: words`).toBeGreaterThan(0.55);
				}
			}
		);

		test(
			`a notch and round corners cover no word, name or button, ${lang}`,
			only(lang === 'ar'),
			async ({ page }) => {
				const [width, height, notch] = [844, 390, 47];
				await page.setViewportSize({ width, height });
				const phone = await page.context().newCDPSession(page);
				await phone.send('Emulation.setSafeAreaInsetsOverride', {
					insets: { left: notch, right: notch, bottom: 21 }
				});
				await openStory(page, root);
				/** What of these is seen, and stands where the screen does not. */
				const covered = (selector: string) =>
					page.locator(selector).evaluateAll(
						(all, [from, to]) =>
							all.flatMap((e) => {
								const { left, right, top, bottom } = e.getBoundingClientRect();
								const seen =
									e.checkVisibility({ visibilityProperty: true }) && bottom > 0 && top < innerHeight;
								return seen && right - left > 1 && (left < from! - 2 || right > to! + 2)
									? [`${e.className}: ${e.textContent!.trim().slice(0, 30)}`]
									: [];
							}),
						[notch, width - notch]
					);
				const steps = await stepsOf(page);
				for (const step of steps.filter((_, i) => i % 5 === 2)) {
					await readStep(page, step);
					await expectScene(page, step);
					await restingPicture(page, chapterOf(step));
					const stage = `[id="${chapterOf(step)}"] [data-stage]`;
					expect(
						await covered(
							`[data-step="${step}"] .words p, .bar :is(b, a, summary), ${stage} :is([data-label], .head b, .item .text, .tick span, .remark)`
						),
						step
					).toEqual([]);
				}
				await page.locator('main .numerals').nth(20).press('Enter');
				await expect(page.locator('dialog[open] .close')).toBeVisible();
				expect(await covered('dialog[open] :is(p, h2, button, li)')).toEqual([]);
			}
		);
	}
});

test.describe('read by a machine from top to bottom', () => {
	for (const { lang, root } of EDITIONS) {
		test(
			`the accessibility tree tells the story in order, ${lang}`,
			only(lang === 'en'),
			async ({ page }) => {
				await openStory(page, root);
				const tree = await page.locator('body').ariaSnapshot();
				const wanted = await page.evaluate(() => {
					const text = (e: Element | null) => e?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
					// A mark says more to a machine than its numerals: the words before it are enough.
					const first = (e: Element) => {
						const words = e.querySelector('.words p');
						if (!words) return '';
						const mark = words.querySelector('.numerals, .cite');
						const range = document.createRange();
						range.selectNodeContents(words);
						if (mark) range.setEndBefore(mark);
						return range.toString().replace(/\s+/g, ' ').trim().slice(0, 24);
					};
					return [
						text(document.querySelector('h1')),
						...[...document.querySelectorAll('[data-section]')].flatMap((s) => [
							text(s.querySelector('h2')),
							...[...s.querySelectorAll('[data-step]')].flatMap((step) => [
								text(step.querySelector('.when')),
								first(step),
								// What the picture shows, in a sentence.
								text(step.querySelector('.sr-only')).slice(0, 24)
							])
						])
					];
				});
				// The tree sets marks and quotes apart: compare letters and numbers alone.
				const plain = (s: string) => s.replace(/[^\p{L}\p{N}]+/gu, '');
				const all = plain(tree.replace(/^\s*- \/url:.*$/gm, '').replace(/^\s*- [a-z]+/gm, ''));
				let at = 0;
				for (const part of wanted) {
					const letters = plain(part).slice(0, 16);
					const found = all.indexOf(letters, at);
					expect(found, `after ${Math.round((at / all.length) * 100)}% of the tree: ${part}`).toBeGreaterThan(
						-1
					);
					at = found;
				}
				expect(wanted.length).toBeGreaterThan(100);
				expect(tree, 'landmarks').toMatch(/- main:/);
				expect(tree).toMatch(/- contentinfo:/);
				expect(tree).toMatch(/- navigation/);
			}
		);
	}
});
