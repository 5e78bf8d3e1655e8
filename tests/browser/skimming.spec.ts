import type { Page } from '@playwright/test';
import { chapterOf, expectScene, openStory, readStep, stay, stageOf } from '../support/page.ts';
import { clientOf, EDITIONS, STORY } from '../support/story.ts';
import { DEVICES, expect, OFTEN, only, test } from '../support/test.ts';

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

/** Runs of four steps that follow each other and have one kind of picture, whose parts come and go: one for each kind. */
const RUNS = await (async () => {
	const { chapters } = await clientOf(STORY, edition!.lang);
	const scenes = chapters.flatMap((c) => c.steps.map((step) => c.scenes[step]!));
	const runs = scenes.map((_, i) => scenes.slice(i, i + 4));
	const whole = runs.filter(
		(run) => run.length === 4 && run.every((scene) => !scene.tall && scene.view === run[0]!.view)
	);
	const kinds = [...new Set(whole.map((run) => run[0]!.view))];
	return kinds.map((kind) => ({
		kind,
		steps: whole.find((run) => run[0]!.view === kind)!.map(({ id }) => id)
	}));
})();

/** Passes these places as fast as a hand that flicks. Gives how their picture stands then, and a little later. */
function flick(page: Page, step: string, places: number[]) {
	const stage = stageOf(page, chapterOf(step));
	return stage.evaluate(async (node, all) => {
		const frames = async (n: number) => {
			for (let frame = 0; frame < n; frame++) await new Promise(requestAnimationFrame);
		};
		for (const top of all) {
			scrollTo({ top, behavior: 'instant' });
			await frames(4);
		}
		// Finer coasts come over the network, whenever they come: no movement of the picture's.
		const drawn = () => node.innerHTML.replace(/<use href="#base-[1-9]"><\/use>/g, '');
		const then = drawn();
		const cut = Boolean(node.closest('.cut'));
		await frames(8);
		return { cut, then, later: drawn() };
	}, places);
}

test('there are kinds to skim', () => expect(RUNS.length).toBeGreaterThan(1));

for (const [i, { kind, steps }] of RUNS.entries())
	test(
		`steps that are skimmed cut; where the reader has stayed, parts of a picture come and go again: ${kind}`,
		only(i === 0),
		async ({ page }) => {
			await openStory(page, edition!.root);
			const places: number[] = [];
			for (const step of steps) places.push(await readStep(page, step));
			await readStep(page, steps[0]!);
			await expectScene(page, steps[0]!);
			await stay(page);

			const fades = await countFades(page);
			const { cut, then, later } = await flick(page, steps[0]!, places.slice(1));
			expect(cut, 'skimmed').toBe(true);
			expect(later, `nothing moves by itself any more at ${steps[3]}`).toBe(then);
			await expectScene(page, steps[3]!);
			await expect(
				stageOf(page, chapterOf(steps[0]!)).locator('xpath=ancestor::*[contains(@class,"cut")]')
			).toHaveCount(0);
			await stay(page);
			const before = await fades();
			await readStep(page, steps[2]!);
			await expectScene(page, steps[2]!);
			await expect.poll(fades, OFTEN).toBeGreaterThan(before);
		}
	);

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
