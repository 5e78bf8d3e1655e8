import type { Page } from '@playwright/test';
import { chapterOf, expectScene, openStory, readStep, stay, stageOf } from '../support/page.ts';
import { clientOf, EDITIONS, STORY } from '../support/story.ts';
import { DEVICES, expect, OFTEN, test } from '../support/test.ts';

const [edition] = EDITIONS;

test.use(DEVICES.phone);

/** Counts from now on how often a part of a picture begins to move. Gives what asks for the number. */
async function countFades(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const told = window as never as { runs: number };
		told.runs = 0;
		addEventListener('transitionrun', ({ target }) => {
			if (target instanceof Element && target.closest('[data-stage]')) told.runs++;
		});
	});
	return () => page.evaluate(() => (window as never as { runs: number }).runs);
}

test('steps that are skimmed cut; where the reader has stayed, parts of a picture come and go again', async ({
	page
}) => {
	await openStory(page, edition!.root);
	const { chapters } = await clientOf(STORY, edition!.lang);
	// Neighbours with one kind of picture, whose parts come and go.
	const scenes = chapters.flatMap((c) => c.steps.map((step) => c.scenes[step]!));
	const alike = (i: number) => [1, 2, 3].every((n) => scenes[i + n]?.view === scenes[i]!.view);
	const first = scenes.findIndex((scene, i) => !scene.tall && alike(i));
	expect(first).toBeGreaterThanOrEqual(0);
	const steps = scenes.slice(first, first + 4).map(({ id }) => id);
	const places: number[] = [];
	for (const step of steps) places.push(await readStep(page, step));
	await readStep(page, steps[0]!);
	await expectScene(page, steps[0]!);
	await stay(page);

	const runs = await countFades(page);
	const box = stageOf(page, chapterOf(steps[0]!)).locator(
		'xpath=ancestor-or-self::*[contains(@class,"stage-box")]'
	);
	/** Passes steps as fast as a hand that flicks, and gives how their picture stands then. */
	const flick = (to: number[]) =>
		box.evaluate(async (node, all) => {
			for (const top of all) {
				scrollTo({ top, behavior: 'instant' });
				for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
			}
			return node.className;
		}, to);
	expect(await flick(places.slice(1)), 'skimmed').toMatch(/\bcut\b/);
	await expectScene(page, steps[3]!);
	await expect(box, 'where the reader stays').not.toHaveClass(/\bcut\b/);
	await stay(page);
	const before = await runs();
	await readStep(page, steps[2]!);
	await expectScene(page, steps[2]!);
	await expect.poll(runs, OFTEN).toBeGreaterThan(before);
});

test('a picture higher than the window fades its threads from step to step, too', async ({ page }) => {
	await openStory(page, edition!.root);
	const { chapters } = await clientOf(STORY, edition!.lang);
	const steps = chapters.flatMap((c) => c.steps.map((step) => c.scenes[step]!)).filter((scene) => scene.tall);
	const next = steps.findIndex((scene, i) => i > 0 && scene.tall!.state !== steps[i - 1]!.tall!.state);
	expect(next).toBeGreaterThan(0);
	await readStep(page, steps[next - 1]!.id);
	await expectScene(page, steps[next - 1]!.id);
	await stay(page);
	const runs = await countFades(page);
	await readStep(page, steps[next]!.id);
	await expectScene(page, steps[next]!.id);
	await expect.poll(runs, OFTEN).toBeGreaterThan(0);
});
