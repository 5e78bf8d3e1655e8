/** The same engine with another story: other chapters, reports and places pass the same tests. */
import { evidenceTests } from '../support/evidence.ts';
import { scrollerTests } from '../support/scroller.ts';
import { EDITIONS, STORY, storyOf, TINY } from '../support/story.ts';
import { DEVICES, expect, test, TINY_URL } from '../support/test.ts';
import { openStory, stepsOf } from '../support/page.ts';

test.use({ baseURL: TINY_URL });

for (const [i, edition] of EDITIONS.entries()) {
	// Each direction on one device, and the other way round for the evidence.
	const [device, other] = i === 0 ? (['phone', 'desktop'] as const) : (['desktop', 'phone'] as const);
	test.describe(`${device}, ${edition.lang}`, () => {
		test.use(DEVICES[device]);
		scrollerTests(edition);

		test('it is another story', async ({ page }) => {
			const [tiny, story] = [await storyOf(TINY), await storyOf(STORY)];
			await openStory(page, edition.root);
			expect(await stepsOf(page)).toEqual(
				tiny.chapters[edition.lang].flatMap((c) => c.steps.map((s) => `${c.id}/${s.id}`))
			);
			await expect(page.locator('html')).toHaveAttribute('dir', edition.dir);
			await expect(page.locator('h1')).toHaveText(tiny.front.title[edition.lang]);
			const html = await page.content();
			const names = [...story.places, ...story.people]
				.filter((p) => ![...tiny.places, ...tiny.people].some((q) => q.name.en === p.name.en))
				.map((p) => p.name[edition.lang]);
			expect(names.length).toBeGreaterThan(10);
			for (const name of names) expect(html, 'nothing of the other story').not.toContain(`>${name}<`);
		});
	});
	test.describe(`${other}, ${edition.lang}`, () => {
		test.use(DEVICES[other]);
		evidenceTests(TINY, edition);
	});
}
