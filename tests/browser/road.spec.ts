/** A road's two axes as a browser lays them out: the line fills the brackets, and rows begin at the map's towns. */
import type { Page } from '@playwright/test';
import { chapterOf, expectScene, openStory, readStep } from '../support/page.ts';
import { clientOf, EDITIONS, STORY } from '../support/story.ts';
import { ALL, everyOther, expect, OFTEN, test } from '../support/test.ts';

const SIZES = [
	{ width: 360, height: 640 },
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];

/** What stands where on the road of a chapter, px of the window. */
const measured = (page: Page, chapter: string) =>
	page.evaluate((id) => {
		const picture = document.querySelector(`[id="${id}"] [data-stage]`)!;
		const box = (e: Element) => e.getBoundingClientRect();
		const all = (selector: string) => [...picture.querySelectorAll(selector)].map(box);
		const rtl = document.documentElement.dir === 'rtl';
		const middle = (b: DOMRect) => b.top + b.height / 2;
		const line = box(picture.querySelector('.line')!);
		return {
			line: line.left + line.width / 2,
			fills: all('.bracket .fill').map((b) => (rtl ? b.left : b.right)),
			filled: all('.bracket .fill').map((b) => b.width),
			days: all('.bracket .days:not(.within)').map((b) => b.width),
			towns: all('.town').map(middle),
			rows: all('.calendar .row:not(.far)').map(middle),
			rings: all('.ring svg').map((b) => middle(b)),
			chip: [box(picture.querySelector('.chip')!)].map(({ left, right }) => ({ left, right }))[0]!,
			frame: [box(picture)].map(({ left, right }) => ({ left, right }))[0]!
		};
	}, chapter);

for (const [row, { lang, root }] of EDITIONS.entries()) {
	for (const [column, viewport] of SIZES.entries()) {
		test.describe(
			`${viewport.width} × ${viewport.height}, ${lang}`,
			column === 0 ? ALL : everyOther(row, column),
			() => {
				test.use({ viewport });

				test('the line fills the brackets; rows, towns and rings stand level', async ({ page }) => {
					const story = await clientOf(STORY, lang);
					const moving = story.chapters.flatMap((c) =>
						Object.values(c.scenes).filter((s) => s.view === 'road' && s.moves)
					);
					expect(moving.length).toBeGreaterThan(0);
					await openStory(page, root);
					for (const { id } of moving) {
						await readStep(page, id);
						await expectScene(page, id);
						let before = -1;
						// Up and down the step: the line somewhere on its way, and at its ends.
						for (const by of [0, -120, -160, 420]) {
							await page.evaluate((y) => scrollBy({ top: y, behavior: 'instant' }), by);
							await expect
								.poll(async () => {
									const { line } = await measured(page, chapterOf(id));
									const still = Math.abs(line - before) < 0.1;
									before = line;
									return still;
								}, OFTEN)
								.toBe(true);
							const at = await measured(page, chapterOf(id));
							at.fills.forEach((edge, i) => {
								const part = at.filled[i]! / at.days[i]!;
								if (part > 0.02 && part < 0.98) expect(Math.abs(edge - at.line), id).toBeLessThan(1.5);
							});
							expect(new Set(at.filled.map((w) => w.toFixed(1))).size, id).toBe(1);
							at.towns.forEach((y, i) => expect(Math.abs(y - at.rows[i]!), id).toBeLessThan(1.5));
							for (const y of at.rings.slice(1)) {
								expect(Math.min(...at.rows.map((r) => Math.abs(r - y))), id).toBeLessThan(1.5);
							}
							expect(at.chip.left, id).toBeGreaterThanOrEqual(at.frame.left);
							expect(at.chip.right, id).toBeLessThanOrEqual(at.frame.right);
						}
					}
				});
			}
		);
	}
}
