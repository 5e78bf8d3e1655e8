/** What stands on a picture and leads somewhere: a timeline's marks, the ledger's rows. By keys, by touch, by name. */
import type { Page } from '@playwright/test';
import {
	chapterOf,
	expectScene,
	openStory,
	readStep,
	resize,
	restingPicture,
	stageOf,
	stepsOf
} from '../support/page.ts';
import { clientOf, EDITIONS, STORY, storyOf } from '../support/story.ts';
import { DEVICES, expect, sampled, test } from '../support/test.ts';

/** The steps that stand on a timeline, and the marks that each has in its window, by id. */
async function timelines(lang: 'en' | 'ar') {
	const story = await clientOf(STORY, lang);
	return story.chapters.flatMap((c) =>
		Object.values(c.scenes).flatMap((scene) => {
			if (scene.view !== 'lanes') return [];
			const at = (share: number) => scene.top + (share * scene.height) / 100;
			const items = c.charts[scene.chart]!.items;
			return { step: scene.id, items: items.filter((i) => at(i.y + i.height) > 0 && at(i.y) < 100) };
		})
	);
}

/** What has the focus: its name, where it leads, whether it is seen. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement!;
		const box = at.getBoundingClientRect();
		return {
			name: at.getAttribute('aria-label') ?? at.textContent!.trim(),
			href: at.getAttribute('href'),
			step: at.closest('[data-step]')?.getAttribute('data-step') ?? null,
			stage: Boolean(at.closest('[data-stage]')),
			inside: box.bottom > 0 && box.top < innerHeight,
			outlined: getComputedStyle(at).outlineStyle !== 'none'
		};
	});

for (const { lang, root } of EDITIONS) {
	for (const device of ['phone', 'desktop'] as const) {
		test.describe(`${device}, ${lang}`, sampled(device, lang), () => {
			test.use({ ...DEVICES[device], contextOptions: { reducedMotion: 'reduce' } });

			test('every mark on a timeline is reached by keys after its step’s words, and tells its name', async ({
				page
			}) => {
				test.slow();
				await openStory(page, root);
				const { ui } = await clientOf(STORY, lang);
				await page.locator('main [data-claim]').first().press('Tab');
				const all = await timelines(lang);
				expect(all.length).toBeGreaterThan(5);
				const links = page.getByRole('link', { name: ui['lanes.marks']!, exact: true });
				await expect(links).toHaveCount(all.length);
				for (const { step, items } of all) {
					await readStep(page, step);
					await expectScene(page, step);
					await restingPicture(page, chapterOf(step));
					const link = page.locator(`[data-step="${step}"]`).getByRole('link', { name: ui['lanes.marks']! });
					await link.focus();
					expect(await focused(page), step).toMatchObject({ inside: true, outlined: true });
					await page.keyboard.press('Enter');
					for (const item of items) {
						await expect
							.poll(async () => (await focused(page)).name, `${step}: ${item.id}`)
							.toMatch(new RegExp(`${item.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
						expect(await focused(page), `${step}: ${item.id}`).toMatchObject({
							href: item.claim ? `#claim-${item.claim}` : `#record-${item.record}`,
							stage: true,
							inside: true,
							outlined: true
						});
						await expectScene(page, step, `while ${item.id} has the focus`);
						if (item !== items.at(-1)) await page.keyboard.press('Tab');
					}
					// From the last mark on to what follows this step's words, not back to the chapter's head.
					if (items.length === 0) continue;
					await page.keyboard.press('Tab');
					const next = await focused(page);
					expect(next.stage, `${step}: after the last mark`).toBe(false);
					expect(next.step, `${step}: after the last mark`).not.toBe(step);
					expect(
						await page.evaluate(
							(id) =>
								document
									.querySelector(`[data-step="${id}"]`)!
									.compareDocumentPosition(document.activeElement!) & Node.DOCUMENT_POSITION_FOLLOWING,
							step
						),
						`${step}: what follows`
					).toBeTruthy();
				}
			});

			test('Escape leads from a mark back to the words, and a mark opens its evidence', async ({ page }) => {
				await openStory(page, root);
				const { ui } = await clientOf(STORY, lang);
				await page.locator('main [data-claim]').first().press('Tab');
				const { step, items } = (await timelines(lang)).find(({ items }) => items.some((i) => i.claim))!;
				await readStep(page, step);
				await expectScene(page, step);
				const link = page.locator(`[data-step="${step}"]`).getByRole('link', { name: ui['lanes.marks']! });
				await link.focus();
				await page.keyboard.press('Enter');
				await expect.poll(async () => (await focused(page)).stage).toBe(true);
				await page.keyboard.press('Escape');
				await expect(link).toBeFocused();
				const { claims } = await storyOf(STORY);
				const item = items.find((i) => i.claim)!;
				await stageOf(page, chapterOf(step)).locator(`[data-item="${item.id}"] a`).press('Enter');
				await expect(page.locator('dialog[open]')).toContainText(
					claims.find((c) => c.id === item.claim)!.claim[lang]
				);
			});

			test('all that a day’s timeline says stands clear of the window’s edge and of each other', async ({
				page
			}) => {
				await openStory(page, root);
				const story = await clientOf(STORY, lang);
				for (const width of device === 'phone' ? [320, 360, 390] : [820, 1440]) {
					await resize(page, { width, height: width < 400 ? 640 : 900 });
					for (const chapter of story.chapters) {
						for (const scene of Object.values(chapter.scenes)) {
							if (scene.view !== 'lanes' || chapter.charts[scene.chart]!.unit !== 'day') continue;
							await readStep(page, scene.id);
							await expectScene(page, scene.id);
							await restingPicture(page, chapter.id);
							const found = await stageOf(page, chapter.id).evaluate((stage) => {
								const seen = [...stage.querySelectorAll('.head b, .item .text, .remark, .keys li, .key')]
									.filter((e) => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden')
									.map((e) => {
										const range = document.createRange();
										range.selectNodeContents(e);
										const { left, right, top, bottom } = range.getBoundingClientRect();
										return { what: e.textContent!.trim(), left, right, top, bottom };
									});
								const edge = stage.getBoundingClientRect();
								return seen.flatMap((a, i) => [
									...(a.left < -0.5 || a.right > innerWidth + 0.5 || a.bottom > edge.bottom + 0.5
										? [`“${a.what}” is cut`]
										: []),
									...seen
										.slice(i + 1)
										.filter(
											(b) =>
												Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
												Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3
										)
										.map((b) => `“${a.what}” on “${b.what}”`)
								]);
							});
							expect(found, `${scene.id} at ${width}`).toEqual([]);
						}
					}
				}
			});
		});
	}

	test.describe(`the ledger’s picture, ${lang}`, () => {
		test.use({ contextOptions: { reducedMotion: 'reduce' } });
		/** Opens the story where its stage shows the ledger. */
		async function toLedger(page: Page): Promise<string> {
			await openStory(page, root);
			const client = await clientOf(STORY, lang);
			const scene = client.chapters.flatMap((c) => Object.values(c.scenes)).find((s) => s.view === 'ledger')!;
			expect(await stepsOf(page)).toContain(scene.id);
			await readStep(page, scene.id);
			await expectScene(page, scene.id);
			return chapterOf(scene.id);
		}

		test('wide: Tab goes from chapter to chapter, arrows through all 69 rows; a row tells its claim and leads back', async ({
			page
		}) => {
			await page.setViewportSize(DEVICES.desktop.viewport!);
			const chapter = await toLedger(page);
			const { claims } = await storyOf(STORY);
			const rows = stageOf(page, chapter).locator('[data-see]');
			await expect(rows).toHaveCount(claims.length);
			const stops = stageOf(page, chapter).locator('[data-see][tabindex="0"]');
			await expect(stops).toHaveCount(new Set(claims.map((c) => c.chapter)).size);
			await stops.first().focus();
			const order = await rows.evaluateAll((all) => all.map((r) => r.getAttribute('data-see')!));
			expect([...order].sort()).toEqual(claims.map((c) => c.id).sort());
			for (const id of order) {
				const row = rows.and(page.locator(`[data-see="${id}"]`));
				await expect(row).toBeFocused();
				const label = claims.find((c) => c.id === id)!.label[lang];
				await expect(row).toHaveRole('link');
				expect(await row.getAttribute('aria-label'), id).toMatch(/\p{L}.*\. .*\d/u);
				expect((await row.getAttribute('aria-label'))!.startsWith(`${label}. `), id).toBe(true);
				await page.keyboard.press('ArrowDown');
			}
			await page.keyboard.press('Home');
			await expect(rows.first()).toBeFocused();
			await expect(rows.first().locator('.label')).toHaveCSS('opacity', '1');
			await page.keyboard.press('End');
			await expect(rows.last()).toBeFocused();
			await page.keyboard.press('ArrowUp');
			await page.keyboard.press('Enter');
			await expect(page.locator(`[id="claim-${order.at(-2)}"]`)).toBeFocused();
			await expect(page.locator(`[id="claim-${order.at(-2)}"]`)).toBeInViewport();
		});

		test('phone: a tap on a chapter opens the rows there, each large enough for a finger; one leads back', async ({
			page
		}) => {
			await page.setViewportSize(DEVICES.phone.viewport!);
			const chapter = await toLedger(page);
			const { claims } = await storyOf(STORY);
			const { ui, chapters } = await clientOf(STORY, lang);
			const button = stageOf(page, chapter).getByRole('button', { name: ui['ledger.title']!, exact: true });
			await expect(button).toBeVisible();
			const box = (await stageOf(page, chapter).locator('.group').nth(3).boundingBox())!;
			await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
			const list = page.locator('dialog[open]');
			await expect(list).toBeVisible();
			await expect(list.getByRole('heading')).toHaveText(ui['ledger.title']!);
			await expect(list.locator('.title').nth(3)).toBeInViewport();
			await expect(list.locator('.title').nth(3)).toContainText(chapters[3]!.title);
			const rows = list.getByRole('link');
			await expect(rows).toHaveCount(claims.length);
			const small = await rows.evaluateAll((all) =>
				all.flatMap((r) => {
					const { width, height } = r.getBoundingClientRect();
					return width < 200 || height < 44 ? [`${r.getAttribute('data-see')} ${width} × ${height}`] : [];
				})
			);
			expect(small).toEqual([]);
			// Closed by keys, it gives the focus back; a row closes it and leads to its place.
			await page.keyboard.press('Escape');
			await expect(page.locator('dialog[open]')).toHaveCount(0);
			await button.focus();
			await page.keyboard.press('Enter');
			await expect(list).toBeVisible();
			const id = claims.find((c) => c.chapter === chapters[2]!.id)!.id;
			await list.locator(`[data-see="${id}"]`).click();
			await expect(page.locator('dialog[open]')).toHaveCount(0);
			await expect(page.locator(`[id="claim-${id}"]`)).toBeFocused();
			await expect(page.locator(`[id="claim-${id}"]`)).toBeInViewport();
		});
	});

	test(`where nothing sticks (400% zoom) each chapter shows its still, ${lang}`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 256 });
		await openStory(page, root);
		const { chapters } = await clientOf(STORY, lang);
		for (const c of chapters) {
			await readStep(page, `${c.id}/${c.steps[0]}`);
			await expectScene(page, `${c.id}/${c.still}`);
		}
		await page.setViewportSize(DEVICES.phone.viewport!);
		await readStep(page, `${chapters[2]!.id}/${chapters[2]!.steps[0]}`);
		await expectScene(page, `${chapters[2]!.id}/${chapters[2]!.steps[0]}`, 'in a larger window');
	});
}
