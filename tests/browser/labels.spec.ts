/** Every map at five sizes: no name covers another, leaves the picture or lies under the bar, the text; none is broken. */
import type { Page } from '@playwright/test';
import { expectScene, openStory, readStep, restingPicture, stepsOf } from '../support/page.ts';
import { EDITIONS } from '../support/story.ts';
import { everyNth, expect, only, partsOf, test } from '../support/test.ts';

const SIZES = [
	{ width: 360, height: 640 },
	{ width: 390, height: 844 },
	// A phone on its side: words and picture side by side.
	{ width: 844, height: 390 },
	{ width: 820, height: 1180 },
	{ width: 1440, height: 900 }
];

/** What stands over what on the map of a step, in words. */
const faults = (page: Page, step: string) =>
	page.evaluate((id) => {
		const node = document.querySelector(`[data-step="${id}"]`)!;
		const stage = node.closest('[data-section]')!.querySelector('[data-stage]')!;
		const shown = (e: Element) => {
			const style = getComputedStyle(e);
			return style.visibility !== 'hidden' && style.display !== 'none' && e.getClientRects().length > 0;
		};
		/** The boxes within the picture that cut off what reaches out of them. */
		const edgesOf = (e: Element) => {
			const found: DOMRect[] = [];
			for (let up = e.parentElement; up && up !== stage; up = up.parentElement)
				if (getComputedStyle(up).overflowX !== 'visible') found.push(up.getBoundingClientRect());
			return found;
		};
		const box = (e: Element, what: string) => {
			const { left, right, top, bottom } = e.getBoundingClientRect();
			// What runs under an edge that clips it is not seen there.
			const field = e.closest('.field');
			const inset = /^inset\(([\d.]+)px/.exec(field ? getComputedStyle(field).clipPath : '');
			const edge = inset ? field!.getBoundingClientRect().top + Number(inset[1]) : -Infinity;
			return { what, left, right, top: Math.max(top, edge), bottom, edges: edgesOf(e) };
		};
		/** Of a line that is as wide as the picture only what has words; a font's box is higher than its letters. */
		const wordsOf = (e: Element) => {
			const range = document.createRange();
			range.selectNodeContents(e);
			const { left, right, top, bottom } = range.getBoundingClientRect();
			return { what: e.textContent!.trim(), left, right, top: top + 3, bottom: bottom - 3, edges: [] };
		};
		const all = (selector: string) =>
			[...stage.parentElement!.querySelectorAll(selector)]
				.filter(shown)
				.map((e) => box(e, e.textContent!.trim().slice(0, 40)));
		const names = all('[data-label], [data-caption]');
		const fixed = [
			...all('.scale, .clock, .foot'),
			...[...stage.parentElement!.querySelectorAll('.stage-box > small')].filter(shown).map(wordsOf),
			box(document.querySelector('.bar')!, 'the bar'),
			...(innerWidth < 900 ? [] : [box(node.querySelector('.step-box')!, 'the text')])
		];
		const out: string[] = [];
		const meet = (a: (typeof names)[0], b: (typeof names)[0]) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
		/** Words of a box over the picture stand in it. */
		const within = (a: (typeof names)[0], b: (typeof names)[0]) =>
			a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom && fixed.includes(b);
		names.forEach((a, i) => {
			for (const b of [...names.slice(i + 1), ...fixed])
				if (meet(a, b) && !within(a, b)) out.push(`“${a.what}” and “${b.what}”`);
			const picture = stage.getBoundingClientRect();
			if (a.left < -1 || a.right > innerWidth + 1 || a.bottom > picture.bottom + 1)
				out.push(`“${a.what}” leaves the picture`);
			for (const edge of a.edges)
				if (a.left < edge.left - 1 || a.right > edge.right + 1 || a.bottom > edge.bottom + 1)
					out.push(`“${a.what}” is cut by what it stands in`);
		});
		// Letters of two elements with nothing between them are one word to the eye, and Arabic joins them.
		const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
		// Words for ears alone are clipped to nothing; what is laid out as a box of its own joins nothing.
		const seen = (e: Element) =>
			e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
			getComputedStyle(e).display === 'inline' &&
			e.getBoundingClientRect().width > 2;
		const lines = (text: Node) => {
			const range = document.createRange();
			range.selectNodeContents(text);
			return [...range.getClientRects()];
		};
		let before: Text | null = null;
		while (walker.nextNode()) {
			const text = walker.currentNode as Text;
			if (!text.data.trim()) {
				before = null;
				continue;
			}
			if (text.parentElement!.closest('.sr-only, style') || !seen(text.parentElement!)) continue;
			if (before && /\p{L}$/u.test(before.data) && /^\p{L}/u.test(text.data)) {
				const [a, b] = [lines(before).at(-1), lines(text)[0]];
				if (
					a &&
					b &&
					Math.abs(a.top - b.top) < 6 &&
					Math.min(Math.abs(a.right - b.left), Math.abs(a.left - b.right)) < 12
				)
					out.push(`“${before.data.trim()}” runs into “${text.data.trim()}”`);
			}
			before = text;
		}
		return out;
	}, step);

/** Words of the map's labels that are broken over two lines, and a report's number that stands after its words. */
const misread = (page: Page, chapter: string) =>
	page.evaluate((id) => {
		const out: string[] = [];
		const stage = document.querySelector(`[id="${id}"] [data-stage]`)!;
		const rtl = getComputedStyle(stage).direction === 'rtl';
		const seen = (e: Element) => e.checkVisibility({ visibilityProperty: true }) && e.clientWidth !== 1;
		for (const label of [...stage.querySelectorAll('[data-label], [data-caption]')].filter(seen)) {
			const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const text = walker.currentNode as Text;
				for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{M}]+/gu)) {
					const range = new Range();
					range.setStart(text, index);
					range.setEnd(text, index + word.length);
					const tops = [...range.getClientRects()].map(({ top }) => top);
					// Letters of several faces in one word have boxes of several heights.
					if (Math.max(...tops) - Math.min(...tops) > 8) out.push(`“${word}” is broken in two`);
				}
			}
			const number = label.querySelector(':scope > b');
			const words = number?.nextElementSibling;
			if (!number || !words || !/^\d+$/.test(number.textContent) || !seen(words)) continue;
			const [a, b] = [number.getBoundingClientRect(), words.getBoundingClientRect()];
			if (rtl ? a.left < b.right - 1 : a.right > b.left + 1)
				out.push(`${number.textContent} stands after “${words.textContent}”`);
		}
		return out;
	}, chapter);

for (const [row, { lang, root }] of EDITIONS.entries()) {
	for (const [column, viewport] of SIZES.entries()) {
		// `npm test` takes the smallest in one language and the largest in the other.
		const extreme = row === 0 ? column === 0 : column === SIZES.length - 1;
		test.describe(`${viewport.width} × ${viewport.height}, ${lang}`, only(extreme), () => {
			test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });
			for (const { each, every, tag } of partsOf(extreme))
				test(`labels keep out of each other’s way on ${each} map`, tag, async ({ page }) => {
					test.slow();
					await openStory(page, root);
					const found: string[] = [];
					let maps = 0;
					for (const step of everyNth(await stepsOf(page), every)) {
						const chapter = step.split('/')[0]!;
						await readStep(page, step);
						await expectScene(page, step);
						const stage = page.locator(`[id="${chapter}"] [data-stage]`);
						if (!(await stage.and(page.locator(':not(.view-threads, .view-braid)')).count())) continue;
						maps++;
						await restingPicture(page, chapter);
						const seen = [...(await faults(page, step)), ...(await misread(page, chapter))];
						found.push(...seen.map((f) => `${step}: ${f}`));
					}
					expect(maps, 'maps that were looked at').toBeGreaterThan(15 / every);
					expect(found).toEqual([]);
				});
		});
	}
}
