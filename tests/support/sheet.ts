/** What the evidence's tests do with marks and the sheet, and what they expect to find in it. */
import type { Page } from '@playwright/test';
import { fill } from '../../src/lib/model/fill.ts';
import type { Claim, Lang, Story } from '../../src/lib/model/story.ts';
import { expect, OFTEN, test } from './test.ts';

export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
/** As it is shown, a saying begins with a capital. */
export const lower = (text: string) => text.toLowerCase();

/** What the sheet has to say of a claim, report by report. */
export function expected(story: Story, claim: Claim, lang: Lang) {
	const ui = story.ui[lang];
	return story.reports.map((report) => {
		const said = claim.says.find((s) => s.report === report.id);
		const name = fill(ui['report']!, { n: report.number });
		const words = said
			? [said.gives[lang], name, report.name[lang], fill(ui['report.paragraph']!, { n: said.paragraph })]
					.concat(said.quote ?? [])
					.concat(said.match === 'part' ? ui['report.part']! : [])
					.concat(said.machine ? ui['report.machine']! : [])
			: [ui['sheet.silent']!, name];
		return { report: report.id, words: words.map(plain).map(lower), silent: !said };
	});
}

/** The open sheet as the reader finds it; null while none is open. */
export function sheetOf(page: Page) {
	return page.evaluate(() => {
		const sheet = document.querySelector('dialog[open]');
		if (!sheet) return null;
		const words = (node: Element) => (node as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
		const label = sheet.getAttribute('aria-labelledby');
		return {
			heading: words(document.getElementById(label ?? '') ?? sheet),
			rows: [...sheet.querySelectorAll('li[data-report]')].map((row) => ({
				report: row.getAttribute('data-report'),
				words: words(row)
			})),
			apart: [...sheet.querySelectorAll('ul li')].map(words),
			row: sheet.querySelector('a[href*="evidence"]')?.getAttribute('href'),
			words: words(sheet),
			focused: sheet.contains(document.activeElement)
		};
	});
}

export const OPENINGS = ['click', 'pointer', 'click', 'Enter', 'click', 'Space'] as const;
export const CLOSINGS = ['Escape', 'button', 'backdrop', 'swipe', 'back'] as const;

export async function openMark(page: Page, id: string, how: (typeof OPENINGS)[number]): Promise<void> {
	const mark = page.locator(`[data-claim="${id}"]`).first();
	if (how === 'click') return mark.evaluate((m) => (m as HTMLElement).click());
	if (how !== 'pointer') {
		await mark.evaluate((m) => (m as HTMLElement).focus({ preventScroll: true }));
		return page.keyboard.press(how);
	}
	// Where it has come to rest: on a busy machine a way back may still be moving the page.
	const { x, y } = await mark.evaluate(async (m) => {
		let [box, still] = [m.getBoundingClientRect(), 0];
		while (still < 3) {
			await new Promise(requestAnimationFrame);
			const now = m.getBoundingClientRect();
			still = now.top === box.top && now.left === box.left ? still + 1 : 0;
			box = now;
		}
		return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
	});
	const { hasTouch } = test.info().project.use;
	await (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
}

/** Closes the open sheet; `name` is that of its button, `dir` the direction of the page. */
export async function closeSheet(
	page: Page,
	how: (typeof CLOSINGS)[number],
	{ name, dir }: { name: string; dir: 'ltr' | 'rtl' }
): Promise<void> {
	if (how === 'Escape') return page.keyboard.press('Escape');
	if (how === 'back') return void (await page.goBack());
	if (how === 'swipe' && test.info().project.use.hasTouch) return swipeDown(page);
	const sheet = page.locator('dialog[open]');
	if (how === 'button' || how === 'swipe') {
		return sheet.getByRole('button', { name, exact: true }).click();
	}
	// Beside the sheet on wide screens, above it on phones.
	const { width, height } = page.viewportSize()!;
	const beside = dir === 'rtl' ? 0.93 : 0.07;
	return width < 900 ? page.mouse.click(width / 2, 24) : page.mouse.click(width * beside, height / 2);
}

/** One finger down the sheet, from its middle. */
async function swipeDown(page: Page): Promise<void> {
	const { width, height } = page.viewportSize()!;
	const finger = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
		finger.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: y === undefined ? [] : [{ x: width / 2, y }]
		});
	await touch('touchStart', height * 0.6);
	for (let y = 0.62; y < 0.85; y += 0.04) await touch('touchMove', height * y);
	await touch('touchEnd');
	await finger.detach();
}

/**
 * Opens and closes one sheet after another in the page itself. Gives the claims after which the focus was not on the mark or
 * the page not where it was.
 */
export function leafThrough(page: Page, claims: string[], close: string): Promise<string[]> {
	return page.evaluate(
		async ([ids, name]) => {
			const until = (what: string, done: () => boolean) =>
				new Promise<void>((yes, no) => {
					let frames = 0;
					const look = () => {
						if (done()) yes();
						else if (++frames > 900) no(new Error(what));
						else requestAnimationFrame(look);
					};
					look();
				});
			const off: string[] = [];
			const y = scrollY;
			for (const id of ids) {
				const mark = document.querySelector<HTMLElement>(`[data-claim="${id}"]`)!;
				mark.click();
				await until(
					`${id} opens`,
					() => mark.ariaExpanded === 'true' && Boolean(document.querySelector('dialog[open] h2'))
				);
				document.querySelector<HTMLElement>(`dialog[open] button[aria-label="${name}"]`)!.click();
				await until(`${id} closes`, () => !document.querySelector('dialog[open]') && !mark.ariaExpanded);
				if (document.activeElement !== mark || scrollY !== y) off.push(`${id}: ${scrollY - y} px`);
			}
			return off;
		},
		[claims, close] as const
	);
}

/** What the page holds once nothing is left to be thrown away: nodes, listeners, bytes of script. */
export async function held(page: Page) {
	const tools = await page.context().newCDPSession(page);
	await tools.send('Performance.enable');
	let found = { nodes: Infinity, listeners: 0, bytes: 0 };
	// What one collection lets go may hold nodes that the next one finds.
	for (let before = Infinity, rounds = 0; rounds < 8; rounds++, before = found.nodes) {
		await tools.send('HeapProfiler.collectGarbage');
		const { metrics } = await tools.send('Performance.getMetrics');
		const of = (name: string) => metrics.find((m) => m.name === name)!.value;
		found = { nodes: of('Nodes'), listeners: of('JSEventListeners'), bytes: of('JSHeapUsedSize') };
		if (rounds > 1 && found.nodes >= before) break;
	}
	await tools.detach();
	return found;
}

/** Expects that an element stands in the window with nothing over it. */
export async function expectClear(page: Page, selector: string, why: string): Promise<void> {
	await expect
		.poll(
			() =>
				page.locator(selector).evaluate((node) => {
					const box = node.getBoundingClientRect();
					const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
					if (!over) return 'out of the window';
					if (node.contains(over)) return 'clear';
					const section = over.closest('[data-stage]') ? 'the picture' : over.closest('[class]')?.className;
					return `under ${section}`;
				}),
			{ ...OFTEN, timeout: 4000, message: why }
		)
		.toBe('clear');
}
