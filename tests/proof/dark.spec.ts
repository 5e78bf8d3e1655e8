/** A browser that darkens every page (Chrome's and Samsung's), and heeds no wish to be left out: labels stay legible. */
import { expect, test, type Page } from '@playwright/test';
import { readStep } from '../support/page.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';

/** The browser darkens every page that this one opens, whatever it asks for. */
async function darken(page: Page, enabled = true) {
	const tools = await page.context().newCDPSession(page);
	await tools.send('Emulation.setAutoDarkModeOverride', { enabled });
}

for (const path of ['/moscow/', '/ar/aleppo/', '/embed/en/moscow/', '/embed/ar/aleppo/']) {
	test(`no light edge is left around letters, ${path}`, async ({ page }) => {
		await darken(page);
		await page.goto(path);
		await expect(page.locator('html')).toHaveClass(/darkened/);
		const edges = () =>
			page.locator('body *').evaluateAll((all) =>
				all
					.filter((e) => {
						const { textShadow, stroke } = getComputedStyle(e);
						return textShadow !== 'none' || (e.localName === 'text' && stroke !== 'none');
					})
					.map((e) => e.outerHTML.slice(0, 80))
			);
		expect(await edges()).toEqual([]);
		// An edge there is for those whose pages are not darkened.
		await darken(page, false);
		await page.goto(path);
		await expect(page.locator('html')).not.toHaveClass(/darkened/);
		if (!path.startsWith('/embed/')) await expect.poll(async () => (await edges()).length).toBeGreaterThan(0);
	});
}

interface Seen {
	report: string;
	/** On the screen, px. */
	box: { x: number; y: number; width: number; height: number };
}

/** The reports' shapes and numerals that stand free in the window. */
const marksOf = (page: Page): Promise<Seen[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('[data-report] svg.shape, svg.shape[data-report]')].flatMap((e) => {
			const { x, y, width, height } = e.getBoundingClientRect();
			const free = e.contains(document.elementFromPoint(x + width / 2, y + height / 2));
			const shown = e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
			const faint = [
				...(function* up(n: Element | null): Generator<Element> {
					for (; n; n = n.parentElement) yield n;
				})(e)
			].some((n) => Number(getComputedStyle(n).opacity) < 1);
			if (!free || !shown || faint || width < 8) return [];
			return {
				report: e.closest('[data-report]')!.getAttribute('data-report')!,
				box: { x, y, width, height }
			};
		})
	);

/** What the picture of a step says. */
const namesOf = (page: Page): Promise<Seen[]> =>
	page.locator('[data-live] :is([data-label], [data-caption])').evaluateAll((all) =>
		all.flatMap((e) => {
			const { x, y, width, height } = e.getBoundingClientRect();
			const inside = x > 3 && y > 60 && x + width < innerWidth && y + height < innerHeight && width > 8;
			if (!inside || !e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
			return { report: e.textContent!.trim(), box: { x, y, width, height } };
		})
	);

/**
 * The colour of each of these on the screen, how far it is from what is behind it, and how far the lightest is from
 * most of its box (ratios of WCAG).
 */
async function coloursOf(page: Page, marks: Seen[]) {
	const picture = (await page.screenshot()).toString('base64');
	const desk = await page.context().newPage();
	const colours = await desk.evaluate(
		async ([image, boxes]) => {
			const shown = new Image();
			shown.src = `data:image/png;base64,${image}`;
			await shown.decode();
			const canvas = new OffscreenCanvas(shown.width, shown.height).getContext('2d')!;
			canvas.drawImage(shown, 0, 0);
			const light = (p: number[]) => {
				const [r, g, b] = p.map((v) =>
					v / 255 <= 0.04 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4
				);
				return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
			};
			return boxes.map(({ x, y, width, height }) => {
				const { data } = canvas.getImageData(x - 3, y - 3, width + 6, height + 6);
				const pixels = Array.from({ length: data.length / 4 }, (_, i) => [...data.slice(4 * i, 4 * i + 3)]);
				const behind = light(pixels[0]!);
				const contrast = (p: number[]) =>
					(Math.max(light(p), behind) + 0.05) / (Math.min(light(p), behind) + 0.05);
				// Of its own colour there is most; edges and outlines are few.
				const own = pixels.filter((p) => contrast(p) > 1.3 && Math.max(...p) - Math.min(...p) > 20);
				own.sort((a, b) => contrast(a) - contrast(b));
				const colour = own[Math.floor(own.length / 2)] ?? pixels[0]!;
				const lights = pixels.map(light).sort((a, b) => a - b);
				const middle = lights[lights.length >> 1]!;
				const letters = (lights.at(-1)! + 0.05) / (middle + 0.05);
				return { colour, contrast: contrast(colour), letters };
			});
		},
		[picture, marks.map(({ box }) => box)] as const
	);
	await desk.close();
	return marks.map(({ report }, i) => ({ report, ...colours[i]! }));
}

const story = await storyOf(STORY);
for (const { lang, root } of EDITIONS) {
	test(`the reports can be told apart by colour, and from what is behind them, ${lang}`, async ({ page }) => {
		await darken(page);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(root);
		await page.waitForSelector('html.darkened[data-started]', { state: 'attached' });
		const colours = new Map<string, number[]>();
		for (const step of ['moscow/answer', 'iranian-flights/clearance', 'night-flight/leaves']) {
			await readStep(page, step);
			await expect(page.locator(`[data-stage][data-scene="${step}"]`)).toBeVisible();
			const marks = await marksOf(page);
			expect(marks.length, step).toBeGreaterThan(3);
			for (const { report, colour, contrast } of await coloursOf(page, marks)) {
				expect(contrast, `${step}: ${report}`).toBeGreaterThanOrEqual(3);
				colours.set(report, colour);
			}
		}
		for (const step of ['failed-calls/address', 'iranian-flights/clearance']) {
			await readStep(page, step);
			await expect(page.locator(`[data-stage][data-scene="${step}"]`)).toBeVisible();
			await expect.poll(async () => (await namesOf(page)).length, step).toBeGreaterThan(1);
			for (const { report, letters } of await coloursOf(page, await namesOf(page)))
				expect(letters, `${step}: ${report}`).toBeGreaterThanOrEqual(3);
			// What lies under a thread would be lighter than it.
			const under = await page
				.locator('[data-live] :is(.thread:not([data-report]), .casing)')
				.evaluateAll((all) => all.filter((e) => getComputedStyle(e).stroke !== 'none').length);
			expect(under, step).toBe(0);
		}
		const all = story.reports.map(({ id }) => colours.get(id));
		for (const [i, a] of all.entries())
			for (const b of all.slice(i + 1))
				expect(Math.hypot(...a!.map((part, k) => part - b![k]!)), `${a} and ${b}`).toBeGreaterThan(40);
	});
}
