import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe.ts';
import {
	chapterOf,
	enlarge,
	expectScene,
	menuOf,
	openStory,
	readStep,
	restingPicture,
	scrolled,
	stageOf,
	stepsOf
} from '../support/page.ts';
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

/** Where the keyboard is. */
const focused = (page: Page) =>
	page.evaluate(async () => {
		// What has passed under the picture comes to light in the frame after it has got the focus (reader/uncover.ts).
		for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
		const at = document.activeElement;
		// The first line of it: the middle of a link over two lines may lie beside both.
		const box = at?.getClientRects()[0];
		const over =
			box && document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
		return {
			tag: at?.tagName ?? '',
			href: at?.getAttribute('href') ?? null,
			claim: at?.getAttribute('data-claim') ?? null,
			/** Some of it can be seen: in the window and not under something else. */
			seen: Boolean(at && over && (at.contains(over) || over.contains(at))),
			outlined: at ? getComputedStyle(at).outlineStyle !== 'none' : false
		};
	});

/**
 * Opens the closing lists: what stands in a closed one cannot be reached or seen. The page grows by them, and the
 * browser keeps the reader's place: until it rests, what gets the focus may be moved away.
 */
async function openLists(page: Page): Promise<void> {
	await page
		.locator('main details.also')
		.evaluateAll((all) => all.forEach((d) => d.setAttribute('open', '')));
	await scrolled(page);
}

for (const device of DEVICE_NAMES) {
	for (const edition of EDITIONS) {
		test.describe(`${device}, ${edition.lang}`, sampled(device, edition.lang), () => {
			test.use({ ...DEVICES[device], contextOptions: { reducedMotion: 'reduce' } });
			// axe reads every element of a long page.
			test.slow();

			const phone = only(device === 'phone');
			const desktop = only(device === 'desktop');

			test('axe finds nothing on the page', ALL, async ({ page }) => {
				await openStory(page, edition.root);
				await expectNoViolations(page, 'the whole page, at its top');
			});

			for (const { each, every, tag } of partsOf(device === 'phone' && isSampled(device, edition.lang)))
				test(`axe finds nothing in ${each} chapter as it is read`, tag, async ({ page }) => {
					await openStory(page, edition.root);
					const steps = await stepsOf(page);
					const chapters = [...new Set(steps.map(chapterOf))];
					for (const chapter of everyNth(every === 1 ? chapters : chapters.slice(1), every)) {
						const own = steps.filter((s) => chapterOf(s) === chapter);
						const step = own[Math.floor(own.length / 2)]!;
						await readStep(page, step);
						await expectScene(page, step);
						await expectNoViolations(page, `reading ${step}`, `[id="${chapter}"]`);
					}
				});

			for (const { each, every, tag } of partsOf(device === 'phone' && isSampled(device, edition.lang)))
				test(`every link leads somewhere, in ${each} picture as it is read`, tag, async ({ page }) => {
					await openStory(page, edition.root);
					for (const step of everyNth(await stepsOf(page), every)) {
						await readStep(page, step);
						await expectScene(page, step);
						const dead = await page
							.locator('a:not([href])')
							.evaluateAll((all) => all.map((a) => a.outerHTML));
						expect(dead, step).toEqual([]);
					}
				});

			test('axe finds nothing with the menu or a sheet open', desktop, async ({ page }) => {
				const story = await storyOf(STORY);
				await openStory(page, `${edition.root}${story.front.chapters[1]}/`);
				const menu = menuOf(page, story.ui[edition.lang]['nav.open']!);
				await menu.locator('summary').click();
				await expect(menu.getByRole('link').first()).toBeVisible();
				await expectNoViolations(page, 'the menu', 'nav:has(details[open])');
				await page.keyboard.press('Escape');
				for (const kind of ['parted', 'single'] as const) {
					const claim = story.claims.find((c) => c.kind === kind)!;
					const mark = page.locator(`[data-claim="${claim.id}"]`).first();
					await mark.evaluate((m) => (m as HTMLElement).click());
					await expect(page.locator('dialog[open]')).toBeVisible();
					await expectNoViolations(page, `the sheet of ${claim.id}`, 'dialog[open]');
					await page.keyboard.press('Escape');
					await expect(page.locator('dialog[open]')).toHaveCount(0);
				}
			});

			// Each edition on one of the devices: what a reader's own settings change.
			if ((device === 'phone') === (edition.lang === EDITIONS[0]!.lang)) {
				test(
					'axe finds nothing in the night with a sheet open, in forced colours or at twice the type',
					ALL,
					async ({ page }) => {
						const story = await storyOf(STORY);
						const claim = story.claims.findLast((c) => c.kind === 'parted')!;
						for (const setting of ['forced colours', 'twice the type']) {
							const forced = setting === 'forced colours';
							await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
							if (!forced) await enlarge(page);
							await openStory(page, edition.root);
							const step = (await stepsOf(page)).findLast((s) => chapterOf(s) === claim.chapter)!;
							await readStep(page, step);
							await expectScene(page, step);
							await expectNoViolations(page, `${setting}, ${step}`, `[id="${claim.chapter}"]`);
							const mark = page.locator(`[data-claim="${claim.id}"]`).first();
							await mark.evaluate((m) => (m as HTMLElement).click());
							await expect(page.locator('dialog[open]')).toBeVisible();
							await expectNoViolations(page, `${setting}, the sheet of ${claim.id}`, 'dialog[open]');
							await page.keyboard.press('Escape');
							await expect(page.locator('dialog[open]')).toHaveCount(0);
						}
					}
				);
			}

			if (device === 'desktop') {
				test('the rail names every chapter, says which is read, and leads there by key', async ({ page }) => {
					const story = await clientOf(STORY, edition.lang);
					await openStory(page, `${edition.root}${story.chapters[1]!.id}/`);
					const rail = page.getByRole('navigation', { name: story.ui['nav.rail']!, exact: true });
					const links = rail.getByRole('link');
					await expect(links).toHaveText(story.chapters.map((c) => c.title));
					for (const i of [4, 2]) {
						const link = links.nth(i);
						await expect(link).toHaveAccessibleName(story.chapters[i]!.title);
						await link.focus();
						await page.keyboard.press('Enter');
						await expect(page.locator(`[id="${story.chapters[i]!.id}-title"]`)).toBeFocused();
						await expect(rail.locator('[aria-current="true"]')).toHaveText(story.chapters[i]!.title);
					}
				});
			}

			// The longest page: each edition on one of the devices.
			if ((device === 'phone') === (edition.lang === EDITIONS[0]!.lang)) {
				// tests/browser/evidence-page.spec.ts has the same at once for `npm test`.
				test('axe finds nothing on the evidence page', ALL, async ({ page }) => {
					await page.goto(`${edition.root}evidence/`);
					await expectNoViolations(page, 'the evidence page');
				});
			}

			test('headings stand in order, and every mark is a button with a name', phone, async ({ page }) => {
				const story = await clientOf(STORY, edition.lang);
				for (const path of ['', `${story.chapters[2]!.id}/`, 'evidence/']) {
					await page.goto(edition.root + path);
					const levels = await page
						.locator('h1, h2, h3, h4, h5, h6')
						.evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
					expect(
						levels.filter((l) => l === 1),
						`${path}: one h1`
					).toHaveLength(1);
					levels.forEach((level, i) => {
						expect(level - (levels[i - 1] ?? 0), `${path}: heading ${i + 1}`).toBeLessThanOrEqual(1);
					});
				}
				await openStory(page, edition.root);
				const { claims } = await storyOf(STORY);
				await openLists(page);
				const marks = page.locator('[data-claim]');
				const ids = await marks.evaluateAll((all) => all.map((m) => m.getAttribute('data-claim')!));
				expect(new Set(ids).size).toBe(claims.length);
				// What each is to a machine is asked of all below; how a browser puts it together, of some.
				for (const id of everyNth([...new Set(ids)], 5)) {
					// Who gives it, as spoken words, or a fork's row: evidence.ts holds them to the ledger.
					const first = page.locator(`[id="claim-${id}"]`);
					await expect(first, id).toHaveAccessibleName(/\p{L}.*\d/u);
					await expect(first, id).toHaveRole('button');
				}
				const others = await marks.evaluateAll((all) =>
					all.filter(
						(m) =>
							m.getAttribute('role') !== 'button' || !(m.getAttribute('aria-label') ?? m.textContent).trim()
					)
				);
				expect(others, 'marks without role or name').toEqual([]);
				// Each is as large as a finger needs, whatever the size of the type.
				const small = await marks.evaluateAll((all) =>
					all.flatMap((m) => {
						const box = m.getBoundingClientRect();
						const { width, height } = getComputedStyle(m, '::before');
						const tall = Math.max(box.height, parseFloat(height) || 0);
						const wide = Math.max(box.width, parseFloat(width) || 0);
						return wide < 24 || tall < 24 ? [`${m.getAttribute('data-claim')} ${wide} × ${tall}`] : [];
					})
				);
				expect(small, 'marks smaller than 24 × 24 px').toEqual([]);
			});

			test(
				'with the keyboard: first the skip link, then the menu, then the marks, always seen',
				desktop,
				async ({ page }) => {
					const story = await clientOf(STORY, edition.lang);
					await openStory(page, edition.root);
					await page.keyboard.press('Tab');
					expect(await focused(page)).toMatchObject({
						tag: 'A',
						href: `#${story.chapters[0]!.id}`,
						seen: true,
						outlined: true
					});
					await page.keyboard.press('Enter');
					await expect(page.locator(`[id="${story.chapters[0]!.id}"]`)).toBeInViewport();
					// From here on the keyboard is in the story: the next stop is not in the first screen again.
					await page.keyboard.press('Tab');
					const next = await page.evaluate(() => Boolean(document.activeElement?.closest('main')));
					expect(next, 'after the skip link, Tab goes on in the story').toBe(true);

					// In a chapter's page the menu comes right after the skip link.
					const chapter = story.chapters[2]!;
					await openStory(page, `${edition.root}${chapter.id}/`);
					const stops: Awaited<ReturnType<typeof focused>>[] = [];
					while (stops.at(-1)?.tag !== 'SUMMARY' && stops.length < 4) {
						await page.keyboard.press('Tab');
						stops.push(await focused(page));
					}
					expect(stops.at(-1)).toMatchObject({ tag: 'SUMMARY', seen: true, outlined: true });
					await page.keyboard.press('Enter');
					const menu = menuOf(page, story.ui['nav.open']!);
					await expect(menu).toHaveAttribute('open', '');
					const target = story.chapters[3]!;
					for (let i = 0; i <= 3; i++) await page.keyboard.press('Tab');
					const links = await focused(page);
					expect(links.href, 'the fourth stop in the menu').toBe(`${edition.root}${target.id}/`);
					await page.keyboard.press('Enter');
					await expect(page.locator(`[id="${target.id}"] h2`).first()).toBeFocused();

					// Through the chapter's marks and back, its list opened: each is seen as it gets the focus.
					await openLists(page);
					const marks = await page
						.locator(`[id="${target.id}"] [data-claim]`)
						.evaluateAll((all) => all.map((m) => m.getAttribute('data-claim')));
					const visited: (string | null)[] = [];
					for (let i = 0; i < marks.length * 3 && visited.length < marks.length; i++) {
						await page.keyboard.press('Tab');
						const stop = await focused(page);
						expect(stop, `forward, after ${visited.length} marks`).toMatchObject({
							seen: true,
							outlined: true
						});
						if (stop.claim) visited.push(stop.claim);
					}
					expect(visited).toEqual(marks);
					for (let i = visited.length - 1; i > 0;) {
						await page.keyboard.press('Shift+Tab');
						const stop = await focused(page);
						expect(stop, `backward, before ${marks[i]}`).toMatchObject({ seen: true, outlined: true });
						if (stop.claim) expect(stop.claim).toBe(marks[--i]);
					}
					await page.keyboard.press('Enter');
					await expect(page.locator('dialog[open]')).toBeVisible();
					await page.keyboard.press('Escape');
					await expect(page.locator(`[id="${target.id}"] [data-claim]`).first()).toBeFocused();
				}
			);
		});
	}
}

/**
 * Goes from one step to the next and gives the frame of the map as it stands when two frames have been drawn
 * after the stage took the new scene, and the frame that the scene wants.
 */
async function afterChange(page: Page, from: string, to: string): Promise<string> {
	await readStep(page, from);
	await expectScene(page, from);
	// The live picture, not the still of the same scene.
	await page.waitForSelector(`[id="${chapterOf(from)}"] [data-live] [data-stage] svg[viewBox]`, {
		state: 'attached'
	});
	const seen = page.evaluate(
		([chapter, id]) =>
			new Promise<string>((done) => {
				const stage = document.querySelector(`[id="${chapter}"] [data-stage]`)!;
				// A map that travels is moved as one: its own frame is the goal all the way.
				const view = () => {
					const map = stage.querySelector('svg[viewBox]');
					return map
						? `${map.getAttribute('viewBox')}, moved by ${getComputedStyle(map.parentElement!).transform}`
						: '';
				};
				new MutationObserver((_, observer) => {
					if (stage.getAttribute('data-scene') !== id) return;
					observer.disconnect();
					requestAnimationFrame(() => requestAnimationFrame(() => done(view())));
				}).observe(stage, { attributes: true });
			}),
		[chapterOf(to), to] as const
	);
	await readStep(page, to);
	return seen;
}

test.describe('movement', () => {
	test.use({ viewport: DEVICES.desktop.viewport });
	for (const { lang, root } of EDITIONS) {
		/** Neighbouring steps on maps whose frames differ. */
		const pairs = async () =>
			(await clientOf(STORY, lang)).chapters.flatMap((c) =>
				c.steps.slice(1).flatMap((id, i) => {
					const [a, b] = [c.scenes[c.steps[i]!]!, c.scenes[id]!];
					if (a.view !== b.view || !('frame' in a) || !('frame' in b)) return [];
					const { cx, cy, w, h } = b.frame;
					const goal = `${cx - w / 2} ${cy - h / 2} ${w} ${h}, moved by none`;
					return JSON.stringify(a.frame) === JSON.stringify(b.frame) ? [] : [{ from: a.id, to: b.id, goal }];
				})
			);

		test(
			`reduced: each map stands at its new frame at once, ${lang}`,
			only(lang === 'en'),
			async ({ page }) => {
				await page.emulateMedia({ reducedMotion: 'reduce' });
				await openStory(page, root);
				const moves = await pairs();
				expect(moves.length).toBeGreaterThan(0);
				for (const { from, to, goal } of moves) expect(await afterChange(page, from, to), to).toBe(goal);
				const long = await page.evaluate(() =>
					document.getAnimations().flatMap((a) => {
						const { duration, iterations } = a.effect!.getComputedTiming();
						return Number(duration) > 20 ? [`${String(a)} ${duration} ms × ${iterations}`] : [];
					})
				);
				expect(long, 'animations that still run').toEqual([]);
			}
		);

		test(
			`wanted: the map travels, and comes to the same frame, ${lang}`,
			only(lang === 'ar'),
			async ({ page }) => {
				await openStory(page, root);
				const { from, to, goal } = (await pairs())[0]!;
				expect(await afterChange(page, from, to), `${to} is under way`).not.toBe(goal);
				await expect
					.poll(
						() =>
							stageOf(page, chapterOf(to))
								.locator('svg[viewBox]')
								.first()
								.evaluate(
									(map) =>
										`${map.getAttribute('viewBox')}, moved by ${getComputedStyle(map.parentElement!).transform}`
								),
						OFTEN
					)
					.toBe(goal);
			}
		);

		test(
			`what scrolling moves stands at its end where movement is switched off, ${lang}`,
			only(lang === 'en'),
			async ({ page }) => {
				await openStory(page, root);
				const { chapters } = await clientOf(STORY, lang);
				const scenes = chapters.flatMap((c) => c.steps.map((id) => c.scenes[id]!));
				// Of each kind of picture the first step that moves.
				const first = [
					...new Map(scenes.toReversed().flatMap((s) => (s.moves ? [[s.view, s.id]] : []))).values()
				];
				expect(first.length).toBeGreaterThan(3);
				/** The picture with so much of the step behind the reader. */
				const at = async (step: string, share: number) => {
					await page.evaluate(
						([id, part]) => {
							const { top, height } = document.querySelector(`[data-step="${id}"]`)!.getBoundingClientRect();
							// Its trigger line on a wide window.
							scrollBy({ top: top + height * part - 0.62 * innerHeight, behavior: 'instant' });
						},
						[step, share] as const
					);
					await expectScene(page, step);
					return restingPicture(page, chapterOf(step));
				};
				for (const step of first) expect(await at(step, 0.3), `${step} moves`).not.toBe(await at(step, 0.7));
				await page.evaluate(() => (document.documentElement.dataset['motion'] = 'off'));
				for (const step of first) expect(await at(step, 0.3), `${step} stands`).toBe(await at(step, 0.7));
			}
		);

		test(`switched off on the page: as reduced, ${lang}`, only(lang === 'en'), async ({ page }) => {
			await openStory(page, root);
			await page.evaluate(() => (document.documentElement.dataset['motion'] = 'off'));
			const { from, to, goal } = (await pairs())[0]!;
			expect(await afterChange(page, from, to)).toBe(goal);
		});
	}
});

test.describe('forced colours', () => {
	test.use({ viewport: DEVICES.phone.viewport, contextOptions: { forcedColors: 'active' } });
	for (const { lang, root } of EDITIONS) {
		test(
			`words, marks and threads can be told from the ground, ${lang}`,
			only(lang === 'ar'),
			async ({ page }) => {
				const story = await storyOf(STORY);
				await openStory(page, root);
				expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
				const steps = await stepsOf(page);
				await readStep(page, steps[1]!);
				await expectScene(page, steps[1]!);
				const colours = await page.evaluate(() => {
					const probe = document.createElement('p');
					probe.style.cssText = 'color:CanvasText;background:Canvas';
					document.body.append(probe);
					const { color, backgroundColor } = getComputedStyle(probe);
					probe.remove();
					const of = (selector: string) =>
						[...document.querySelectorAll(selector)].map((e) => getComputedStyle(e).color);
					return {
						canvas: backgroundColor,
						text: color,
						words: of('[data-step] p'),
						marks: of('[data-claim]'),
						headings: of('h1, h2'),
						numerals: of('.numerals [data-report]')
					};
				});
				expect(colours.canvas).not.toBe(colours.text);
				for (const kind of ['words', 'marks', 'headings', 'numerals'] as const) {
					expect(colours[kind].length, kind).toBeGreaterThan(0);
					expect(colours[kind], kind).not.toContain(colours.canvas);
				}
				const claim = story.claims[0]!;
				await page
					.locator(`[data-claim="${claim.id}"]`)
					.first()
					.evaluate((m) => (m as HTMLElement).click());
				await expect(page.locator('dialog[open]')).toContainText(claim.claim[lang]);
				await expect
					.poll(() => page.locator('dialog[open]').evaluate((d) => getComputedStyle(d).color), OFTEN)
					.toBe(colours.text);
			}
		);
	}
});
