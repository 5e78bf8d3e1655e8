import type { Locator, Page } from '@playwright/test';
import { expectClear } from '../support/sheet.ts';
import { parseHtml, words } from '../support/html.ts';
import {
	chapterOf,
	expectScene,
	menuOf,
	openStory,
	readStep,
	scrolled,
	standing,
	stepsOf
} from '../support/page.ts';
import { clientOf, EDITIONS, STORY, storyOf } from '../support/story.ts';
import {
	ALL,
	DEVICE_NAMES,
	DEVICES,
	expect,
	OFTEN,
	everyNth,
	isSampled,
	only,
	partsOf,
	sampled,
	subpathIf,
	tagged,
	test
} from '../support/test.ts';

const dense = (text: string) => text.replace(/\s+/g, '');

/** The heading of a section's address: the title on the first page, else the chapter's. */
const headingOf = (page: Page, section: string | null): Locator =>
	section === null ? page.locator('h1') : page.locator(`[id="${section}"] h2`).first();

/** Expects that a heading stands wholly in the window, under the bar and in its upper two thirds. */
async function expectHeading(page: Page, section: string | null): Promise<void> {
	const heading = headingOf(page, section);
	await expect(heading).toBeInViewport({ ratio: 1 });
	const { top, height } = await heading.evaluate((h) => ({
		top: h.getBoundingClientRect().top,
		height: innerHeight
	}));
	expect(top, 'the heading stands high enough to be read first').toBeLessThan(height * 0.67);
}

/** Notes where the heading of the address stands in every frame that is drawn. */
const noteFrames = (page: Page, sections: string[]): Promise<unknown> =>
	page.addInitScript((ids) => {
		const frames: { at: number; top: number }[] = [];
		Object.assign(window, { frames });
		const section = ids.find((id) => location.pathname.endsWith(`/${id}/`));
		const note = (at: number) => {
			const heading = document.querySelector(section ? `[id="${section}"] h2` : 'h1');
			frames.push({ at, top: Math.round(heading?.getBoundingClientRect().top ?? Infinity) });
			requestAnimationFrame(note);
		};
		requestAnimationFrame(note);
	}, sections);

/** Expects that from the first paint on the heading stood in the window, in every frame. */
async function expectSteady(page: Page, path: string): Promise<void> {
	const { height, away, count } = await page.evaluate(() => {
		const paint = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
		const { frames } = window as unknown as { frames: { at: number; top: number }[] };
		const drawn = frames.filter((f) => f.at >= paint);
		return {
			height: innerHeight,
			away: drawn.filter((f) => f.top < 0 || f.top >= innerHeight).map((f) => `${f.top} px`),
			count: drawn.length
		};
	});
	expect(count, 'frames since the first paint').toBeGreaterThan(0);
	expect(away, `${path}: where the heading stood, out of a window of ${height} px`).toEqual([]);
}

for (const device of DEVICE_NAMES) {
	for (const edition of EDITIONS) {
		const other = EDITIONS.find((e) => e.lang !== edition.lang)!;
		test.describe(`${device}, ${edition.lang}`, sampled(device, edition.lang), () => {
			test.use(DEVICES[device]);

			for (const { each, every, tag } of partsOf(device === 'phone' && isSampled(device, edition.lang)))
				test(
					`${each} address opens at its section, at first paint, and stays there`,
					tagged(tag, subpathIf(device === 'phone' && every === 1)),
					async ({ page }) => {
						test.slow();
						const story = await clientOf(STORY, edition.lang);
						await noteFrames(
							page,
							story.chapters.map((c) => c.id)
						);
						for (const section of everyNth([null, ...story.chapters.map((c) => c.id)], every)) {
							const path = section === null ? edition.root : `${edition.root}${section}/`;
							await openStory(page, path);
							await expectHeading(page, section);
							const heading = story.chapters.find((c) => c.id === section)?.title ?? story.front.title;
							await expect(headingOf(page, section)).toHaveText(heading);
							await expect(page).toHaveTitle(section === null ? heading : new RegExp(`^${heading}`));
							await expect(page.locator('html')).toHaveAttribute('lang', edition.lang);
							await expect(page.locator('html')).toHaveAttribute('dir', edition.dir);
							if (section)
								await expectScene(
									page,
									`${section}/${story.chapters.find((c) => c.id === section)!.steps[0]}`
								);
							const link = page.locator(`a[hreflang="${other.lang}"]`).first();
							// Where a chapter opens with its first step on the reading line, the link has that step.
							const first = story.chapters.find((c) => c.id === section)?.steps[0];
							await expect(link).toHaveAttribute(
								'href',
								new RegExp(`^${other.root}${path.slice(edition.root.length)}(#${section}-${first})?$`)
							);
							await expectSteady(page, path);
						}
					}
				);

			test(
				'the language link keeps the section',
				tagged(subpathIf(device === 'phone'), only(device === 'phone')),
				async ({ page }) => {
					test.slow();
					const story = await clientOf(STORY, other.lang);
					const link = () => page.locator(`a[hreflang="${other.lang}"]:visible`).first();
					// The address of every link was read above: here the first, the last and the top are followed.
					const tried = [story.chapters[0]!.id, story.chapters.at(-1)!.id];
					for (const section of [null, ...tried]) {
						const path = section === null ? '' : `${section}/`;
						await openStory(page, edition.root + path);
						await link().click();
						await expect(page).toHaveURL(new RegExp(`//[^/]+${other.root}${path}$`));
						await expect(page.locator('html')).toHaveAttribute('lang', other.lang);
						await expectHeading(page, section);
					}
				}
			);

			test('the language link keeps the step', ALL, async ({ page }) => {
				test.slow();
				await openStory(page, edition.root);
				const steps = await stepsOf(page);
				// Of every other chapter one: the first, the second, the third …
				const chapters = [...new Set(steps.map(chapterOf))].filter((_, i) => i % 2 === 0);
				for (const [i, chapter] of chapters.entries()) {
					const own = steps.filter((s) => chapterOf(s) === chapter);
					const step = own[i % own.length]!;
					await openStory(page, edition.root);
					await readStep(page, step);
					await expectScene(page, step);
					const link = page.locator(`a[hreflang="${other.lang}"]:visible`).first();
					await expect(link).toHaveAttribute('href', `${other.root}${chapter}/#${step.replace('/', '-')}`);
					await link.click();
					await expect(page.locator('html')).toHaveAttribute('lang', other.lang);
					await expectScene(page, step, 'In the other language:');
					await expect(async () => {
						const { words, clear } = await standing(page, step);
						expect(words, `share of the words of ${step} in the window`).toBeGreaterThan(0.5);
						expect(clear, `nothing lies over the words of ${step}`).toBe(true);
					}).toPass({ ...OFTEN, timeout: 4000 });
					await expectScene(page, step, 'In the other language, at rest:');
				}
			});

			for (const { each, every, tag } of partsOf(device === 'desktop' && isSampled(device, edition.lang)))
				test(`the menu leads to ${each} chapter`, tag, async ({ page }) => {
					const story = await clientOf(STORY, edition.lang);
					await openStory(page, `${edition.root}${story.chapters[0]!.id}/`);
					for (const chapter of everyNth(story.chapters.toReversed(), every)) {
						const menu = menuOf(page, story.ui['nav.open']!);
						await menu.locator('summary').click();
						await menu.getByRole('link', { name: chapter.title, exact: true }).click();
						await scrolled(page);
						await expectHeading(page, chapter.id);
						await expect(headingOf(page, chapter.id)).toBeFocused();
						await expectScene(page, `${chapter.id}/${chapter.steps[0]}`);
					}
				});
		});

		test.describe(`${device}, ${edition.lang}, without script`, sampled(device, edition.lang), () => {
			test.use({ ...DEVICES[device], javaScriptEnabled: false });

			test('every word and every picture is there', async ({ page }) => {
				const story = await storyOf(STORY);
				await page.goto(edition.root);
				// What stands in a closed list is there too.
				await page.locator('details').evaluateAll((all) => all.forEach((d) => d.setAttribute('open', '')));
				const text = dense(await page.locator('body').innerText());
				for (const chapter of story.chapters[edition.lang]) {
					for (const html of [chapter.intro, ...chapter.steps.map((s) => s.first + s.notes), chapter.outro]) {
						expect(text, chapter.id).toContain(dense(words(parseHtml(html))));
					}
				}
				for (const answer of Object.values(story.front.answers)) {
					expect(text).toContain(dense(answer[edition.lang]));
				}
				const { width } = page.viewportSize()!;
				for (const chapter of story.front.chapters) {
					const stage = page.locator(`[id="${chapter}"] [data-stage]`);
					await expect(stage).toBeVisible();
					const box = (await stage.boundingBox())!;
					expect(box.width, `width of the picture of ${chapter}`).toBeGreaterThan(width * 0.9);
					expect(box.height, `height of the picture of ${chapter}`).toBeGreaterThan(300);
					const drawn = await stage.evaluate((node) => {
						const frame = node.getBoundingClientRect();
						const parts = [...node.querySelectorAll('*')].filter((e) => e.childElementCount === 0);
						return parts.filter((part) => {
							const { left, right, top, bottom, width, height } = part.getBoundingClientRect();
							const within =
								right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom;
							const { visibility, opacity } = getComputedStyle(part);
							return within && width + height > 1 && visibility === 'visible' && opacity !== '0';
						}).length;
					});
					expect(drawn, `parts drawn in the picture of ${chapter}`).toBeGreaterThan(4);
					// The words stand under the picture or beside it, never on it.
					const covered = await page.locator(`[id="${chapter}"]`).evaluate((section) => {
						const frame = section.querySelector('[data-stage]')!.getBoundingClientRect();
						return [...section.querySelectorAll('[data-step]')]
							.filter((step) => step.getBoundingClientRect().top < frame.bottom - 1)
							.map((step) => step.getAttribute('data-step'));
					});
					expect(covered, `steps that the picture of ${chapter} covers`).toEqual([]);
				}
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			});

			test(
				'the first line of a section’s page leads to it',
				tagged(subpathIf(device === 'phone'), only(device === 'phone')),
				async ({ page }) => {
					const story = await storyOf(STORY);
					const own = story.chapters[edition.lang];
					for (const chapter of device === 'phone' ? own : [own[0]!, own.at(-1)!]) {
						await page.goto(`${edition.root}${chapter.id}/`);
						const link = page.locator(`a[href="#${chapter.id}"]:visible`, { hasText: chapter.title }).first();
						expect((await link.boundingBox())!.y).toBeLessThan(80);
						await link.click();
						await expectHeading(page, chapter.id);
					}
				}
			);

			test(
				'the marks lead to the evidence page, which reads without script',
				only(device === 'desktop'),
				async ({ page }) => {
					const story = await storyOf(STORY);
					await page.goto(edition.root);
					const mark = page.locator('main .step p a.numerals[data-claim]').first();
					const marked = await mark.getAttribute('data-claim');
					const claim = story.claims.find((c) => c.id === marked)!;
					await mark.click();
					await expect(page).toHaveURL(new RegExp(`${edition.root}evidence/#${claim.id}$`));
					// Without script a phone as Chromium emulates it does not always scroll to the target by itself.
					const row = page.locator(`[id="${claim.id}"]:target`);
					await row.scrollIntoViewIfNeeded();
					await expect(row).toBeInViewport();
					await expect(row).toContainText(claim.claim[edition.lang]);
					for (const said of claim.says) await expect(row).toContainText(said.gives[edition.lang]);
					const text = dense(await page.locator('body').innerText());
					for (const c of story.claims) expect(text, c.id).toContain(dense(c.claim[edition.lang]));
					await row.locator('a[href*="#claim-"]').first().click();
					await expect(page).toHaveURL(new RegExp(`/${claim.chapter}/#claim-${claim.id}$`));
					await page.locator(`[id="claim-${claim.id}"]:target`).scrollIntoViewIfNeeded();
					await expectClear(page, `[id="claim-${claim.id}"]`, claim.id);
				}
			);
		});
	}
}

test.describe('on a slow line', () => {
	test.use(DEVICES.phone);
	for (const { lang, root } of EDITIONS) {
		test(`the last section too is what is painted first, ${lang}`, ALL, async ({ page }) => {
			const story = await clientOf(STORY, lang);
			await noteFrames(
				page,
				story.chapters.map((c) => c.id)
			);
			const line = await page.context().newCDPSession(page);
			await line.send('Network.enable');
			await line.send('Network.emulateNetworkConditions', {
				offline: false,
				latency: 20,
				downloadThroughput: 200 * 1024,
				uploadThroughput: 200 * 1024
			});
			const section = story.chapters.at(-1)!.id;
			await openStory(page, `${root}${section}/`);
			await expectHeading(page, section);
			await expectSteady(page, `${root}${section}/`);
		});
	}
});

test.describe('the first screen, without script, at 360 × 640', () => {
	test.use({
		viewport: { width: 360, height: 640 },
		isMobile: true,
		hasTouch: true,
		javaScriptEnabled: false
	});
	for (const { lang, root } of EDITIONS) {
		test(`asks its question and gives the five answers, ${lang}`, async ({ page }) => {
			const { front } = await storyOf(STORY);
			await page.goto(root);
			await expect(page.locator('h1')).toBeInViewport({ ratio: 1 });
			const parts = [front.question.text[lang], front.standfirst[lang], front.dateline[lang]];
			for (const text of parts) await expect(page.getByText(text, { exact: true }).first()).toBeInViewport();
			for (const [report, answer] of Object.entries(front.answers)) {
				const given = page.locator(`header li[data-report="${report}"]`);
				await expect(given).toContainText(answer[lang]);
				await expect(given, report).toBeInViewport({ ratio: 0.9 });
			}
		});
	}
});
