/** What stands on a picture and leads somewhere: a picture's marks, the braid's rows. By keys, by touch, by name. */
import type { Page } from '@playwright/test';
import { chapterOf, expectScene, openStory, readStep, restingPicture, stageOf } from '../support/page.ts';
import { claimsInStory } from '../../src/lib/pictures/braid/rows.ts';
import { clientOf, EDITIONS, STORY, storyOf } from '../support/story.ts';
import { DEVICES, expect, only, sampled, test } from '../support/test.ts';

/** Of each kind of picture with a word for the way to its marks the first step, and that word. */
async function ledTo(lang: 'en' | 'ar') {
	const { chapters, ui } = await clientOf(STORY, lang);
	const words: Readonly<Record<string, string | undefined>> = ui;
	const scenes = chapters.flatMap((c) => c.steps.map((id) => c.scenes[id]!));
	return [...new Set(scenes.map((scene) => scene.view))].flatMap((view) => {
		const word = words[`${view}.marks`];
		return word ? [{ step: scenes.find((scene) => scene.view === view)!.id, word }] : [];
	});
}

/** What has the focus: its name, where it leads, whether it is seen. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement!;
		const box = at.getBoundingClientRect();
		return {
			name: at.getAttribute('aria-label') ?? at.textContent!.trim(),
			stage: Boolean(at.closest('[data-stage]')),
			inside: box.bottom > 0 && box.top < innerHeight,
			outlined: getComputedStyle(at).outlineStyle !== 'none'
		};
	});

for (const { lang, root } of EDITIONS) {
	for (const device of ['phone', 'desktop'] as const) {
		test.describe(`${device}, ${lang}`, sampled(device, lang), () => {
			test.use({ ...DEVICES[device], contextOptions: { reducedMotion: 'reduce' } });

			test(
				'marks of a picture are reached by keys after the step’s words; Escape leads back; a mark opens its evidence',
				only(device === 'desktop'),
				async ({ page }) => {
					test.slow();
					await openStory(page, root);
					await page.locator('main [data-claim]').first().press('Tab');
					const { claims } = await storyOf(STORY);
					const all = await ledTo(lang);
					expect(all.length).toBeGreaterThan(2);
					for (const { step, word } of all) {
						await readStep(page, step);
						await expectScene(page, step);
						await restingPicture(page, chapterOf(step));
						const link = page.locator(`[data-step="${step}"]`).getByRole('link', { name: word, exact: true });
						await link.focus();
						expect(await focused(page), step).toMatchObject({ inside: true, outlined: true });
						await page.keyboard.press('Enter');
						await expect.poll(async () => (await focused(page)).stage, step).toBe(true);
						expect(await focused(page), step).toMatchObject({ inside: true, outlined: true });
						expect((await focused(page)).name, step).not.toBe('');
						await expectScene(page, step, 'while a mark has the focus');
						await page.keyboard.press('Escape');
						await expect(link).toBeFocused();
						const mark = stageOf(page, chapterOf(step)).locator('a[href][data-open]').first();
						const id = await mark.getAttribute('data-open');
						await mark.press('Enter');
						await expect(page.locator('dialog[open]')).toContainText(
							claims.find((c) => c.id === id)!.claim[lang]
						);
						await page.keyboard.press('Escape');
						await expect(page.locator('dialog[open]')).toHaveCount(0);
					}
				}
			);
		});
	}

	test.describe(`the braid, ${lang}`, () => {
		test.use({ contextOptions: { reducedMotion: 'reduce' } });
		for (const device of ['phone', 'desktop'] as const) {
			test(
				`${device}: every claim that is told is a row, in order, which opens its evidence by touch and key`,
				sampled(device, lang),
				async ({ page }) => {
					await page.setViewportSize(DEVICES[device].viewport!);
					await openStory(page, root);
					const story = await storyOf(STORY);
					const { chapters } = await clientOf(STORY, lang);
					const home = chapters.find((c) => Object.values(c.scenes).some((s) => s.view === 'braid'))!;
					const rows = stageOf(page, home.id).getByRole('listitem').locator('a[data-open]');
					const told = claimsInStory(story);
					const ids = story.front.chapters.flatMap((c) =>
						told.filter((t) => t.chapter === c).map((t) => t.id)
					);
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
				}
			);
		}

		test(
			'its rows stand in the light of the step that is read; the words of those before are out of the way',
			only(lang === 'ar'),
			async ({ page }) => {
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
			}
		);
	});

	test(
		`where nothing sticks (400% zoom) each chapter shows its still, ${lang}`,
		only(lang === 'en'),
		async ({ page }) => {
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
		}
	);
}
