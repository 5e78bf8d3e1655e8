/** Share menus, the address that follows the reader, links to claims and to selected words. */
import type { Page } from '@playwright/test';
import { parseHtml, words } from '../support/html.ts';
import { awake, openStory, readStep, scrolled, seeded, stepsOf } from '../support/page.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';
import {
	ALL,
	DEVICE_NAMES,
	DEVICES,
	expect,
	OFTEN,
	everyNth,
	isSampled,
	only,
	partsOf,
	sampled,
	subpathIf,
	tagged,
	test
} from '../support/test.ts';

declare global {
	interface Window {
		/** What the page has copied or handed to the system, and each change of its address. */
		copied: string[];
		handed: ShareData[];
		moves: { path: string; at: number }[];
	}
}

/** Puts a clipboard and a share sheet of the test's own in the browser's place, or none. */
async function browserWith(page: Page, has: { clipboard: boolean; sheet: boolean }): Promise<void> {
	await page.addInitScript(({ clipboard, sheet }) => {
		window.copied = [];
		window.handed = [];
		const own = (key: 'clipboard' | 'share', value: unknown) =>
			Object.defineProperty(Navigator.prototype, key, { value, configurable: true, writable: true });
		own(
			'clipboard',
			clipboard ? { writeText: (text: string) => Promise.resolve(void window.copied.push(text)) } : undefined
		);
		if (sheet) own('share', (data: ShareData) => Promise.resolve(void window.handed.push(data)));
		else delete (Navigator.prototype as { share?: unknown }).share;
	}, has);
}

/** Notes when the path in the address changes. */
async function noteMoves(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.moves = [];
		for (const name of ['replaceState', 'pushState'] as const) {
			const real = history[name].bind(history);
			history[name] = (state, unused, url) => {
				const before = location.pathname;
				real(state, unused, url);
				if (location.pathname !== before) {
					window.moves.push({ path: location.pathname, at: performance.now() });
				}
			};
		}
	});
}

const toSection = (page: Page, id: string) =>
	page.evaluate((section) => {
		(document.getElementById(section) ?? document.body).scrollIntoView();
	}, id);

const home = EDITIONS[0]!.root;
const pathOf = (page: Page) => new URL(page.url()).pathname;
const atPath = (page: Page, path: string, why = '') =>
	expect.poll(() => pathOf(page), { ...OFTEN, message: `${why} the address`.trim() }).toBe(path);

for (const edition of EDITIONS) {
	const { lang, root } = edition;

	test.describe(`share menu, ${lang}`, () => {
		test(
			'copies the section’s own link and says so; keys alone suffice',
			tagged(subpathIf(lang === 'en'), only(lang === 'en')),
			async ({ page, baseURL }) => {
				const story = await storyOf(STORY);
				const ui = story.ui[lang];
				await browserWith(page, { clipboard: true, sheet: false });
				for (const chapter of story.chapters[lang].slice(0, 3)) {
					const path = `${root}${chapter.id}/`;
					await openStory(page, path);
					const menu = page.locator(`[id="${chapter.id}"] [data-share]`);
					const summary = menu.locator('summary');
					await expect(summary).toHaveAccessibleName(new RegExp(chapter.title));
					await summary.focus();
					await page.keyboard.press('Enter');
					await expect(menu.getByRole('link', { name: ui['share.whatsapp']!, exact: true })).toBeVisible();
					const copy = menu.getByRole('button', { name: ui['share.copy']!, exact: true });
					await copy.focus();
					await page.keyboard.press('Enter');
					await expect(menu.getByRole('status')).toHaveText(ui['share.copied']!);
					const [copied] = await page.evaluate(() => window.copied);
					expect(new URL(copied!).pathname).toBe(path);
					expect(copied).toMatch(/^https?:/);
					await expect(menu.getByRole('button', { name: ui['share.system']! })).toHaveCount(0);
					await page.keyboard.press('Escape');
					await expect(menu.getByRole('link').first()).toBeHidden();
					await expect(summary).toBeFocused();
					expect(new URL(copied!).origin === new URL(baseURL!).origin || copied!.startsWith('https:')).toBe(
						true
					);
				}
			}
		);

		test('hands the link to the system’s sheet where there is one', only(lang === 'en'), async ({ page }) => {
			const story = await storyOf(STORY);
			await browserWith(page, { clipboard: true, sheet: true });
			await openStory(page, root);
			const chapter = story.chapters[lang].at(-1)!;
			const menu = page.locator(`[id="${chapter.id}"] [data-share]`);
			await menu.locator('summary').click();
			await menu.getByRole('button', { name: story.ui[lang]['share.system']!, exact: true }).click();
			await expect.poll(() => page.evaluate(() => window.handed.length), OFTEN).toBe(1);
			const [data] = await page.evaluate(() => window.handed);
			expect(data!.title).toContain(chapter.title);
			expect(new URL(data!.url!).pathname).toBe(`${root}${chapter.id}/`);
		});

		test('shows a link to select where nothing can be copied', only(lang === 'ar'), async ({ page }) => {
			const story = await storyOf(STORY);
			await browserWith(page, { clipboard: false, sheet: false });
			await openStory(page, root);
			const menu = page.locator('footer [data-share]');
			await menu.locator('summary').click();
			const ui = story.ui[lang];
			await expect(menu.getByRole('textbox')).toBeVisible();
			for (const name of [ui['share.copy']!, ui['share.system']!])
				await expect(menu.getByRole('button', { name, exact: true })).toHaveCount(0);
			const link = menu.getByRole('textbox', { name: story.ui[lang]['share.link']!, exact: true });
			await link.focus();
			expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe(await link.inputValue());
			expect(new URL(await link.inputValue()).pathname).toBe(root);
		});

		test('closes when one turns to something else', only(lang === 'ar'), async ({ page }) => {
			await openStory(page, root);
			const menu = page.locator('header [data-share]').first();
			await menu.locator('summary').click();
			await expect(menu.getByRole('textbox')).toBeVisible();
			await page.locator('h1').click();
			await expect(menu.getByRole('textbox')).toBeHidden();
		});

		test.describe('without script', () => {
			test.use({ javaScriptEnabled: false });
			test(
				'opens and leads to each service with title and address',
				subpathIf(lang === 'ar'),
				async ({ page }) => {
					const story = await storyOf(STORY);
					const chapter = story.chapters[lang][1]!;
					await page.goto(root);
					const menu = page.locator(`[id="${chapter.id}"] [data-share]`);
					const mail = menu.getByRole('link', { name: story.ui[lang]['share.mail']!, exact: true });
					await expect(mail).toBeHidden();
					await menu.locator('summary').click();
					await expect(menu.getByRole('link')).toHaveCount(5);
					for (const link of await menu.getByRole('link').all()) await expect(link).toBeVisible();
					const { searchParams } = new URL((await mail.getAttribute('href'))!);
					expect(searchParams.get('subject')).toContain(chapter.title);
					expect(searchParams.get('body')).toMatch(new RegExp(`${root}${chapter.id}/$`));
				}
			);
		});
	});

	test.describe(`the address follows, ${lang}`, () => {
		for (const { each, every, tag } of partsOf(lang === 'ar'))
			test(
				`and the title with it, in ${each} chapter; head and search data stay`,
				tagged(tag, subpathIf(every === 1)),
				async ({ page }) => {
					const story = await storyOf(STORY);
					await openStory(page, root);
					const canonical = page.locator('link[rel="canonical"]');
					const before = await canonical.getAttribute('href');
					const depth = await page.evaluate(() => history.length);
					for (const chapter of everyNth(story.chapters[lang], every)) {
						await toSection(page, chapter.id);
						await atPath(page, `${root}${chapter.id}/`);
						await expect(page).toHaveTitle(new RegExp(`^${chapter.title}`));
					}
					await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
					await atPath(page, root);
					await expect(page).toHaveTitle(story.front.title[lang]);
					expect(await page.evaluate(() => history.length), 'replaced, never pushed').toBe(depth);
					await expect(canonical).toHaveAttribute('href', before!);
					await expect(page.locator('meta[property="og:image"]')).toHaveCount(1);
				}
			);
	});
}

test('the address changes no more than once a second in 30 s of wild scrolling', ALL, async ({ page }) => {
	test.slow();
	const story = await storyOf(STORY);
	await noteMoves(page);
	await page.clock.install();
	await openStory(page, home);
	// From here on time passes only where the test lets it.
	await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
	const random = seeded(7);
	const places = ['top', ...story.front.chapters];
	let last = '';
	const start = await page.evaluate(() => performance.now());
	let now = start;
	while (now - start < 30_000) {
		const others = places.filter((p) => p !== last);
		last = others[Math.floor(random() * others.length)]!;
		await toSection(page, last);
		// The observers of the scroller run by the real clock, our timers by the test's.
		await expect(async () => {
			await page.clock.runFor(20);
			const shown = page.locator('[aria-current="true"]');
			if (last === 'top') await expect(shown).toHaveCount(0, { timeout: 200 });
			else await expect(shown.first()).toHaveAttribute('href', `${home}${last}/`, { timeout: 200 });
		}).toPass({ intervals: [20], timeout: 5000 });
		await page.clock.runFor(310);
		now = await page.evaluate(() => performance.now());
	}
	await page.clock.runFor(2000);
	const moves = await page.evaluate(() => window.moves);
	expect(moves.length, 'it follows').toBeGreaterThan(10);
	expect(moves.length, 'changes in 32 s').toBeLessThanOrEqual(33);
	moves.slice(1).forEach((m, i) => {
		expect(m.at - moves[i]!.at, `ms from ${moves[i]!.path} to ${m.path}`).toBeGreaterThanOrEqual(999);
	});
	expect(moves.at(-1)!.path).toBe(last === 'top' ? home : `${home}${last}/`);
});

test('inside a frame the address stays', async ({ page }) => {
	const story = await storyOf(STORY);
	await page.goto(`${home}evidence/`);
	await page.evaluate((src) => {
		const frame = document.createElement('iframe');
		frame.src = src;
		frame.style.cssText = 'width:800px;height:700px';
		document.body.append(frame);
	}, home);
	const frame = page.frames()[1]!;
	await frame.waitForSelector('[data-claim][role="button"]', { state: 'attached' });
	const chapter = story.front.chapters[2]!;
	await frame.evaluate((id) => document.getElementById(id)!.scrollIntoView(), chapter);
	// The bar has followed, so would the address have after its time.
	await expect(frame.locator('[aria-current="true"]').first()).toHaveAttribute('href', `${home}${chapter}/`);
	await frame.waitForTimeout(700);
	expect(new URL(frame.url()).pathname).toBe(home);
	expect(await frame.evaluate(() => location.pathname)).toBe(home);
});

for (const device of DEVICE_NAMES) {
	for (const { lang, root } of EDITIONS) {
		test.describe(`${device}, ${lang}`, sampled(device, lang), () => {
			test.use(DEVICES[device]);

			for (const { each, every, tag } of partsOf(device === 'phone' && isSampled(device, lang)))
				test(
					`back, forward and reload land where the reader was in ${each} section`,
					tag,
					async ({ page }) => {
						test.slow();
						await openStory(page, root);
						const steps = await stepsOf(page);
						const chapters = [...new Set(steps.map((s) => s.split('/')[0]!))];
						for (const chapter of everyNth(chapters, every)) {
							const own = steps.filter((s) => s.startsWith(`${chapter}/`));
							const step = own[Math.floor(own.length / 2)]!;
							await readStep(page, step);
							await atPath(page, `${root}${chapter}/`, step);
							await scrolled(page);
							/** Where the step stands in the window: type that comes late may move the page under it a little. */
							const stands = () =>
								page.locator(`[data-step="${step}"]`).evaluate((s) => s.getBoundingClientRect().top);
							const before = await stands();
							const lands = async (how: string) => {
								await awake(page);
								await atPath(page, `${root}${chapter}/`, how);
								await expect
									.poll(async () => Math.abs((await stands()) - before), {
										...OFTEN,
										message: `${how} at ${step}: px off`
									})
									.toBeLessThan(40);
							};
							await page.reload();
							await lands('reload');
							await page.goto(`${root}evidence/`);
							await page.goBack();
							await lands('back');
							await page.goForward();
							await expect(page).toHaveURL(/\/evidence\/$/);
							await page.goBack();
							await lands('back again');
						}
					}
				);

			test(
				'a link within the page, then back: the place before it',
				only(device === 'desktop'),
				async ({ page }) => {
					await openStory(page, root);
					const steps = await stepsOf(page);
					const step = steps[Math.floor(steps.length / 2)]!;
					const chapter = step.split('/')[0]!;
					await readStep(page, step);
					await atPath(page, `${root}${chapter}/`);
					const y = await scrolled(page);
					const skip = page.locator('body a[href^="#"]').first();
					const first = (await skip.getAttribute('href'))!.slice(1);
					await skip.focus();
					await page.keyboard.press('Enter');
					await atPath(page, `${root}${first}/`, 'after the link');
					await page.goBack();
					await expect.poll(() => page.evaluate(() => scrollY), { ...OFTEN, message: 'back' }).toBe(y);
					await atPath(page, `${root}${chapter}/`, 'back');
					await page.goForward();
					await atPath(page, `${root}${first}/`, 'forward');
					await expect(page.locator(`[id="${first}"]`)).toBeInViewport();
				}
			);

			test(
				'a claim’s link opens the story at its sentence, with its sheet',
				tagged(subpathIf(device === 'phone'), only(device === 'phone')),
				async ({ page }) => {
					const story = await storyOf(STORY);
					const parted = story.claims.filter((c) => c.kind === 'parted');
					const firsts = parted.filter((c, i) => parted.findIndex((d) => d.chapter === c.chapter) === i);
					for (const claim of firsts.filter((_, i) => i % 2 === 1)) {
						const id = claim.chapter;
						const hash = `#claim-${claim.id}`;
						await page.goto(`${root}${id}/${hash}`);
						const sheet = page.locator('dialog[open]');
						await expect(sheet).toContainText(claim.claim[lang]);
						for (const said of claim.says) await expect(sheet).toContainText(said.gives[lang]);
						await expect(page.locator(`[id="claim-${claim.id}"]`)).toBeInViewport();
						// The address keeps the claim when it has had time to follow.
						await page.waitForTimeout(500);
						expect(page.url().endsWith(`${root}${id}/${hash}`), page.url()).toBe(true);
						// Nor is it lost where the address comes to follow from elsewhere.
						await page.goto('about:blank');
						await page.goto(`${root}${hash}`);
						await expect(sheet).toContainText(claim.claim[lang]);
						await expect(page).toHaveURL(new RegExp(`${root}${id}/${hash}$`));
						// Another page in between: an address that differs in its hash alone would not load.
						await page.goto('about:blank');
					}
				}
			);

			test(
				'selected words offer a link that leads back to them',
				only(device === 'desktop'),
				async ({ page, context }) => {
					const story = await storyOf(STORY);
					await browserWith(page, { clipboard: true, sheet: false });
					await openStory(page, root);
					const chapter = story.chapters[lang][2]!;
					const said = words(parseHtml(chapter.steps[1]!.first)).length;
					expect(said).toBeGreaterThan(20);
					await readStep(page, `${chapter.id}/${chapter.steps[1]!.id}`);
					const picked = await page.evaluate((id) => {
						const p = document.querySelector(`[data-step="${id}"] .words p`)!;
						const texts = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
						let text = texts.nextNode() as Text;
						while (text.data.trim().split(/\s+/).length < 5) text = texts.nextNode() as Text;
						// From within the second word to within the fifth.
						const starts = [...text.data.matchAll(/\S+/g)].map((m) => m.index);
						getSelection()!.setBaseAndExtent(text, starts[1]! + 1, text, starts[4]! + 1);
						return text.data.match(/\S+/g)!.slice(1, 5).join(' ');
					}, `${chapter.id}/${chapter.steps[1]!.id}`);
					const button = page.getByRole('button', { name: story.ui[lang]['share.quote']!, exact: true });
					await expect(button).toBeInViewport({ ratio: 1 });
					await button.click();
					await expect(page.locator('[data-quote-link]')).toHaveText(story.ui[lang]['share.copied']!);
					const [link] = await page.evaluate(() => window.copied);
					const [address, fragment] = link!.split('#:~:text=');
					expect(new URL(address!).pathname).toBe(`${root}${chapter.id}/`);
					const bare = (text: string) => text.replace(/[^\p{L}\p{M}\p{N} ]/gu, '');
					expect(bare(decodeURIComponent(fragment!.split('-,').at(-1)!))).toBe(bare(picked));

					const fresh = await context.newPage();
					await fresh.goto(`${root}${chapter.id}/#:~:text=${fragment}`);
					const step = fresh.locator(`[data-step="${chapter.id}/${chapter.steps[1]!.id}"] .words p`).first();
					await expect(step).toBeInViewport();
					await fresh.close();
				}
			);
		});
	}
}
