/** What stands on a picture and leads somewhere: a timeline's marks, the braid's rows. By keys, by touch, by name. */
import type { Page } from '@playwright/test';
import {
	chapterOf,
	expectScene,
	openStory,
	readStep,
	resize,
	restingPicture,
	stageOf
} from '../support/page.ts';
import { toldClaims } from '../../src/lib/pictures/braid/rows.ts';
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

	test.describe(`the braid, ${lang}`, () => {
		test.use({ contextOptions: { reducedMotion: 'reduce' } });
		for (const device of ['phone', 'desktop'] as const) {
			test(`${device}: every claim that is told is a row, in order, which opens its evidence by touch and key`, async ({
				page
			}) => {
				await page.setViewportSize(DEVICES[device].viewport!);
				await openStory(page, root);
				const story = await storyOf(STORY);
				const { chapters } = await clientOf(STORY, lang);
				const home = chapters.find((c) => Object.values(c.scenes).some((s) => s.view === 'braid'))!;
				const rows = stageOf(page, home.id).getByRole('listitem').locator('a[data-open]');
				const told = toldClaims(story);
				const ids = story.front.chapters.flatMap((c) => told.filter((t) => t.chapter === c).map((t) => t.id));
				expect(await rows.evaluateAll((all) => all.map((r) => r.getAttribute('data-open')))).toEqual(ids);
				const faults = await rows.evaluateAll((all) =>
					all.flatMap((row, i) => {
						const { height, bottom } = row.getBoundingClientRect();
						const next = all[i + 1]?.getBoundingClientRect().top ?? Infinity;
						const words = [...row.querySelectorAll('[data-caption]')].some(
							(w) => w.scrollWidth > w.clientWidth + 1
						);
						return height < 24 || bottom > next + 0.5 || words ? [row.textContent!.slice(0, 40)] : [];
					})
				);
				expect(faults).toEqual([]);
				for (const at of [0, ids.length - 1]) {
					const claim = told.find((t) => t.id === ids[at])!;
					const row = rows.nth(at);
					await expect(row).toHaveAccessibleName(new RegExp(`^${claim.label[lang]}`));
					await row.focus();
					await (at === 0 ? page.keyboard.press('Enter') : row.click());
					await expect(page.locator('dialog[open]')).toContainText(claim.claim[lang]);
					await page.keyboard.press('Escape');
					await expect(page.locator('dialog[open]')).toHaveCount(0);
					await expect(row).toBeFocused();
				}
			});
		}

		test('its rows stand in the light of the step that is read; the words of those before are out of the way', async ({
			page
		}) => {
			await openStory(page, root);
			const { chapters } = await clientOf(STORY, lang);
			const home = chapters.find((c) => Object.values(c.scenes).some((s) => s.tall))!;
			for (const step of home.steps) {
				const scene = home.scenes[step]!;
				await readStep(page, scene.id);
				await expectScene(page, scene.id);
				await expect(stageOf(page, home.id)).toHaveAttribute('data-state', scene.tall!.state);
				await expect(page.locator(`[data-step="${scene.id}"] .step-box`)).toHaveCSS('opacity', '1');
			}
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
