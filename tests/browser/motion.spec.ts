import type { Page } from '@playwright/test';
import {
	chapterOf,
	expectScene,
	openStory,
	readStep,
	restingPicture,
	stay,
	stepsOf,
	stroll,
	scrolled
} from '../support/page.ts';
import { clientOf, EDITIONS, STORY } from '../support/story.ts';
import { ALL, DEVICES, expect, OFTEN, test } from '../support/test.ts';

const [edition] = EDITIONS;
/** A thing that moves with what hangs on it: a mark with its shape and its words. More is a whole picture. */
const FEW = 12;

test.use(DEVICES.phone);

test('no movement styles a whole picture anew in each frame', async ({ page }) => {
	await page.addInitScript((few) => {
		const found = new Set<string>();
		Object.assign(window, { found });
		// What moves by a custom property that is inherited moves all that stands below it, by main thread alone.
		addEventListener('transitionrun', ({ target, propertyName }) => {
			if (!propertyName.startsWith('--') || !(target instanceof Element)) return;
			const below = target.querySelectorAll('*').length;
			const takes = target
				.getAnimations()
				.filter((a) => a instanceof CSSTransition && a.transitionProperty === propertyName)
				.map((a) => Number(a.effect!.getComputedTiming().duration));
			if (below > few && Math.max(0, ...takes) > 0)
				found.add(`${propertyName} of ${target.className}: ${below} elements`);
		});
	}, FEW);
	await openStory(page, edition!.root);
	for (const step of await stepsOf(page)) {
		await readStep(page, step);
		await expectScene(page, step);
	}
	expect(await page.evaluate(() => [...(window as unknown as { found: Set<string> }).found])).toEqual([]);
});

test('where the hours change their length nothing that stands by them is seen, either way', async ({
	page
}) => {
	await page.addInitScript(() => {
		const seen: string[][] = [];
		Object.assign(window, { seen });
		// All movements are held at once, and looked at shortly before and after the change.
		addEventListener('transitionrun', ({ target, propertyName }) => {
			if (propertyName !== '--hour' || !(target instanceof Element)) return;
			const running = document.getAnimations();
			for (const animation of running) animation.pause();
			for (const at of [240, 260]) {
				for (const animation of running) animation.currentTime = at;
				const { opacity } = getComputedStyle(target.querySelector('.field')!);
				seen.push([getComputedStyle(target).getPropertyValue('--hour'), opacity]);
			}
			for (const animation of running)
				if (animation.effect!.getComputedTiming().endTime === Infinity) animation.play();
				else animation.finish();
		});
	});
	const story = await clientOf(STORY, edition!.lang);
	const [silent, before] = story.chapters.flatMap((c) =>
		c.steps.flatMap((step, i) => {
			const scene = c.scenes[step]!;
			return scene.view === 'hours' && scene.silence ? [`${c.id}/${step}`, `${c.id}/${c.steps[i - 1]}`] : [];
		})
	) as [string, string];
	await openStory(page, edition!.root);
	for (const step of [before, silent, before]) {
		await readStep(page, step);
		await expectScene(page, step);
		await restingPicture(page, chapterOf(step));
		await stay(page);
	}
	const changes = () => page.evaluate(() => (window as unknown as { seen: [string, string][] }).seen);
	await expect.poll(async () => (await changes()).length, OFTEN).toBe(4);
	const seen = await changes();
	expect(seen.map(([, opacity]) => opacity)).toEqual(['0', '0', '0', '0']);
	const [long, short, again, end] = seen.map(([hour]) => hour);
	expect([again, end]).toEqual([short, long]);
	expect(short).not.toBe(long);
});

test('nothing is written into the history while the page scrolls within a step', async ({ page }) => {
	await page.addInitScript(() => {
		const written = { times: 0 };
		Object.assign(window, { written });
		const replace = History.prototype.replaceState;
		History.prototype.replaceState = function (...args) {
			written.times++;
			return replace.apply(this, args);
		};
	});
	await openStory(page, edition!.root);
	const times = () =>
		page.evaluate(() => (window as unknown as { written: { times: number } }).written.times);
	const step = (await stepsOf(page))[1]!;
	const y = await readStep(page, step);
	await expectScene(page, step);
	await expect.poll(() => page.evaluate(() => history.state?.place), 'the place is kept').toBe(y);
	const before = await times();
	// Small strokes of a hand, faster than any machine: the browser says of each that scrolling has ended.
	const end = await page.evaluate((from) => {
		for (let i = 1; i <= 8; i++) {
			scrollTo({ top: from + i, behavior: 'instant' });
			dispatchEvent(new Event('scrollend'));
		}
		return scrollY;
	}, y);
	await expect.poll(() => page.evaluate(() => history.state?.place)).toBe(end);
	expect((await times()) - before, 'writes in eight strokes').toBeLessThanOrEqual(2);
});

test('a picture cuts where it changes out of view, and is not styled anew for coming and going', async ({
	page
}) => {
	await openStory(page, edition!.root);
	const steps = await stepsOf(page);
	const [first, second] = [...new Set(steps.map(chapterOf))];
	const last = (chapter: string) => steps.findLast((step) => chapterOf(step) === chapter)!;
	// The way from the first chapter into the second, read once before.
	const next = steps.find((step) => chapterOf(step) === second)!;
	const [from, to] = [await readStep(page, last(first!)), await readStep(page, next)];
	await stroll(page, to, from);
	await expectScene(page, last(first!));
	await stay(page);
	await page.evaluate(() => {
		const told = ((window as never as { told: string[] }).told = []) as string[];
		new MutationObserver((all) => {
			for (const { target } of all) {
				const box = target as HTMLElement;
				if (box.matches('.stage-box') && box.classList.contains('cut'))
					told.push(box.querySelector('[data-scene]')!.getAttribute('data-scene')!);
			}
		}).observe(document.body, { subtree: true, attributeFilter: ['class'] });
	});
	const told = () => page.evaluate(() => (window as never as { told: string[] }).told);
	// In two goes: steps that are skimmed cut.
	await stroll(page, from, (from + to) / 2);
	await stay(page);
	await stroll(page, (from + to) / 2, to);
	await expectScene(page, next);
	expect(await told()).toEqual([]);
	// Back, and from there to the end at once: the second chapter's picture comes to its last out of view.
	await readStep(page, last(first!));
	await expectScene(page, last(first!));
	await scrolled(page);
	await stay(page);
	await readStep(page, steps.at(-1)!);
	await expect.poll(told, OFTEN).toContain(last(second!));
});

test('a picture of another kind has come half by when the old one has gone', async ({ page }) => {
	await page.addInitScript(() => {
		const seen: number[] = [];
		Object.assign(window, { seen });
		const isView = (node: Node): node is HTMLElement => node instanceof HTMLElement && node.matches('.view');
		new MutationObserver((records) => {
			for (const { target, removedNodes } of records)
				if (target instanceof Element && target.matches('[data-stage]') && [...removedNodes].some(isView))
					seen.push(Number(getComputedStyle(target.querySelector('.view')!).opacity));
		}).observe(document, { childList: true, subtree: true });
	});
	const story = await clientOf(STORY, edition!.lang);
	const [before, after] = story.chapters.flatMap((c) =>
		c.steps.flatMap((step, i) => {
			const above = c.steps[i - 1];
			return above && c.scenes[above]!.view !== c.scenes[step]!.view
				? [`${c.id}/${above}`, `${c.id}/${step}`]
				: [];
		})
	) as [string, string];
	await openStory(page, edition!.root);
	for (const step of [before, after]) {
		await readStep(page, step);
		// The live picture, not the still of the same scene.
		const live = `[id="${chapterOf(step)}"] [data-live] [data-stage] .view`;
		await page.waitForSelector(live, { state: 'attached' });
		await expectScene(page, step);
		await restingPicture(page, chapterOf(step));
	}
	const seen = () => page.evaluate(() => (window as unknown as { seen: number[] }).seen);
	await expect.poll(async () => (await seen()).length, OFTEN).toBe(1);
	expect((await seen())[0]).toBeGreaterThan(0.4);
});

/**
 * Goes over these steps, each with its place, one after another and gives what was seen in the pictures of its rows
 * meanwhile: words over words, and in how many frames rows went. It turns once a change has begun: two turns within one
 * frame are no reading.
 */
async function wordsSeen(page: Page, places: readonly (readonly [step: string, y: number])[]) {
	const chapter = chapterOf(places[0]![0]);
	const watched = page.evaluate(async (id) => {
		const live = document.getElementById(id)!.querySelector('[data-live]')!;
		/** How much of it is seen, 0 to 1: its own opacity and that of all it stands in. */
		const seen = (node: Element | null): number =>
			!node || node === live ? 1 : Number(getComputedStyle(node).opacity) * seen(node.parentElement);
		const over: string[] = [];
		let changed = 0;
		const started = performance.now();
		while (performance.now() - started < 2500) {
			await new Promise(requestAnimationFrame);
			const words = [...live.querySelectorAll('ol .said')].filter((w) => seen(w) > 0.15);
			changed += Number(Boolean(live.querySelector('ol [inert]')));
			for (const [i, word] of words.entries())
				for (const other of words.slice(i + 1)) {
					const [a, b] = [word.getBoundingClientRect(), other.getBoundingClientRect()];
					const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
					const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
					if (wide > 2 && high > 4) over.push(`${word.textContent} | ${other.textContent}`);
				}
		}
		return { over: [...new Set(over)], changed };
	}, chapter);
	for (const [i, [step, y]] of places.slice(1).entries()) {
		await stroll(page, places[i]![1], y);
		await expectScene(page, step);
		for (let frame = 0; frame < 4; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
	}
	return watched;
}

/** A wide Arabic phrase needs most room where the window is least. */
for (const { lang, root, viewport } of [
	{ ...EDITIONS[0]!, viewport: DEVICES.phone.viewport },
	{ ...EDITIONS.at(-1)!, viewport: { width: 360, height: 640 } }
])
	test(
		`words of rows that come and words of rows that go are never seen over each other, ${lang}`,
		ALL,
		async ({ page }) => {
			test.slow();
			await page.setViewportSize(viewport);
			const story = await clientOf(STORY, lang);
			// Steps whose picture and whose next step's picture are rows of the same kind.
			const changes = story.chapters.flatMap((c) =>
				c.steps.flatMap((step, i) => {
					const view = (id: string | undefined) => id && c.scenes[id]!.view;
					const [here, next] = [view(step), view(c.steps[i + 1])];
					return here === next && ['corridor', 'voices'].includes(here as string)
						? [[`${c.id}/${step}`, `${c.id}/${c.steps[i + 1]}`] as const]
						: [];
				})
			);
			expect(changes.length).toBeGreaterThan(1);
			await openStory(page, root);
			for (const [first, second] of changes) {
				const at = new Map<string, number>();
				for (const step of [first, second]) {
					at.set(step, await readStep(page, step));
					await expectScene(page, step);
					await restingPicture(page, chapterOf(step));
				}
				const [a, b] = [[first, at.get(first)!] as const, [second, at.get(second)!] as const];
				// Upwards, downwards, and to and fro before the one change has come to its end.
				for (const places of [
					[b, a],
					[a, b],
					[b, a, b, a]
				]) {
					const { over, changed } = await wordsSeen(page, places);
					expect(changed, `frames between ${first} and ${second} in which rows go`).toBeGreaterThan(0);
					expect(over, `between ${first} and ${second}, ${places.length - 1} ways`).toEqual([]);
				}
			}
		}
	);
