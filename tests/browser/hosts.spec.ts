/**
 * The embed in pages of other sites (tests/hosts), with the real scripts that such sites use: right height or a
 * usable one, every step by pointer and by key, no console error, no sideways scroll, the host unharmed.
 */
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { clientOf, STORY, storyOf } from '../lib/story.ts';
import { OFTEN } from '../lib/test.ts';

const PORT = Number(process.env['TEST_PORT'] ?? 4321);
const SITE = `http://127.0.0.1:${PORT}`;
const HOSTS = `http://localhost:${PORT + 2}`;

/** Console errors and warnings, page errors, requests to a third site; `allowed` are told of on purpose. */
const test = base.extend<{ allowed: RegExp[]; trouble: string[] }>({
	allowed: [[], { option: true }],
	trouble: [
		async ({ context, allowed }, use) => {
			const trouble: string[] = [];
			context.on('console', (message) => {
				if (!['error', 'warning'].includes(message.type())) return;
				const text = `${message.text()} (${message.location().url})`;
				if (!allowed.some((a) => a.test(text))) trouble.push(`console ${message.type()}: ${text}`);
			});
			context.on('weberror', (error) => trouble.push(`page error: ${error.error().message}`));
			context.on('request', (request) => {
				const { origin, protocol } = new URL(request.url());
				if (![SITE, HOSTS].includes(origin) && protocol.startsWith('http'))
					trouble.push(`request to ${request.url()}`);
			});
			await use(trouble);
			expect(trouble, 'console, page errors, other sites').toEqual([]);
		},
		{ auto: true }
	]
});

const story = await storyOf(STORY);

/** What of a host must stay as it was. */
const hostState = (page: Page) =>
	page.evaluate(() => ({
		styles: ['body', '#before', '#after'].map((s) => {
			const style = getComputedStyle(document.querySelector(s)!);
			return [style.font, style.color, style.margin, style.overflow, style.direction, style.background];
		}),
		history: history.length,
		address: location.href,
		globals: Object.keys(window).filter((k) => /story|embed/i.test(k)),
		sheets: document.styleSheets.length
	}));

const frameHeight = (page: Page, nth = 0) =>
	page
		.locator('iframe')
		.nth(nth)
		.evaluate((f) => f.getBoundingClientRect().height);

/** Waits until the card has taken over; gives the height that it would like. */
async function awake(card: FrameLocator): Promise<void> {
	await expect(card.locator('[data-embed-card]')).toBeVisible();
	await expect(card.locator('[data-claim][role="button"]').first()).toBeAttached();
}

/** Goes through all steps, forth by pointer, back by key; each shows its scene and its words. */
async function readsThrough(card: FrameLocator, section: string, lang: 'en' | 'ar' = 'en'): Promise<void> {
	const steps = story.chapters[lang].find((c) => c.id === section)!.steps.map((s) => `${section}/${s.id}`);
	const stage = card.locator('[data-stage]');
	const shows = async (id: string) => {
		await expect(stage).toHaveAttribute('data-scene', id);
		await expect(card.locator(`[data-step="${id}"] .words`)).toBeVisible();
		await expect(card.locator('[data-step]:visible')).toHaveCount(1);
	};
	await shows(steps[0]!);
	for (const id of steps.slice(1)) {
		await card.locator('.next').click();
		await shows(id);
	}
	await expect(card.locator('.next')).toBeDisabled();
	await card.locator('.prev').focus();
	const back = lang === 'ar' ? 'ArrowRight' : 'ArrowLeft';
	for (const id of steps.slice(0, -1).reverse()) {
		await card.locator('[data-embed-card]').press(back);
		await shows(id);
	}
}

/** Nothing runs out sideways, neither the host nor the card. */
async function holdsWidth(page: Page, card: FrameLocator): Promise<void> {
	const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
	expect(await page.evaluate(over), 'the host, px too wide').toBeLessThanOrEqual(0);
	expect(await card.locator('html').evaluate(over), 'the card, px too wide').toBeLessThanOrEqual(0);
}

/** Height that the card asks for at its width, as it tells AMP hosts. */
async function wishOf(page: Page, nth = 0): Promise<number> {
	return page.evaluate(
		(n) =>
			new Promise<number>((done) => {
				const frame = document.querySelectorAll('iframe')[n]!;
				addEventListener('message', function heard({ source, data }) {
					if (source !== frame.contentWindow || data?.sentinel !== 'amp') return;
					removeEventListener('message', heard);
					done(data.height);
				});
				frame.contentWindow!.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
			}),
		nth
	);
}

interface Host {
	page: string;
	/** The frame takes the card's height. */
	sized: boolean;
	lang?: 'en' | 'ar';
	section?: string;
	frames?: number;
}
const HOST_PAGES: Host[] = [
	{ page: 'plain', sized: false },
	{ page: 'sandbox', sized: false },
	{ page: 'pym', sized: true },
	{ page: 'newswire', sized: true },
	{ page: 'sidechain', sized: true },
	{ page: 'resizer4', sized: true },
	{ page: 'resizer4-any', sized: true },
	{ page: 'resizer5', sized: true },
	{ page: 'resizer5-any', sized: true },
	{ page: 'open-resizer', sized: true },
	{ page: 'wordpress', sized: true },
	{ page: 'amp', sized: true },
	{ page: 'datawrapper', sized: true },
	{ page: 'rtl', sized: true, lang: 'ar' },
	{ page: 'arabic-in-ltr', sized: true, lang: 'ar', section: 'aleppo' },
	{ page: 'wild', sized: true },
	{ page: 'several', sized: true, frames: 3 }
];

for (const { page: name, sized, lang = 'en', section = 'moscow', frames = 1 } of HOST_PAGES) {
	test(`host: ${name}`, async ({ page }) => {
		await page.goto(`${HOSTS}/${name}.html`);
		await expect(page.locator('iframe')).toHaveCount(frames);
		const before = await hostState(page);
		const card = page.frameLocator('iframe').first();
		await awake(card);
		for (let n = 0; n < frames; n++) {
			const wish = await wishOf(page, n);
			expect(wish).toBeGreaterThanOrEqual(320);
			expect(wish).toBeLessThanOrEqual(1000);
			if (sized)
				await expect
					.poll(async () => Math.abs((await frameHeight(page, n)) - wish), OFTEN)
					.toBeLessThanOrEqual(11);
			else expect(await frameHeight(page, n)).toBe(640);
		}
		await readsThrough(card, section, lang);
		await holdsWidth(page, card);
		const after = await hostState(page);
		expect(after).toEqual(before);
		// A height is told, answered, and told no more.
		const rest = await frameHeight(page);
		await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
		expect(await frameHeight(page)).toBe(rest);
	});
}

test.describe('narrow and low', () => {
	for (const viewport of [
		{ width: 320, height: 640 },
		{ width: 780, height: 360 }
	]) {
		for (const name of ['plain', 'rtl', 'pym']) {
			test(`${name} at ${viewport.width}x${viewport.height}`, async ({ page }) => {
				await page.setViewportSize(viewport);
				await page.goto(`${HOSTS}/${name}.html`);
				const card = page.frameLocator('iframe');
				await awake(card);
				await readsThrough(card, 'moscow', name === 'rtl' ? 'ar' : 'en');
				await holdsWidth(page, card);
			});
		}
	}
});

test('sandbox with CORS: the same', async ({ page }) => {
	await page.route(`${SITE}/**`, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
	});
	await page.goto(`${HOSTS}/sandbox.html`);
	const card = page.frameLocator('iframe');
	await awake(card);
	await readsThrough(card, 'moscow');
});

test.describe('the loader blocked by the host’s policy', () => {
	test.use({ allowed: [/Content Security Policy|violates/i] });
	test('leaves a frame that works', async ({ page }) => {
		await page.goto(`${HOSTS}/csp.html`);
		const card = page.frameLocator('iframe');
		await awake(card);
		expect(await frameHeight(page)).toBe(640);
		await readsThrough(card, 'moscow');
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the card is a picture, all its words and the link', async ({ page }) => {
		await page.goto(`${HOSTS}/plain.html`);
		const card = page.frameLocator('iframe');
		const chapter = story.chapters.en.find((c) => c.id === 'moscow')!;
		await expect(card.locator('[data-stage]')).toBeVisible();
		await expect(card.locator('[data-stage]')).toHaveAttribute(
			'data-scene',
			`moscow/${story.scenes['moscow']!.still}`
		);
		await expect(card.locator('[data-step]:visible')).toHaveCount(chapter.steps.length);
		await expect(card.locator('a.full')).toHaveAttribute('href', '/moscow/');
		await expect(card.locator('nav')).toBeHidden();
	});
});

test('WordPress: links go out by its own message', async ({ page }) => {
	await page.goto(`${HOSTS}/wordpress.html`);
	const card = page.frameLocator('iframe');
	await awake(card);
	await card.locator('a.full').click();
	await expect
		.poll(() => page.evaluate(() => (window as unknown as { links: string[] }).links), OFTEN)
		.toEqual([`${SITE}/moscow/`]);
});

test('the evidence opens inside the card and says what the ledger says', async ({ page }) => {
	await page.goto(`${HOSTS}/sandbox.html`);
	const card = page.frameLocator('iframe');
	await awake(card);
	const { steps } = (await clientOf(STORY, 'en')).chapters.find((c) => c.id === 'moscow')!;
	const mark = card.locator(`[data-step="moscow/${steps[0]}"] [data-claim]`).first();
	const claim = story.claims.find((c) => c.id === 'moscow-dates')!;
	await mark.focus();
	await page.keyboard.press('Enter');
	const sheet = card.locator('dialog[open]');
	await expect(sheet).toContainText(claim.claim.en);
	for (const said of claim.says) await expect(sheet).toContainText(said.gives.en);
	await page.keyboard.press('Escape');
	await expect(sheet).toHaveCount(0);
	await expect(mark).toBeFocused();
});

test('a swipe turns, up and down does not', async ({ page, browser }) => {
	const context = await browser.newContext({
		hasTouch: true,
		isMobile: true,
		viewport: { width: 390, height: 640 }
	});
	const phone = await context.newPage();
	await phone.goto(`${SITE}/embed/en/moscow/`);
	await phone.waitForSelector('[data-claim][role="button"]', { state: 'attached' });
	const client = await context.newCDPSession(phone);
	const drag = async (dx: number, dy: number) => {
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
			client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
		await touch('touchStart', 200, 250);
		for (let i = 1; i <= 5; i++) await touch('touchMove', 200 + (dx * i) / 5, 250 + (dy * i) / 5);
		await touch('touchEnd', 0, 0);
	};
	const scene = phone.locator('[data-stage]');
	const steps = story.chapters.en.find((c) => c.id === 'moscow')!.steps;
	await drag(-120, 10);
	await expect(scene).toHaveAttribute('data-scene', `moscow/${steps[1]!.id}`);
	await drag(10, -150);
	await expect(scene).toHaveAttribute('data-scene', `moscow/${steps[1]!.id}`);
	await drag(120, 5);
	await expect(scene).toHaveAttribute('data-scene', `moscow/${steps[0]!.id}`);
	await context.close();
	expect(page).toBeTruthy();
});
