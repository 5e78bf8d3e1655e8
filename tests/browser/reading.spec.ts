import { claimsInStory } from '../../src/lib/pictures/braid/rows.ts';
import { chapterOf, expectScene, openStory, readStep, scrolled, stageOf, stepsOf } from '../support/page.ts';
import { scrollerTests } from '../support/scroller.ts';
import { clientOf, EDITIONS, STORY, storyOf } from '../support/story.ts';
import {
	ALL,
	DEVICE_NAMES,
	DEVICES,
	everyNth,
	expect,
	OFTEN,
	isSampled,
	only,
	partsOf,
	sampled,
	test
} from '../support/test.ts';

for (const device of DEVICE_NAMES) {
	for (const edition of EDITIONS) {
		test.describe(`${device}, ${edition.lang}`, sampled(device, edition.lang), () => {
			test.use(DEVICES[device]);
			scrollerTests(edition, device);

			// The pictures hold the same on both devices: each edition on one of them.
			if ((device === 'phone') !== (edition.lang === EDITIONS[0]!.lang)) return;
			for (const { each, every, tag } of partsOf(device === 'desktop' && isSampled(device, edition.lang)))
				test(`${each} step shows what its scene asks for`, tag, async ({ page }) => {
					const story = await clientOf(STORY, edition.lang);
					await openStory(page, edition.root);
					const steps = await stepsOf(page);
					expect(steps).toEqual(story.chapters.flatMap((c) => c.steps.map((s) => `${c.id}/${s}`)));
					await page.emulateMedia({ reducedMotion: 'reduce' });
					for (const id of everyNth(steps, every)) {
						const [chapter, step] = id.split('/') as [string, string];
						const scene = story.chapters.find((c) => c.id === chapter)!.scenes[step]!;
						await readStep(page, id);
						await expectScene(page, id);
						const stage = stageOf(page, chapterOf(id));
						const drawn = () =>
							stage.evaluate((node) => ({
								viewBox: node.querySelector('svg[viewBox]')?.getAttribute('viewBox') ?? null,
								places: [...node.querySelectorAll('[data-place]')].map((p) => p.getAttribute('data-place')),
								lines: [...node.querySelectorAll('[data-line]')].map((p) => p.getAttribute('data-line')),
								marks: [...node.querySelectorAll('[data-mark]')].map((p) => p.getAttribute('data-mark')),
								text: node.textContent
							}));
						if (scene.view === 'threads') {
							await expect(stage.locator('path[data-report]')).toHaveCount(story.reports.length);
							if (scene.knot) await expect(stage).toContainText(scene.knot);
							for (const report of scene.form === 'answers' ? scene.reached : []) {
								await expect(stage).toContainText(scene.answers![report]!);
							}
						} else if (scene.view === 'calendar') {
							const { text } = await drawn();
							for (const lane of scene.lanes) expect(text, id).toContain(lane.words);
							for (const ring of scene.rings) expect(text, id).toContain(ring.words);
							for (const group of scene.answers?.groups ?? []) expect(text, id).toContain(group.words);
						} else if (scene.view === 'channels') {
							const board = story.chapters.find((c) => c.id === chapter)!.shared.boards[scene.board]!;
							const { text } = await drawn();
							for (const { label } of board.marks.filter((mark) => scene.show.includes(mark.id))) {
								if (label) expect(text, id).toContain(label.words);
							}
						} else if (scene.view === 'hours') {
							const { text, marks } = await drawn();
							const chart = story.chapters.find((c) => c.id === chapter)!.shared.hours[scene.chart]!;
							expect(marks.sort(), id).toEqual(chart.marks.map((mark) => mark.id).sort());
							for (const mark of chart.marks) expect(text, id).toContain(mark.text);
							for (const way of scene.parting?.plan?.ways ?? []) expect(text, id).toContain(way.words ?? '');
							if (scene.silence) expect(text, id).toContain(scene.silence.words);
						} else if (scene.view === 'corridor' || scene.view === 'voices') {
							const { text } = await drawn();
							for (const row of scene.rows) expect(text, id).toContain(row.words);
						} else if (scene.view === 'road') {
							const { text } = await drawn();
							for (const town of scene.towns) expect(text, id).toContain(town.name);
							for (const mark of scene.brackets) expect(text, id).toContain(mark.words);
							expect(await stage.locator('li.ring').count(), id).toBe(scene.rings.length);
						} else {
							const { text } = await drawn();
							for (const { label } of claimsInStory(await storyOf(STORY)))
								expect(text).toContain(label[edition.lang]);
						}
					}
				});
		});
	}
}

for (const { lang, root } of EDITIONS) {
	for (const { each, every, tag } of partsOf(lang === 'en'))
		test(
			`on the smallest phone the bar says where and when at ${each} step without a word cut off, ${lang}`,
			tag,
			async ({ page }) => {
				test.slow();
				await page.setViewportSize({ width: 360, height: 640 });
				await openStory(page, root);
				const cut: string[] = [];
				for (const step of everyNth(await stepsOf(page), every)) {
					await readStep(page, step);
					await expectScene(page, step);
					cut.push(
						...(await page
							.locator('.bar .now > *')
							.evaluateAll((all) =>
								all
									.filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth)
									.map((e) => e.textContent!)
							))
					);
				}
				expect([...new Set(cut)]).toEqual([]);
			}
		);
}

for (const { lang, root } of EDITIONS) {
	test(
		`a fork that has the stage stands in one window, from its question to its note, ${lang}`,
		only(lang === 'en'),
		async ({ page }) => {
			await page.setViewportSize(DEVICES.desktop.viewport);
			await openStory(page, root);
			const forks = page.locator('.fork-stage .fork-body');
			expect(await forks.count()).toBeGreaterThan(0);
			for (const [width, height] of [
				[1440, 900],
				[1440, 840],
				[1366, 768],
				[1024, 768],
				[1280, 720]
			] as const) {
				await page.setViewportSize({ width, height });
				for (const fork of await forks.all()) {
					const room = () =>
						fork.evaluate((body) => {
							const { top, bottom } = body.getBoundingClientRect();
							const parts = [...body.children].map((e) => e.getBoundingClientRect());
							return {
								above: Math.min(...parts.map((p) => p.top)) - top >= 44,
								below: bottom - Math.max(...parts.map((p) => p.bottom)) >= 0
							};
						});
					await expect
						.poll(room, { ...OFTEN, message: `${await fork.innerText()} at ${width} × ${height}` })
						.toEqual({ above: true, below: true });
				}
			}
		}
	);
}

test.describe('answers of forks', () => {
	for (const { lang, root } of EDITIONS) {
		test(`stand whole in the window at any width, ${lang}`, only(lang === 'ar'), async ({ page }) => {
			await openStory(page, root);
			for (const width of [320, 360, 390, 600, 820, 1024, 1440]) {
				await page.setViewportSize({ width, height: 780 });
				const cut = await page.locator('.fork-word').evaluateAll((words) =>
					words.flatMap((word) => {
						const range = document.createRange();
						range.selectNodeContents(word);
						const { left, right } = range.getBoundingClientRect();
						return left < 0 || right > document.documentElement.clientWidth ? [word.textContent] : [];
					})
				);
				expect(cut, `cut at ${width} px`).toEqual([]);
			}
		});
	}
});

test.describe('no horizontal scroll', () => {
	for (const { lang, root } of EDITIONS) {
		// Widths of phones are in robust.spec.ts and large-type.spec.ts.
		test(`at any width, ${lang}`, ALL, async ({ page }) => {
			await openStory(page, root);
			const chapters = [...new Set((await stepsOf(page)).map(chapterOf))];
			const widths = [320, 360, 390, 820, 1440];
			for (const width of widths) {
				await page.setViewportSize({ width, height: width < 700 ? 780 : 900 });
				for (const id of ['top', ...chapters]) {
					const wide = await page.evaluate((section) => {
						(document.getElementById(section) ?? document.body).scrollIntoView();
						const { scrollWidth } = document.documentElement;
						scrollTo({ left: 9999 });
						scrollTo({ left: -9999 });
						return { scrollWidth: Math.max(scrollWidth, document.body.scrollWidth), x: scrollX };
					}, id);
					expect(wide, `${id} at ${width} px`).toEqual({ scrollWidth: width, x: 0 });
				}
			}
			// What stands out at the start edge makes no scroll bar, and is cut off all the same.
			for (const width of widths) {
				await page.setViewportSize({ width, height: 780 });
				const cut = await page.locator('.words > p:not(.sr-only)').evaluateAll((all) =>
					all.flatMap((p) => {
						const { left, right } = p.getBoundingClientRect();
						return left < -1 || right > innerWidth + 1 ? [p.textContent!.trim().slice(0, 40)] : [];
					})
				);
				expect(cut, `words at ${width} px`).toEqual([]);
			}
			for (const width of widths) {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(`${root}evidence/`);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(wide, `evidence at ${width} px`).toBeLessThanOrEqual(width);
			}
		});
	}
});

test('the picture changes in the middle of a scroll, not only when it ends', async ({ page }) => {
	await page.setViewportSize(DEVICES.desktop.viewport);
	await openStory(page, '/');
	const [first] = (await stepsOf(page)).filter((step) => chapterOf(step) === 'aleppo');
	await readStep(page, first!);
	await expectScene(page, first!);
	await scrolled(page);
	// One long smooth scroll: the browser tells of its end only once.
	const scenes = await page.evaluate(
		(chapter) =>
			new Promise<string[]>((done) => {
				const stage = document.querySelector(`[id="${chapter}"] [data-stage]`)!;
				const seen: string[] = [];
				const watch = new MutationObserver(() => seen.push(stage.getAttribute('data-scene')!));
				watch.observe(stage, { attributeFilter: ['data-scene'] });
				// Before the page's own listener, which draws what the end of the scroll brings.
				const end = () => (watch.disconnect(), done(seen));
				addEventListener('scrollend', end, { once: true, capture: true });
				scrollTo({ top: scrollY + 3 * innerHeight, behavior: 'smooth' });
			}),
		chapterOf(first!)
	);
	expect(scenes.length, 'scenes that came before the scroll ended').toBeGreaterThan(0);
});

test('while script brings the page to life no layout finds the words elsewhere', async ({ page }) => {
	// The browser may go to the address's place in any layout, also in one that nobody sees.
	await page.addInitScript(() => {
		const measure = Element.prototype.getBoundingClientRect;
		const seen = ((window as unknown as { seen: number[] }).seen = []) as number[];
		Element.prototype.getBoundingClientRect = function (this: Element) {
			const words = document.querySelector('main');
			if (words) {
				const top = Math.round(measure.call(words).top + scrollY);
				if (seen.at(-1) !== top) seen.push(top);
			}
			return measure.call(this);
		};
	});
	await openStory(page, '/');
	expect(await page.evaluate(() => (window as unknown as { seen: number[] }).seen.length)).toBe(1);
});
