/** What the browser tests do with a page of the story. They name nothing but the markup that architecture.md promises. */
import type { Page } from '@playwright/test';
import { expect, OFTEN } from './test.ts';
import { MOVEMENT } from '../../src/lib/reader/scroll/skimming.ts';

/** Opens an address and waits until script has taken the page over and the type stands. */
export async function openStory(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await awake(page);
}

/** Waits until script has taken the page over, all is laid out and the type stands. */
export async function awake(page: Page): Promise<void> {
	await page.waitForSelector('html[data-started]', { state: 'attached' });
	// As a key that does nothing: all that is far is laid out at once (reader/deferred.ts), and places can be asked for.
	await page.evaluate(() => dispatchEvent(new Event('keydown')));
	await page.evaluate(async () => {
		await document.fonts.ready;
	});
}

/** Type at twice its size from the next page on, as for a reader who asks the browser for it: every size is told in rem. */
export const enlarge = (page: Page) =>
	page.addInitScript(() => {
		const set = () => document.documentElement?.style.setProperty('font-size', '200%');
		set();
		document.addEventListener('DOMContentLoaded', set);
	});

/** Ids of all steps, such as moscow/wait, top to bottom. */
export function stepsOf(page: Page): Promise<string[]> {
	return page
		.locator('[data-step]')
		.evaluateAll((steps) => steps.map((s) => s.getAttribute('data-step') ?? ''));
}

export const chapterOf = (step: string): string => step.split('/')[0]!;

/** The stage of a chapter. */
export const stageOf = (page: Page, chapter: string) => page.locator(`[id="${chapter}"] [data-stage]`);

/** The bar's menu of chapters; `name` is its word. */
export const menuOf = (page: Page, name: string) =>
	page.locator('details').filter({ has: page.locator(`summary:text-is("${name}")`) });

/**
 * The scene that each live picture shows now, top to bottom. A chapter that has not come near yet has none: there the
 * server's still stands.
 */
export function scenesNow(page: Page): Promise<string[]> {
	return page
		.locator('[data-live] [data-stage]')
		.evaluateAll((stages) => stages.map((s) => s.getAttribute('data-scene') ?? ''));
}

/** Words of the story that nobody could see: hidden, of no size, of the ground's colour, or transparent. */
export function lostWords(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('h1, h2, .words p, .step .when')]
			.filter(
				(e) =>
					e.textContent!.trim() && !e.closest('.sr-only, [data-print], details:not([open]) > :not(summary)')
			)
			.flatMap((e) => {
				const { width, height } = e.getBoundingClientRect();
				const shown = e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
				const { color } = getComputedStyle(e);
				return shown && width > 20 && height > 8 && !/, 0\)$/.test(color)
					? []
					: [`${e.tagName} ${e.textContent!.trim().slice(0, 40)}`];
			})
	);
}

/** Where the words of a step and its chapter's picture stand in the window. */
function placeOf(page: Page, step: string) {
	return page.evaluate((id) => {
		const node = document.querySelector(`[data-step="${id}"]`)!;
		const boxes: DOMRect[] = [];
		const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const text = texts.currentNode as Text;
			// What only screen readers get stands in a box of one pixel.
			if (!text.data.trim() || text.parentElement!.clientWidth === 1) continue;
			const range = document.createRange();
			range.selectNodeContents(text);
			boxes.push(...range.getClientRects());
		}
		const stage = node.closest('[data-section]')!.querySelector('[data-stage]')!.getBoundingClientRect();
		return {
			y: scrollY,
			height: innerHeight,
			words: {
				left: Math.min(...boxes.map((b) => b.left)),
				right: Math.max(...boxes.map((b) => b.right)),
				top: Math.min(...boxes.map((b) => b.top)),
				bottom: Math.max(...boxes.map((b) => b.bottom))
			},
			picture: { top: stage.top, bottom: stage.bottom, height: stage.height },
			/** Words that stay in view while their step passes a picture that scrolls: where the step begins. */
			begins: [...node.querySelectorAll('.step-box, .first-words')].some(
				(box) => getComputedStyle(box).position === 'sticky'
			)
				? node.getBoundingClientRect().top
				: null
		};
	}, step);
}

/**
 * Scrolls, at once, to where the words of a step stand in the middle of what the picture leaves free.
 * Gives the scroll position.
 */
export async function readStep(page: Page, step: string): Promise<number> {
	const { y, height, words, picture, begins } = await placeOf(page, step);
	// Where the picture fills the window the words stand beside it or on it.
	const top = picture.height < 0.9 * height ? picture.height : 0;
	const free = height - top - (words.bottom - words.top);
	return page.evaluate(
		(to) => {
			scrollTo({ top: to, behavior: 'instant' });
			return scrollY;
		},
		Math.round(y + (begins === null ? words.top - top - Math.max(0, free) / 2 : begins - 0.5 * height))
	);
}

/** How a step and its picture stand in the window: shares that are seen, and whether something lies over the words. */
export async function standing(page: Page, step: string) {
	const { height, words, picture } = await placeOf(page, step);
	const seen = (box: { top: number; bottom: number }) => Math.min(box.bottom, height) - Math.max(box.top, 0);
	const room = picture.bottom < height - 1 ? height - picture.bottom : height;
	const middle = [(words.left + words.right) / 2, Math.max(0, words.top) + seen(words) / 2] as const;
	const clear = await page.evaluate(
		([id, x, y]) => {
			const node = document.querySelector(`[data-step="${id}"]`)!;
			const there = document.elementFromPoint(x, y);
			// Between the parts of words that pass over the picture a finger reaches what they stand on.
			return node.contains(there) || Boolean(there?.contains(node));
		},
		[step, ...middle] as const
	);
	return {
		/** Share of the window's height that the picture fills. */
		picture: seen(picture) / height,
		/** Share of the words in the window; of words higher than the room below a phone's picture, of that room. */
		words: seen(words) / Math.min(words.bottom - words.top, room),
		/** Nothing lies over the words. */
		clear
	};
}

/** Expects that the step's chapter shows the step's scene. */
export async function expectScene(page: Page, step: string, why = ''): Promise<void> {
	await expect(stageOf(page, chapterOf(step)), `${why} the picture of ${step}`.trim()).toHaveAttribute(
		'data-scene',
		step
	);
}

/**
 * A short name for the picture that a chapter's stage draws, the same for the same picture: markup and style
 * in a fixed order. Left out: the scene's own name, and what depends on what has loaded: the finer coasts.
 */
export const pictureOf = (page: Page, chapter: string): Promise<string> =>
	page.evaluate(namePicture, { id: chapter, rest: 0 });

/**
 * The picture of a chapter in view once it rests: the same after three frames more, a map's names in their places
 * (the code that finds these comes once the map is near). Waits up to 10 s, all of it in the page: a question from
 * outside takes longer than a frame.
 */
export const restingPicture = (page: Page, chapter: string): Promise<string> =>
	page.evaluate(namePicture, { id: chapter, rest: 10_000 });

/** Runs in the page: names the picture of a chapter; with `rest` above 0 waits so many ms for it to rest first. */
async function namePicture({ id, rest }: { id: string; rest: number }): Promise<string> {
	const stage = () => document.querySelector(`[id="${id}"] [data-stage]`)!;
	/** The ids of a picture's parts begin with a number of the component's own. */
	const bare = (value: string) => value.trim().replace(/\b[cs]\d+-/g, '');
	const describe = (element: Element): string[] => {
		if (element.matches('use')) return [];
		const attrs = [...element.attributes]
			.filter(({ name }) => !['class', 'style', 'data-scene', 'tabindex'].includes(name))
			.map(({ name, value }) => `${name}=${bare(value)}`)
			.sort();
		const { style } = element as HTMLElement | SVGElement;
		const styles = [...style].map((p) => `${p}:${bare(style.getPropertyValue(p))}`).sort();
		const inner = [...element.childNodes].flatMap((child) => {
			if (child instanceof Element) return describe(child);
			return child instanceof Text && child.data.trim() ? [child.data.trim()] : [];
		});
		return [[element.localName, [...element.classList].sort(), attrs, styles].join(' '), ...inner];
	};
	const name = () => {
		const text = describe(stage()).join('\n');
		let hash = 0x811c9dc5;
		for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
		return `${text.length} characters, ${(hash >>> 0).toString(16)}`;
	};
	if (rest === 0) return name();
	const unplaced = () => {
		const labels = [...stage().querySelectorAll<HTMLElement>('[data-label]')];
		return labels.length > 0 && labels.every((label) => !label.style.translate);
	};
	const end = performance.now() + rest;
	for (let last = ''; ;) {
		// A loaded machine draws late: what an observer tells comes with the frames, not with time.
		for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
		const now = name();
		if (now === last && !unplaced()) return now;
		if (performance.now() > end) {
			throw new Error(
				unplaced() ? `Names without their places in ${id}` : `The picture of ${id} does not rest`
			);
		}
		last = now;
	}
}

/** The scenes of all stages once they rest: the same twice on end. */
export async function restingScenes(page: Page): Promise<string[]> {
	let last: string[] = [];
	await expect(async () => {
		const before = last;
		last = await scenesNow(page);
		expect(last, 'the scenes rest').toEqual(before);
	}).toPass({ ...OFTEN, intervals: [50, 100, 100] });
	return last;
}

/** Waits until the page no longer scrolls; gives the place where it stands. */
export async function scrolled(page: Page): Promise<number> {
	let last = -1;
	await expect(async () => {
		const before = last;
		last = await page.evaluate(() => scrollY);
		expect(last, 'the page rests').toBe(before);
	}).toPass({ ...OFTEN, intervals: [50, 100, 100] });
	return last;
}

/** Goes to a place in strides of less than a step, as one who reads; every stride is drawn. */
export async function stroll(page: Page, from: number, to: number): Promise<void> {
	await page.evaluate(
		async ([start, end]) => {
			const frame = () => new Promise(requestAnimationFrame);
			const stride = Math.sign(end! - start!) * innerHeight * 0.4;
			const strides = Math.floor(Math.abs(end! - start!) / Math.abs(stride || 1));
			for (let i = 0; i <= strides; i++) {
				scrollTo({ top: start! + i * stride, behavior: 'instant' });
				await frame();
				await frame();
			}
			scrollTo({ top: end!, behavior: 'instant' });
			await frame();
		},
		[from, to]
	);
}

/** Stays until steps that were passed quickly no longer count as skimmed: what comes next may move. */
export const stay = (page: Page): Promise<void> =>
	page.evaluate((ms) => new Promise<void>((done) => setTimeout(done, ms)), MOVEMENT);

/** Gives the window another size and waits until the page has been told and has drawn. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
	const now = page.viewportSize();
	if (now?.width === size.width && now.height === size.height) return;
	const told = page.evaluate(
		() =>
			new Promise<void>((done) => {
				const frames = (n: number) => (n > 0 ? requestAnimationFrame(() => frames(n - 1)) : done());
				addEventListener('resize', () => frames(3), { once: true });
			})
	);
	await page.setViewportSize(size);
	await told;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
