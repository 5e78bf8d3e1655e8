/** What the tests of embeds share: pages of other sites (tests/hosts), and cards in their frames. */
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { PORT } from './test.ts';
import { SERVED_UNDER, STORY, storyOf } from './story.ts';

const ORIGIN = `http://127.0.0.1:${PORT}`;
/** The story's address with its path, no slash at the end. */
export const SITE = ORIGIN + SERVED_UNDER;
/** Where the pages of other sites stand. */
export const HOSTS = `http://localhost:${PORT + 2}`;

/** Console errors and warnings, page errors, requests to a third site; `allowed` are told of on purpose. */
export const test = base.extend<{ allowed: RegExp[]; trouble: string[] }>({
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
				if (![ORIGIN, HOSTS].includes(origin) && protocol.startsWith('http'))
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
export const hostState = (page: Page) =>
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

export const frameHeight = (page: Page, nth = 0) =>
	page
		.locator('iframe')
		.nth(nth)
		.evaluate((f) => f.getBoundingClientRect().height);

/** Waits until the card's script has taken over. */
export async function awake(card: FrameLocator): Promise<void> {
	await expect(card.locator('[data-embed-card]')).toBeVisible();
	await expect(card.locator('[data-claim][role="button"]').first()).toBeAttached();
}

/** The picture has its share of the card, and the words stand inside it. */
async function hasItsStyles(card: FrameLocator): Promise<void> {
	const { picture, words, box } = await card.locator('[data-embed-card]').evaluate((main) => {
		const of = (s: string) => main.querySelector(s)!.getBoundingClientRect().toJSON() as DOMRect;
		return {
			picture: of('[data-stage]'),
			words: of('.step.on .words p'),
			box: main.getBoundingClientRect().toJSON() as DOMRect
		};
	});
	expect((picture.width * picture.height) / (box.width * box.height), 'share of the picture').toBeGreaterThan(
		0.25
	);
	expect(words.left, 'the words keep from the edge').toBeGreaterThan(box.left + 8);
	expect(words.right, 'the words keep from the edge').toBeLessThan(box.right - 8);
	expect(words.top).toBeLessThan(box.bottom);
}

/** Goes through all steps, forth by pointer, back by key; each shows its scene and its words. */
export async function readsThrough(
	card: FrameLocator,
	section: string,
	lang: 'en' | 'ar' = 'en'
): Promise<void> {
	const steps = story.chapters[lang].find((c) => c.id === section)!.steps.map((s) => `${section}/${s.id}`);
	const stage = card.locator('[data-stage]');
	await hasItsStyles(card);
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
export async function holdsWidth(page: Page, card: FrameLocator): Promise<void> {
	const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
	expect(await page.evaluate(over), 'the host, px too wide').toBeLessThanOrEqual(0);
	expect(await card.locator('html').evaluate(over), 'the card, px too wide').toBeLessThanOrEqual(0);
}

/** Height that the card asks for at its width, as it tells AMP hosts. */
export async function wishOf(page: Page, nth = 0): Promise<number> {
	return page.evaluate(
		(n) =>
			new Promise<number>((done) => {
				const inside = [...document.querySelectorAll('*')].flatMap((e) => [
					...(e.shadowRoot?.querySelectorAll('iframe') ?? [])
				]);
				const frame = [...document.querySelectorAll('iframe'), ...inside][n]!;
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
