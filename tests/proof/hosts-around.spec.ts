/** What happens to a host around an embed: translated, printed, robbed of frames and scripts, in two languages at once. */
import { expect, type FrameLocator, type Page } from '@playwright/test';
import {
	frameSnippet,
	HEIGHT,
	loaderSnippet,
	unfoldedSnippet,
	type Wanted
} from '../../src/lib/embed/snippets.ts';
import { awake, frameHeight, HOSTS, readsThrough, SITE, test, wishOf } from '../support/hosts.ts';
import { STORY, storyOf } from '../support/story.ts';
import { OFTEN } from '../support/test.ts';
import { translate } from '../support/translator.ts';

test.use({
	contextOptions: { reducedMotion: 'reduce' },
	// Not every platform has a share sheet; the browser says so of the frame's `allow`.
	allowed: [/Unrecognized feature: 'web-share'/]
});
const story = await storyOf(STORY);
const link = (page: Page) => page.locator('[data-story-link]');

/** Every claim of the shown step tells its own words in the sheet, a translator's quotes taken off. */
async function tellsItsClaims(card: FrameLocator) {
	const plain = (text: string) => text.replace(/[\s«»]/g, '');
	const marks = card.locator('[data-step].on [data-claim]');
	for (let i = 0; i < (await marks.count()); i++) {
		const id = await marks.nth(i).getAttribute('data-claim');
		await marks.nth(i).evaluate((m) => (m as HTMLElement).click());
		const said = plain(story.claims.find((c) => c.id === id)!.claim.en);
		await expect
			.poll(async () => plain(await card.locator('dialog[open]').innerText()), OFTEN)
			.toContain(said);
		// The host may be scrolled past it, and a fixed element of a frame brings no host along.
		await card.locator('dialog[open] .close').evaluate((close) => (close as HTMLElement).click());
		await expect(card.locator('dialog[open]')).toHaveCount(0);
	}
}

test('a host and a card that are translated: height, steps and sheets stay right', async ({ page }) => {
	await page.goto(`${HOSTS}/print.html`);
	const card = page.frameLocator('iframe');
	await awake(card);
	await expect(link(page)).toBeHidden();
	await page.evaluate(translate);
	await card.locator('html').evaluate(translate);
	const wish = await wishOf(page);
	await expect.poll(async () => Math.abs((await frameHeight(page)) - wish), OFTEN).toBeLessThanOrEqual(1);
	await readsThrough(card, 'moscow');
	await tellsItsClaims(card);
	await expect(link(page)).toBeHidden();
});

test('two languages side by side: each in its own direction, height and steps', async ({ page }) => {
	await page.setViewportSize({ width: 1200, height: 900 });
	await page.goto(`${HOSTS}/languages.html`);
	for (const [nth, lang, dir] of [
		[0, 'en', 'ltr'],
		[1, 'ar', 'rtl']
	] as const) {
		const card = page.frameLocator('iframe').nth(nth);
		await awake(card);
		await expect(card.locator('html')).toHaveAttribute('dir', dir);
		const wish = await wishOf(page, nth);
		await expect
			.poll(async () => Math.abs((await frameHeight(page, nth)) - wish), OFTEN)
			.toBeLessThanOrEqual(1);
		await readsThrough(card, 'aleppo', lang);
		await expect(link(page).nth(nth)).toBeHidden();
	}
});

test('a host that prints: nothing is lost to it, whoever starts it', async ({ page }) => {
	for (const name of ['print', 'print-story']) {
		await page.goto(`${HOSTS}/${name}.html`);
		const card = page.frameLocator('iframe');
		await expect(card.locator('[data-claim][role="button"]').first()).toBeAttached();
		const held = () =>
			card
				.locator('html')
				.evaluate((root) => [
					root.querySelectorAll('[data-step]').length,
					root.querySelectorAll('[data-stage]').length,
					root.querySelectorAll('[data-section]').length
				]);
		const before = await held();
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await card.locator('html').evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect(await held(), name).toEqual(before);
		await card.locator('html').evaluate(() => dispatchEvent(new Event('afterprint')));
		await page.emulateMedia({ media: 'screen' });
		expect(await held(), name).toEqual(before);
		await expect(page.locator('#after')).toBeAttached();
	}
});

test('a host that takes frames and scripts out keeps a title and a link', async ({ page }) => {
	const { id: section, title } = story.chapters.en.find((c) => c.id === 'moscow')!;
	const wanted: Wanted = {
		site: SITE,
		lang: 'en',
		section,
		title,
		page: `${SITE}/${section}/`,
		form: 'section',
		theme: 'auto',
		height: HEIGHT,
		autoplay: false
	};
	// What the maker offers, and what a feed makes of an oEmbed answer.
	const codes = [frameSnippet(wanted), loaderSnippet(wanted), unfoldedSnippet(wanted)];
	await page.goto(`${HOSTS}/stripped.html`);
	await page.evaluate((html) => {
		const code = document.createElement('template');
		code.innerHTML = html;
		for (const taken of code.content.querySelectorAll('iframe, script')) taken.remove();
		document.querySelector('#code')!.append(code.content);
	}, codes.join(''));
	const left = page.getByRole('link', { name: title, exact: true });
	await expect(left).toHaveCount(codes.length);
	for (const found of await left.all()) {
		await expect(found).toBeVisible();
		await expect(found).toHaveAttribute('href', wanted.page);
	}
	await expect(page.locator('iframe, script')).toHaveCount(0);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the frame has all words, and the link stands below it', async ({ page }) => {
		await page.goto(`${HOSTS}/print.html`);
		await expect(link(page)).toBeVisible();
		const steps = story.chapters.en.find((c) => c.id === 'moscow')!.steps;
		await expect(page.frameLocator('iframe').locator('[data-step] .words')).toHaveCount(steps.length);
	});
});
