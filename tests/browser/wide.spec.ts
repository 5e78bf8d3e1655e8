/** Windows wider than a phone: each thing once, threads without a loose end, room used for what belongs together. */
import type { Page } from '@playwright/test';
import { expectScene, openStory, readStep, restingPicture, stepsOf } from '../support/page.ts';
import { clientOf, EDITIONS, STORY } from '../support/story.ts';
import { ALL, expect, test } from '../support/test.ts';

const SIZES = {
	desk: { width: 1440, height: 900 },
	tablet: { width: 820, height: 1180 },
	lying: { width: 844, height: 390 }
};

/** Where the threads under the answers of a step's fork begin, and the spine's threads beside them; px of the window. */
const threadsOf = (page: Page, step: string) =>
	page.evaluate((id) => {
		const node = document.querySelector(`[data-step="${id}"]`)!;
		const rtl = document.documentElement.dir === 'rtl';
		const edge = (e: Element) => e.getBoundingClientRect()[rtl ? 'right' : 'left'];
		const outer = (e: Element) => e.getBoundingClientRect()[rtl ? 'left' : 'right'];
		const spine = new Map(
			[...node.querySelectorAll('.spine > [data-report]')]
				.filter((e) => e.checkVisibility())
				.map((e) => [e.getAttribute('data-report'), [edge(e), outer(e)] as const])
		);
		return [...node.querySelectorAll('.fork-thread')].map((e) => {
			const [near, far] = spine.get(e.getAttribute('data-report'))!;
			const at = outer(e);
			return at >= Math.min(near, far) - 1 && at <= Math.max(near, far) + 1;
		});
	}, step);

/** Paragraphs and lines of record of a step, px of the window; null where a fork stands between them. */
const wordsOf = (page: Page, step: string) =>
	page.evaluate((id) => {
		const words = document.querySelector(`[data-step="${id}"] .notes`);
		if (!words) return null;
		const box = (e: Element) => e.getBoundingClientRect();
		const paragraphs = [...words.querySelectorAll(':scope > p:not([data-record], .sr-only)')].map(box);
		const records = [...words.querySelectorAll(':scope > [data-record]')].map(box);
		if (words.querySelector('[data-fork]') || paragraphs.length > 0 || records.length < 2) return null;
		const all = [...paragraphs, ...records];
		const meet = (a: DOMRect, b: DOMRect) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
		return {
			/** Lines of record that stand under something over the whole width, as on a phone. */
			stacked: records.filter((r) => r.width > words.getBoundingClientRect().width * 0.7).length,
			covered: all.filter((a, i) => all.slice(i + 1).some((b) => meet(a, b))).length,
			records: records.length
		};
	}, step);

/** How strong each thread of the page is where one step ends and where the next begins; steps whose picture has it are left out. */
const strengths = (page: Page) =>
	page.evaluate(() => {
		const start = (thread: Element) => {
			const { opacity, maskImage } = getComputedStyle(thread);
			const first = /rgba?\(([^)]*)\)/.exec(maskImage)?.[1]!.split(',');
			return Number(opacity) * (first ? Number(first[3] ?? 1) : 1);
		};
		const end = (thread: Element) => {
			const { opacity, maskImage } = getComputedStyle(thread);
			const last = [...maskImage.matchAll(/rgba?\(([^)]*)\)/g)].at(-1)?.[1]!.split(',');
			return Number(opacity) * (last ? Number(last[3] ?? 1) : 1);
		};
		const has = (step: Element) => !step.matches('.drawn-spine, .no-spine');
		const threads = (step: Element) => [...step.querySelector('.spine')!.children];
		return [...document.querySelectorAll<HTMLElement>('.chapter-body:not(.tall) .step + .step')]
			.map((step) => [step.previousElementSibling!, step] as const)
			.filter(([above, step]) => has(above) && has(step))
			.map(([above, step]) => ({
				step: (step as HTMLElement).dataset['step']!,
				above: threads(above).map((t) => end(t).toFixed(2)),
				here: threads(step).map((t) => start(t).toFixed(2))
			}));
	});

for (const { lang, root } of EDITIONS) {
	test.describe(`${lang}, 1440 × 900`, ALL, () => {
		test.use({ viewport: SIZES.desk, contextOptions: { reducedMotion: 'reduce' } });

		test('the bar repeats no days that the picture has', async ({ page }) => {
			await openStory(page, root);
			await readStep(page, (await stepsOf(page))[5]!);
			await expect(page.locator('div.bar[data-ink]')).toBeVisible();
			await expect(page.locator('.bar .ruler')).toBeHidden();
		});

		test('threads under a fork in the column of words come from the spine beside it', async ({ page }) => {
			const story = await clientOf(STORY, lang);
			await openStory(page, root);
			let forks = 0;
			for (const scene of story.chapters.flatMap((c) => Object.values(c.scenes))) {
				// Over the stage they have a spine of their own; where the picture has the threads there is none.
				if (scene.fork || scene.spine === 'under') continue;
				const reach = await threadsOf(page, scene.id);
				if (reach.length > 0) forks++;
				expect(reach, scene.id).toEqual(reach.map(() => true));
			}
			expect(forks).toBeGreaterThan(1);
		});

		test('no thread changes its strength from one step to the next at once', async ({ page }) => {
			await openStory(page, root);
			const found = await strengths(page);
			expect(found.length).toBeGreaterThan(5);
			for (const { step, above, here } of found) expect(here, step).toEqual(above);
		});

		test('the note of three answers stands in the column of text, under the words of the step', async ({
			page
		}) => {
			await openStory(page, root);
			const notes = await page.evaluate(() =>
				[
					...document.querySelectorAll(
						'.fork-stage .fork-answers:has(> :nth-child(3):not(.grey)) + .fork-note'
					)
				].map((note) => {
					const step = note.closest('.step')!;
					step.scrollIntoView({ block: 'start' });
					const box = (e: Element) => e.getBoundingClientRect();
					const words = [...step.querySelectorAll('.words > p:not(.sr-only)')].at(-1)!;
					const all = box(note.closest('.fork-body')!);
					return {
						beside: box(note).width <= box(words).width + 1,
						below: box(note).top > box(words).bottom + 16 && box(note).bottom < all.bottom
					};
				})
			);
			expect(notes).toEqual([{ beside: true, below: true }]);
		});

		test('the heads of a tall picture stay in the window with its rows', async ({ page }) => {
			const story = await clientOf(STORY, lang);
			const tall = story.chapters.flatMap((c) => Object.values(c.scenes)).filter((scene) => scene.tall);
			await openStory(page, root);
			for (const { id } of tall.slice(1, -1)) {
				await readStep(page, id);
				await expectScene(page, id);
				const heads = page.locator(`[id="${id.split('/')[0]}"] .heads b[data-report]`);
				await expect(heads.first(), id).toBeInViewport();
			}
		});
	});

	test.describe(`${lang}, 820 × 1180`, ALL, () => {
		test.use({ viewport: SIZES.tablet, contextOptions: { reducedMotion: 'reduce' } });

		test('lines of record stand two by two', async ({ page }) => {
			await openStory(page, root);
			let seen = 0;
			for (const id of await stepsOf(page)) {
				const words = await wordsOf(page, id);
				if (!words) continue;
				seen++;
				expect(words, id).toMatchObject({ stacked: 0, covered: 0 });
			}
			expect(seen).toBeGreaterThan(2);
		});
	});

	test.describe(`${lang}, 844 × 390`, ALL, () => {
		test.use({ viewport: SIZES.lying, contextOptions: { reducedMotion: 'reduce' } });

		test('the picture fills its half of the window while words are read, and each thread stands once', async ({
			page
		}) => {
			const story = await clientOf(STORY, lang);
			await openStory(page, root);
			for (const chapter of story.chapters) {
				for (const id of chapter.steps.map((step) => `${chapter.id}/${step}`)) {
					if (chapter.scenes[id.split('/')[1]!]!.tall) continue;
					await readStep(page, id);
					await expectScene(page, id);
					await restingPicture(page, chapter.id);
					const found = await page.locator(`[id="${chapter.id}"] [data-stage]`).evaluate((stage) => ({
						// Words are not quite in the middle of their lines.
						away: Math.abs(stage.getBoundingClientRect().top) > 16,
						height: stage.clientHeight - innerHeight,
						// Upright lines as high as the picture, unless they are spans of hours: a spine, which stands beside the words.
						again: [...stage.querySelectorAll('i[class]')].filter(
							(e) =>
								e.checkVisibility({ opacityProperty: true }) &&
								e.closest('[data-report]') &&
								!e.closest('.view-hours') &&
								e.getBoundingClientRect().height >= innerHeight
						).length
					}));
					expect(found, id).toEqual({ away: false, height: 0, again: 0 });
				}
			}
		});
	});
}
