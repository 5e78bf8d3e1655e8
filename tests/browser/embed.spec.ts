/**
 * Making embed code, in the story's dialog and on the page of its own, and the card by itself: autoplay, bytes on the
 * wire. Pages of other sites that hold a card: hosts.spec.ts.
 */
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe.ts';
import { awake, frameHeight, HOSTS, SITE, test as hostTest, wishOf } from '../support/hosts.ts';
import { openStory } from '../support/page.ts';
import { EDITIONS, SERVED_UNDER, STORY, storyOf, type Edition } from '../support/story.ts';
import { expect, OFTEN, only, SUBPATH, subpathIf, tagged, test } from '../support/test.ts';

const story = await storyOf(STORY);
const [first, second, third] = story.front.chapters as [string, string, string];

/** The parts of a maker; `root` is the page or the dialog. */
function makerOf(root: Locator, { lang }: Edition) {
	const words: Record<string, string> = story.ui[lang];
	const ui = (key: string) => words[`embed.${key}`]!;
	return {
		ui,
		choose: (key: string, value: string) => root.getByLabel(ui(key), { exact: true }).selectOption(value),
		code: (key: 'frame' | 'loader' | 'address') => root.getByLabel(ui(key), { exact: true }),
		copy: (key: string) => root.getByRole('button', { name: `${ui('copy')}: ${ui(key)}` }),
		preview: root.locator('iframe'),
		card: root.frameLocator('iframe').locator('[data-embed-card]')
	};
}

const cardPath = (lang: string, section: string, rest = '') =>
	`${SERVED_UNDER}/embed/${lang}/${section}/${rest}`;

/** Puts a clipboard of the test's own in the browser's place. */
const ownClipboard = (page: Page, works: boolean) =>
	page.addInitScript((ok) => {
		const copied: string[] = [];
		Object.assign(window, { copied });
		const writeText = (text: string) =>
			ok ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('not allowed'));
		Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText }, configurable: true });
	}, works);

for (const edition of EDITIONS) {
	const { lang, root } = edition;
	const other = EDITIONS.find((e) => e.lang !== lang)!.lang;

	test.describe(`embed code, ${lang}`, () => {
		test(
			'each choice changes the preview and what is copied',
			tagged(subpathIf(lang === 'en'), only(lang === 'en')),
			async ({ page }) => {
				await ownClipboard(page, true);
				await page.goto(`${root}embed/`);
				const maker = makerOf(page.locator('main'), edition);
				const shows = async (path: string) => {
					await expect(maker.preview).toHaveAttribute('src', path);
					await expect(maker.card).toBeVisible();
					const address = `${new URL(page.url()).origin}${path}`;
					await expect(maker.code('loader')).toHaveValue(
						new RegExp(`src="${address.replace('?', '\\?').replace('&', '&amp;')}"`)
					);
					return address;
				};
				await shows(cardPath(lang, first));
				await maker.choose('section', second);
				await shows(cardPath(lang, second));
				await maker.choose('lang', other);
				await shows(cardPath(other, second));
				await maker.choose('theme', 'night');
				await page.getByLabel(maker.ui('autoplay')).check();
				const address = await shows(cardPath(other, second, '?theme=night&autoplay=1'));
				await expect(maker.card).toHaveAttribute('data-theme', 'night');
				await maker.choose('height', '800');
				await expect(maker.preview).toHaveCSS('height', /^80[0-2]px$/);
				await expect(maker.code('frame')).toHaveValue(
					/^<iframe [^>]* height="800" [^>]*><\/iframe>\n<p data-story-link [^>]*><a href="[^"]+"[^>]*>[^<]+<\/a><\/p>$/
				);
				await expect(maker.code('address')).toHaveValue(address);

				await maker.copy('frame').click();
				await expect(page.getByRole('status')).toHaveText(maker.ui('copied'));
				await maker.choose('form', 'story');
				await expect(page.getByRole('status')).toHaveText('');
				await expect(maker.code('frame')).toHaveCount(0);
				await expect(maker.code('loader')).toHaveValue(
					new RegExp(
						`^<div data-story-embed data-mode="story">[^]*\\n<script async src="[^"]+${SERVED_UNDER}/embed\\.js">`
					)
				);
				await maker.copy('loader').click();
				const copied = await page.evaluate(() => (window as unknown as { copied: string[] }).copied);
				expect(copied).toHaveLength(2);
				expect(copied[0]).toMatch(/^<iframe /);
				expect(copied[1]).toBe(await maker.code('loader').inputValue());
				const title = story.chapters[other].find((c) => c.id === second)!.title;
				expect(copied[0], 'the frame has a name in its own language').toContain(`title="${title}`);
			}
		);

		test(
			'a page that a translator has changed starts in its own language',
			only(lang === 'ar'),
			async ({ page }) => {
				// It may be done before our script starts.
				await page.route(`**${root}embed/`, async (route) => {
					const response = await route.fetch();
					const body = (await response.text()).replace(`<html lang="${lang}"`, '<html lang="fr"');
					await route.fulfill({ response, body });
				});
				await page.goto(`${root}embed/`);
				await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
				await expect(makerOf(page.locator('main'), edition).preview).toHaveAttribute(
					'src',
					cardPath(lang, first)
				);
			}
		);

		test('where nothing can be copied the code is selected', async ({ page }) => {
			await ownClipboard(page, false);
			await page.goto(`${root}embed/?section=${third}`);
			const maker = makerOf(page.locator('main'), edition);
			await maker.copy('frame').click();
			await expect(maker.code('frame')).toBeFocused();
			const text = await maker.code('frame').inputValue();
			expect(text).toContain(cardPath(lang, third));
			expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
		});

		test(
			'a section that is not there is the first one; the page fits a narrow window',
			only(lang === 'ar'),
			async ({ page }) => {
				await page.setViewportSize({ width: 320, height: 640 });
				await page.goto(`${root}embed/?section=%3Cb%3E`);
				const maker = makerOf(page.locator('main'), edition);
				await expect(maker.preview).toHaveAttribute('src', cardPath(lang, first));
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
				await expectNoViolations(page, 'the maker', 'main');
			}
		);

		test(
			'the dialog in the story: keys alone, and the focus comes back',
			tagged(SUBPATH, only(lang === 'ar')),
			async ({ page }) => {
				await openStory(page, `${root}${second}/`);
				const depth = await page.evaluate(() => history.length);
				const menu = page.locator(`[id="${second}"] [data-share]`);
				const summary = menu.locator('summary');
				await summary.focus();
				await page.keyboard.press('Enter');
				const opens = menu.getByRole('button', { name: story.ui[lang]['embed.open']!, exact: true });
				await opens.focus();
				await page.keyboard.press('Enter');
				const dialog = page.getByRole('dialog', { name: story.ui[lang]['embed.title']!, exact: true });
				await expect(dialog).toBeVisible();
				const maker = makerOf(dialog, edition);
				await expect(maker.preview).toHaveAttribute('src', cardPath(lang, second));
				await expect(maker.card).toBeVisible();
				// Forth by the keyboard: close, then the choices in their order.
				await expect(dialog.getByRole('button').first()).toBeFocused();
				await page.keyboard.press('Tab');
				await expect(dialog.getByLabel(maker.ui('section'), { exact: true })).toBeFocused();
				await page.keyboard.press('ArrowDown');
				await expect(maker.preview).toHaveAttribute('src', cardPath(lang, third));
				for (const key of ['lang', 'form', 'theme', 'height']) {
					await page.keyboard.press('Tab');
					await expect(dialog.getByLabel(maker.ui(key), { exact: true })).toBeFocused();
				}
				await expectNoViolations(page, 'the dialog', 'dialog[open]');
				await page.keyboard.press('Escape');
				await expect(dialog).toHaveCount(0);
				await expect(summary).toBeFocused();
				expect(await page.evaluate(() => history.length)).toBe(depth);
			}
		);
	});

	test(
		`the card says what it is to a screen reader, ${lang}`,
		tagged(SUBPATH, only(lang === 'en')),
		async ({ page }) => {
			await page.goto(cardPath(lang, second));
			await expect(page.locator('[data-claim][role="button"]').first()).toBeAttached();
			await expectNoViolations(page, 'the card', '[data-embed-card]');
			// The page's own styles reach into the card: its controls stand on one line all the same.
			const [back, on] = await Promise.all(
				['.prev', '.next'].map((c) => page.locator(`.turn ${c}`).boundingBox())
			);
			expect(on!.y, 'the buttons on one line').toBe(back!.y);
			await page.locator('.step.on [data-claim]').first().press('Enter');
			await expect(page.locator('dialog[open]')).toBeVisible();
			await expectNoViolations(page, 'its sheet', 'dialog[open]');
		}
	);
}

test.describe('autoplay', () => {
	const steps = story.chapters.en.find((c) => c.id === second)!.steps.map((s) => `${second}/${s.id}`);
	const shows = (page: Page, nth: number) =>
		expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', steps[nth]!);
	/** Longer than any step stands. */
	const LONG = 17_000;

	/** A card whose time passes only where the test lets it. */
	async function open(page: Page): Promise<void> {
		await page.clock.install();
		await page.goto(cardPath('en', second, '?autoplay=1'));
		await expect(page.locator('[data-claim][role="button"]').first()).toBeAttached();
		await shows(page, 0);
	}
	/** Whether it plays, by its own button. */
	const plays = (page: Page, yes: boolean) =>
		expect(page.locator('.play')).toHaveAttribute('aria-pressed', String(yes));
	/** Runs the clock until the next step has come. */
	const passes = (page: Page, nth: number) =>
		expect(async () => {
			await page.clock.runFor(1000);
			expect(await page.locator('[data-stage]').getAttribute('data-scene')).toBe(steps[nth]);
		}).toPass({ timeout: 20_000, intervals: [10] });

	test('goes on to the last step and no further, and starts anew when asked', async ({ page }) => {
		await open(page);
		for (let nth = 1; nth < steps.length; nth++) await passes(page, nth);
		await plays(page, false);
		await page.clock.runFor(LONG);
		await shows(page, steps.length - 1);
		await page.locator('.play').click();
		await shows(page, 0);
		await plays(page, true);
		await passes(page, 1);
	});

	for (const [what, touch] of [
		['a touch', (page: Page) => page.locator('.words:visible').first().click()],
		['a key', (page: Page) => page.keyboard.press('Tab')],
		['its own button', (page: Page) => page.locator('.play').click()],
		['its own button by key', (page: Page) => page.locator('.play').press('Enter')],
		['a mark', (page: Page) => page.locator('.step.on [data-claim]').first().click()]
	] as const) {
		test(`stops at ${what}`, async ({ page }) => {
			await open(page);
			await plays(page, true);
			await touch(page);
			await plays(page, false);
			await page.clock.runFor(LONG);
			await shows(page, 0);
		});
	}

	test('waits while the page is hidden', async ({ page }) => {
		await open(page);
		const hide = (hidden: boolean) =>
			page.evaluate((h) => {
				Object.defineProperty(document, 'visibilityState', {
					value: h ? 'hidden' : 'visible',
					configurable: true
				});
				document.dispatchEvent(new Event('visibilitychange'));
			}, hidden);
		await hide(true);
		await page.clock.runFor(2 * LONG);
		await shows(page, 0);
		await hide(false);
		await passes(page, 1);
	});

	test('waits while the card is out of view', async ({ page, baseURL }) => {
		await page.clock.install();
		await page.goto(`${SERVED_UNDER}/404.html`);
		await page.evaluate(
			(src) => {
				document.body.innerHTML = `<p style="height:3000px"></p><iframe src="${src}" style="width:360px;height:600px"></iframe>`;
				scrollTo(0, 0);
			},
			new URL(cardPath('en', second, '?autoplay=1'), baseURL).href
		);
		const card = page.frameLocator('iframe');
		const stage = card.locator('[data-stage]');
		await expect(card.locator('[data-claim][role="button"]').first()).toBeAttached();
		await page.clock.runFor(2 * LONG);
		await expect(stage).toHaveAttribute('data-scene', steps[0]!);
		await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
		await expect(async () => {
			await page.clock.runFor(1000);
			expect(await stage.getAttribute('data-scene')).toBe(steps[1]);
		}).toPass({ timeout: 20_000, intervals: [10] });
	});

	test.describe('with reduced motion', () => {
		test.use({ contextOptions: { reducedMotion: 'reduce' } });
		test('never moves, and offers nothing that would', async ({ page }) => {
			await open(page);
			await expect(page.locator('.play')).toHaveCount(0);
			await page.clock.runFor(2 * LONG);
			await shows(page, 0);
		});
	});
});

test('a card is usable after one request; all that it fetches besides is type', SUBPATH, async ({ page }) => {
	const asked: string[] = [];
	const type: number[] = [];
	page.on('request', (request) => {
		if (request.resourceType() !== 'font') asked.push(request.resourceType());
	});
	page.on('response', (response) => {
		if (response.request().resourceType() === 'font') type.push(response.status());
	});
	await page.goto(cardPath('en', second));
	await expect(page.locator('[data-claim][role="button"]').first()).toBeAttached();
	// It has the story's styles too: none of them moves its controls.
	const tops = await page
		.locator('[data-controls] nav > button')
		.evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
	expect(new Set(tops).size, `rows of the controls: ${tops.join(', ')}`).toBe(1);
	await page.locator('.next').click();
	await page.evaluate(() => document.fonts.ready);
	expect(asked).toEqual(['document']);
	expect(type.length, 'it has its own type').toBeGreaterThan(1);
	expect([...new Set(type)]).toEqual([200]);
	// Every family of the styles is a list that the page knows.
	const families = await page.locator('h1').evaluate((h) => getComputedStyle(h).fontFamily);
	expect(families).toMatch(/Newsreader Display/);
});

test('what makes no sense in a card’s address is said once and left out', async ({ page }) => {
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	await page.goto(cardPath('en', second, '?theme=pink&step=99&autoplay=maybe'));
	await expect(page.locator('[data-claim][role="button"]').first()).toBeAttached();
	await expect(page.locator('[data-embed-card]')).toHaveAttribute('data-theme', 'auto');
	await expect(page.locator('[data-step]:visible')).toHaveCount(1);
	expect(said).toHaveLength(1);
});

hostTest(
	'in a page of another site: the loader keeps the card’s height and drives the story',
	SUBPATH,
	async ({ page }) => {
		await page.goto(`${HOSTS}/several.html`);
		await awake(page.frameLocator('iframe').first());
		const wish = await wishOf(page);
		await expect.poll(() => frameHeight(page), OFTEN).toBe(wish);
		await page.goto(`${HOSTS}/story.html`);
		const box = page.locator('[data-story-embed]');
		await expect
			.poll(() => box.evaluate((b) => (b as HTMLElement).offsetHeight), OFTEN)
			.toBeGreaterThan(8000);
		await expect(page.locator('iframe')).toHaveAttribute('src', `${SITE}/embed/en/`);
	}
);
