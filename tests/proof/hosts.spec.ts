/**
 * The embed in pages of other sites (tests/hosts), with the real scripts that such sites use: right height or a
 * usable one, every step by pointer and by key, no console error, no sideways scroll, the host unharmed.
 */
import { expect, type Page } from '@playwright/test';
import {
	awake,
	frameHeight,
	holdsWidth,
	HOSTS,
	hostState,
	readsThrough,
	SITE,
	test,
	wishOf
} from '../support/hosts.ts';
import { clientOf, STORY, storyOf } from '../support/story.ts';
import { OFTEN } from '../support/test.ts';

// Cuts in place of moves: what is asked here is where one comes to, not how.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const story = await storyOf(STORY);

interface Host {
	page: string;
	/** The frame takes the card's height. */
	sized: boolean;
	lang?: 'en' | 'ar';
	section?: string;
	frames?: number;
	/** Height of a frame that keeps its own, px. */
	fixed?: number;
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
	{ page: 'several', sized: true, frames: 3 },
	{ page: 'sandbox-loader', sized: true },
	{ page: 'medium', sized: true },
	{ page: 'ghost', sized: true },
	{ page: 'fluid', sized: false, fixed: 405 },
	{ page: 'dark', sized: true },
	{ page: 'narrow', sized: true }
];

for (const { page: name, sized, lang = 'en', section = 'moscow', frames = 1, fixed = 640 } of HOST_PAGES) {
	test(`host: ${name}`, async ({ page, trouble }) => {
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
			else expect(await frameHeight(page, n)).toBe(fixed);
		}
		await readsThrough(card, section, lang);
		await holdsWidth(page, card);
		const after = await hostState(page);
		expect(after).toEqual(before);
		// Version 4 greets its frame before that has come; the browser says so, whatever the frame is.
		const greeting = trouble.findIndex((t) => /target origin.*iframeResizer\.min\.js/s.test(t));
		if (name === 'resizer4' && greeting >= 0) trouble.splice(greeting, 1);
		// A height is told, answered, and told no more.
		const rest = await frameHeight(page);
		await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
		expect(await frameHeight(page)).toBe(rest);
	});
}

test.describe('the whole story in a host', () => {
	test.use({ viewport: { width: 1000, height: 800 } });
	/** The story has been taken in hand: the box is as high as the story. */
	const driven = async (page: Page, nth = 0) => {
		const box = page.locator('[data-story-embed]').nth(nth);
		await expect
			.poll(() => box.evaluate((b) => (b as HTMLElement).offsetHeight), OFTEN)
			.toBeGreaterThan(8000);
		return box;
	};
	const topOf = (page: Page, nth = 0) =>
		page
			.locator('[data-story-embed]')
			.nth(nth)
			.evaluate((b) => b.getBoundingClientRect().top + scrollY);
	const scrollTo = (page: Page, y: number) =>
		page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), y);

	test('scrolls with the host: steps fire, the stage pins, address and history stay', async ({ page }) => {
		await page.goto(`${HOSTS}/story.html`);
		const before = await hostState(page);
		await driven(page);
		const child = page.frames().find((f) => f.url().startsWith(SITE))!;
		expect(new URL(child.url()).pathname).toBe('/embed/en/');
		const top = await topOf(page);
		const { steps } = story.chapters.en.find((c) => c.id === 'moscow')!;
		for (const id of [steps[1]!.id, steps.at(-1)!.id, steps[0]!.id]) {
			const y = await child.evaluate((step) => {
				const box = document.querySelector(`[data-step="moscow/${step}"]`)!.getBoundingClientRect();
				return box.top + scrollY + box.height / 2 - innerHeight / 2;
			}, id);
			await scrollTo(page, top + y);
			await expect
				.poll(() => child.evaluate(() => scrollY), { ...OFTEN, message: 'the story follows' })
				.toBeCloseTo(y, -1);
			await expect(page.frameLocator('iframe').locator('#moscow [data-stage]')).toHaveAttribute(
				'data-scene',
				`moscow/${id}`
			);
			const pinned = await child.evaluate(
				() => document.querySelector('#moscow [data-stage]')!.getBoundingClientRect().top
			);
			expect(Math.abs(pinned), 'the stage pins').toBeLessThanOrEqual(1);
			const frame = await page.locator('iframe').evaluate((f) => f.getBoundingClientRect());
			expect(Math.abs(frame.top), 'the frame pins').toBeLessThanOrEqual(1);
			expect(frame.height).toBe(800);
		}
		expect(new URL(child.url()).pathname).toBe('/embed/en/');
		expect(await hostState(page)).toEqual(before);
		// Past its end the host's own words come.
		await page.locator('#after').scrollIntoViewIfNeeded();
		await expect(page.locator('#after')).toBeInViewport();
	});

	test('a mark opens its sheet and closes it, without a step in the history', async ({ page }) => {
		await page.goto(`${HOSTS}/story.html`);
		await driven(page);
		const depth = await page.evaluate(() => history.length);
		await scrollTo(page, await topOf(page));
		const child = page.frameLocator('iframe');
		const mark = child.locator('[data-claim][role="button"]').first();
		await mark.focus();
		await expect(mark).toBeInViewport();
		await mark.press('Enter');
		await expect(child.locator('dialog[open]')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(child.locator('dialog[open]')).toHaveCount(0);
		expect(await page.evaluate(() => history.length)).toBe(depth);
	});

	test('two of them on a page, in two languages', async ({ page }) => {
		await page.goto(`${HOSTS}/story-twice.html`);
		for (const nth of [0, 1]) {
			await driven(page, nth);
			const top = await topOf(page, nth);
			await scrollTo(page, top + 3000);
			const child = page.frames().filter((f) => f.url().startsWith(SITE))[nth]!;
			expect(new URL(child.url()).pathname).toBe(nth === 0 ? '/embed/en/' : '/embed/ar/');
			await expect.poll(() => child.evaluate(() => scrollY), OFTEN).toBe(3000);
		}
	});

	test('in a sandbox that only lets scripts run', async ({ page }) => {
		await page.goto(`${HOSTS}/story-sandbox.html`);
		await driven(page);
		await scrollTo(page, (await topOf(page)) + 3000);
		const child = page.frames().find((f) => f.url().startsWith(SITE))!;
		await expect.poll(() => child.evaluate(() => scrollY), OFTEN).toBe(3000);
	});

	for (const name of ['story-cut', 'story-wild']) {
		test(`becomes the card where the host keeps it from pinning: ${name}`, async ({ page }) => {
			await page.goto(`${HOSTS}/${name}.html`);
			const box = page.locator('[data-story-embed]');
			// Scrolled as a reader would until the check has had its chance.
			await expect(async () => {
				await page.mouse.move(500, 400);
				await scrollTo(page, (await topOf(page)) + 500);
				await expect(box.locator('iframe')).toHaveAttribute('src', /\/embed\/en\/moscow\/$/, {
					timeout: 300
				});
			}).toPass({ timeout: 20_000 });
			await awake(page.frameLocator('iframe'));
			await expect.poll(() => frameHeight(page), OFTEN).toBeLessThanOrEqual(1000);
			expect(await frameHeight(page)).toBeGreaterThanOrEqual(320);
		});
	}
});

test('an editor whose preview stands in a sandbox, without an origin', async ({ page }) => {
	await page.goto(`${HOSTS}/preview.html`);
	const card = page.frameLocator('iframe').frameLocator('iframe');
	await awake(card);
	await readsThrough(card, 'moscow');
});

test.describe('a host whose frame may neither copy nor share', () => {
	// The browser names features of a frame's `allow` that it has not.
	test.use({ allowed: [/Unrecognized feature|permissions policy/i] });
	test('every button of a share menu answers: the link stands selected, and that is said', async ({
		page
	}) => {
		await page.goto(`${HOSTS}/story-refused.html`);
		const frame = page.frameLocator('iframe');
		await expect(frame.locator('html[data-started]')).toBeAttached();
		const child = page.frames().find((f) => f.url().startsWith(SITE))!;
		// No stub: the host's policy refuses.
		const refusal = await child.evaluate(() =>
			navigator.clipboard.writeText('').then(
				() => '',
				(error: DOMException) => error.name
			)
		);
		expect(refusal).toBe('NotAllowedError');
		const { ui } = story;
		const menu = frame.locator('#moscow [data-share]');
		await menu.scrollIntoViewIfNeeded();
		await menu.locator('summary').click();
		const field = menu.getByRole('textbox');
		await expect(field).toHaveValue(/\/moscow\/$/);
		const selected = () =>
			field.evaluate((f: HTMLInputElement) => f.selectionStart === 0 && f.selectionEnd === f.value.length);
		const maker = menu.getByRole('button', { name: ui.en['embed.open']!, exact: true });
		const buttons = (await menu.getByRole('button').all()).slice(0, -1);
		expect(buttons.length, 'to copy, and to share where the browser has that').toBeGreaterThan(0);
		for (const button of buttons) {
			await button.click();
			await expect(menu.getByRole('status')).toHaveText(ui.en['share.refused']!);
			await expect(field).toBeFocused();
			expect(await selected()).toBe(true);
			await button.focus();
		}
		await maker.click();
		const code = frame.locator('dialog[open] .code').first();
		await code.getByRole('button').click();
		await expect(code).toContainText(ui.en['share.refused']!);
		await expect
			.poll(() => code.locator('textarea').evaluate((t: HTMLTextAreaElement) => t.selectionEnd), OFTEN)
			.toBeGreaterThan(100);
	});
});

test.describe('hostile hosts and frames', () => {
	/** Ten thousand messages of every bad kind, to the page's own windows. */
	const FLOOD = `(target) => {
		const long = 'x'.repeat(5000);
		const odd = [null, 0, NaN, 1e308, -1, '', long, [], {}, [[[]]], '<img src=x onerror="window.hit=1">',
			'[iFrameSizer]', '[iFrameSizer]a:b:c:d:e:f:g:h:i', '[iFrameSizer]' + long + ':1:2:3:4:5:6:7:8',
			'pymxPYMxaxPYMxheightxPYMx999999', { sentinel: 'amp', type: 'embed-size', height: 1e9 },
			{ sentinel: 'amp', type: 'embed-size', height: '5000px;position:fixed' },
			{ sentinel: 'amp', type: 'embed-size', height: { toString: null } },
			{ storyEmbed: 'height', height: 1e12 }, { storyEmbed: 'height', height: NaN }, { storyEmbed: 'scroll', y: -1e12 },
			{ storyEmbed: 'to', y: 1e12 }, { storyEmbed: 'drive', y: {} }, { storyEmbed: long }, { storyEmbed: '__proto__' },
			{ message: 'ready', secret: long }, { type: 'iframe-child-init', __proto__: null }, { 'datawrapper-height': { a: 1e9 } },
			'{"src":"javascript:alert(1)","context":"iframe.resize","height":1e9}', new Date(), /x/, new Uint8Array(999)];
		for (let i = 0; i < 10000; i++) target.postMessage(odd[i % odd.length], '*');
		return new Promise((done) => setTimeout(done, 400));
	}`;

	test('a flood from the host, from a stranger and from the card itself does no harm', async ({ page }) => {
		await page.goto(`${HOSTS}/several.html`);
		const card = page.frameLocator('iframe').first();
		await awake(card);
		await expect.poll(async () => Math.abs((await frameHeight(page)) - (await wishOf(page))), OFTEN).toBe(0);
		const height = await frameHeight(page);
		// The host to the card.
		await page.evaluate(`(${FLOOD})(document.querySelector('iframe').contentWindow)`);
		expect(await frameHeight(page)).toBe(height);
		// A stranger's words to the host: another window than the card's.
		await page.evaluate(`(${FLOOD})(window)`);
		expect(await frameHeight(page)).toBe(height);
		// The card's own window, gone mad.
		const child = page.frames().find((f) => f.url().includes('/embed/'))!;
		await child.evaluate(`(${FLOOD})(window.parent)`);
		const after = await page
			.locator('iframe')
			.first()
			.evaluate((f) => ({
				height: f.getBoundingClientRect().height,
				position: getComputedStyle(f).position,
				hit: (window as unknown as { hit?: number }).hit
			}));
		expect(after).toEqual({ height: 1000, position: 'static', hit: undefined });
		await expect(card.locator('[data-embed-card]')).toBeVisible();
		await card.locator('.next').click();
		await expect(card.locator('[aria-current="step"]')).toHaveAttribute('aria-label', / 2 /);
	});

	test('a flood to and from a driven story does no harm', async ({ page }) => {
		await page.goto(`${HOSTS}/story.html`);
		const box = page.locator('[data-story-embed]');
		await expect
			.poll(() => box.evaluate((b) => (b as HTMLElement).offsetHeight), OFTEN)
			.toBeGreaterThan(8000);
		const child = page.frames().find((f) => f.url().startsWith(SITE))!;
		await page.evaluate(`(${FLOOD})(document.querySelector('iframe').contentWindow)`);
		await child.evaluate(`(${FLOOD})(window.parent)`);
		const height = await box.evaluate((b) => (b as HTMLElement).offsetHeight);
		expect(height).toBeLessThanOrEqual(250_000);
		expect(await child.evaluate(() => location.pathname)).toBe('/embed/en/');
	});
});

test('a single-page host: 200 mounts and unmounts leave no listener, no frame, no mark', async ({ page }) => {
	test.slow();
	await page.addInitScript(() => {
		const w = window as unknown as { listeners: number };
		w.listeners = 0;
		for (const target of [window, document] as EventTarget[]) {
			const { addEventListener: add, removeEventListener: remove } = target;
			const live = new Set<unknown>();
			target.addEventListener = function (...args: Parameters<typeof add>) {
				live.add(args[1]);
				w.listeners = live.size;
				add.apply(target, args);
			};
			target.removeEventListener = function (...args: Parameters<typeof remove>) {
				live.delete(args[1]);
				w.listeners = live.size;
				remove.apply(target, args);
			};
		}
	});
	// What is counted is the loader's doing: the frames themselves stay empty.
	await page.route(`${SITE}/embed/en/**`, (route) =>
		route.fulfill({ body: '<p>A card', contentType: 'text/html' })
	);
	await page.goto(`${HOSTS}/spa.html`);
	await page.waitForLoadState('load');
	const history = await page.evaluate(() => window.history.length);
	const counts = await page.evaluate(async (site) => {
		const w = window as unknown as { listeners: number };
		const app = document.querySelector('#app')!;
		const seen: number[] = [];
		const tick = () => new Promise((done) => setTimeout(done, 0));
		for (let i = 0; i < 200; i++) {
			const mode = i % 2 ? ' data-mode="story"' : '';
			app.innerHTML = `<div data-story-embed${mode}><iframe src="${site}/embed/en/moscow/" title="c" height="640"></iframe></div>`;
			await tick();
			if (!app.firstElementChild!.hasAttribute('data-story-ready'))
				throw new Error(`${i} was not made whole`);
			app.innerHTML = '';
			await tick();
			seen.push(w.listeners);
		}
		return [seen[1]!, seen.at(-1)!];
	}, SITE);
	expect(counts[1]).toBe(counts[0]);
	await expect(page.locator('iframe')).toHaveCount(0);
	expect(await page.evaluate(() => window.history.length)).toBe(history);
});

test('a single-page host: after twenty rounds and a move the card still works', async ({ page }) => {
	await page.goto(`${HOSTS}/spa.html`);
	const before = await hostState(page);
	await page.evaluate(async (site) => {
		const app = document.querySelector('#app')!;
		const frames = () => new Promise(requestAnimationFrame);
		const box = document.createElement('div');
		box.dataset['storyEmbed'] = '';
		box.innerHTML = `<iframe src="${site}/embed/en/moscow/" title="Card" width="100%" height="640"></iframe>`;
		// As a framework in its strict mode: put in, taken out and put in again, the very same nodes.
		for (let i = 0; i < 20; i++) {
			app.append(box);
			await frames();
			box.remove();
			await frames();
		}
		app.append(box);
		await frames();
		// Moved in one go: the frame loads anew under the loader's hands.
		const list = document.createElement('section');
		app.append(list);
		list.append(box);
	}, SITE);
	const card = page.frameLocator('iframe');
	await awake(card);
	const wish = await wishOf(page);
	await expect.poll(async () => Math.abs((await frameHeight(page)) - wish), OFTEN).toBeLessThanOrEqual(1);
	await readsThrough(card, 'moscow');
	expect(await hostState(page)).toEqual(before);
});

test.describe('narrow and low', () => {
	for (const viewport of [
		{ width: 280, height: 420 },
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

test('sandbox without CORS: the same', async ({ page }) => {
	await page.route(`${SITE}/**`, async (route) => {
		const response = await route.fetch();
		const headers = response.headers();
		delete headers['access-control-allow-origin'];
		await route.fulfill({ response, headers });
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

test.describe('WordPress, whose sandbox has no tabs', () => {
	test.use({ allowed: [/Blocked opening .*sandboxed frame/] });
	test('a link of another site opens in the frame', async ({ page, trouble }) => {
		await page.goto(`${HOSTS}/wordpress.html`);
		const card = page.frameLocator('iframe');
		await awake(card);
		const source = card.locator('a[href^="http"]:visible').first();
		const address = (await source.getAttribute('href'))!;
		await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: 'The source' }));
		await source.click();
		await expect(card.locator('body')).toHaveText('The source');
		expect(trouble.splice(0), 'nothing else is asked of another site').toEqual([`request to ${address}`]);
	});
});

test('the evidence opens inside the card and says what the ledger says', async ({ page }) => {
	await page.goto(`${HOSTS}/sandbox.html`);
	const card = page.frameLocator('iframe');
	await awake(card);
	const { steps } = (await clientOf(STORY, 'en')).chapters.find((c) => c.id === 'moscow')!;
	const mark = card.locator(`[data-step="moscow/${steps[0]}"] [data-claim]`).first();
	const id = await mark.getAttribute('data-claim');
	const claim = story.claims.find((c) => c.id === id)!;
	await mark.focus();
	await page.keyboard.press('Enter');
	const sheet = card.locator('dialog[open]');
	await expect(sheet).toContainText(claim.claim.en);
	for (const said of claim.says) await expect(sheet).toContainText(said.gives.en);
	await page.keyboard.press('Escape');
	await expect(sheet).toHaveCount(0);
	await expect(mark).toBeFocused();
});

test.describe('on a phone', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 640 } });

	test('a swipe turns, up and down does not', async ({ page, context }) => {
		await page.goto(`${SITE}/embed/en/moscow/`);
		await page.waitForSelector('[data-claim][role="button"]', { state: 'attached' });
		const client = await context.newCDPSession(page);
		const drag = async (dx: number, dy: number) => {
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
				client.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: type === 'touchEnd' ? [] : [{ x, y }]
				});
			await touch('touchStart', 200, 250);
			for (let i = 1; i <= 5; i++) await touch('touchMove', 200 + (dx * i) / 5, 250 + (dy * i) / 5);
			await touch('touchEnd', 0, 0);
		};
		const scene = page.locator('[data-stage]');
		const steps = story.chapters.en.find((c) => c.id === 'moscow')!.steps;
		await drag(-120, 10);
		await expect(scene).toHaveAttribute('data-scene', `moscow/${steps[1]!.id}`);
		await drag(10, -150);
		await expect(scene).toHaveAttribute('data-scene', `moscow/${steps[1]!.id}`);
		await drag(120, 5);
		await expect(scene).toHaveAttribute('data-scene', `moscow/${steps[0]!.id}`);
	});
});
