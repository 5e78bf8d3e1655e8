/** The story on paper: every chapter with its picture, its forks, its numerals and its list, and nothing cut where it need not be. */
import { existsSync } from 'node:fs';
import { chromium, expect, test } from '@playwright/test';
import { ARGUMENTS, windowedChromium } from '../../scripts/browsers.js';
import { awake } from '../support/page.ts';
import { startScreen } from '../support/screen.ts';
import { EDITIONS, storyOf, STORY } from '../support/story.ts';

for (const { lang, root } of EDITIONS) {
	test(`every chapter has its picture, forks and lists on paper, ${lang}`, async ({ page }) => {
		const story = await storyOf(STORY);
		await page.goto(root);
		await expect(page.locator('[data-print=ledger]')).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		const found = await page.evaluate(() => {
			const seen = (e: Element) =>
				e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
			const inside = (e: Element) => getComputedStyle(e).breakInside;
			return [...document.querySelectorAll('[data-section]')].map((chapter) => {
				const frame = chapter.querySelector('[data-frame]')!;
				// A still stands on paper, whatever the screen showed; its lines have an ink and are not cut away.
				const still = frame.querySelector('[data-still]')!;
				const inked = (line: Element) => {
					const { stroke, backgroundColor, borderStyle } = getComputedStyle(line);
					if (line instanceof SVGElement) return !['none', 'transparent'].includes(stroke);
					return borderStyle !== 'none' || !/^rgba\(.*, 0\)$/.test(backgroundColor);
				};
				const lines = [...still.querySelectorAll('svg :is(path, line, rect, use), i')].filter(
					(line) => seen(line) && inked(line)
				);
				const forks = [...chapter.querySelectorAll('.fork')];
				return {
					id: chapter.id,
					still: seen(still) && frame.getBoundingClientRect().height > 200,
					lines: lines.length,
					forks: forks.filter((fork) => seen(fork) && inside(fork) === 'avoid').length,
					of: forks.length,
					steps: [...chapter.querySelectorAll('.step:not(.fork-stage) .step-box')].every(
						(box) => inside(box) === 'avoid' && seen(box)
					),
					listed: [...chapter.querySelectorAll('.also-list li')].every(
						(li) => li.getClientRects().length > 0
					),
					numerals: [...chapter.querySelectorAll('a.numerals .numeral')].every(seen),
					onward: [...chapter.querySelectorAll('.next')].some(seen)
				};
			});
		});
		expect(found.map(({ id }) => id)).toEqual(story.front.chapters);
		for (const { id, lines, forks, of, ...rest } of found) {
			expect(rest, id).toEqual({ still: true, steps: true, listed: true, numerals: true, onward: false });
			expect(lines, id).toBeGreaterThan(4);
			expect(forks, id).toBe(of);
		}
		// The whole ledger behind it, each claim with a numeral for every saying, and once more under its version.
		const rows = page.locator('[data-print=ledger] ul > li');
		const given = ({ says }: (typeof story.claims)[number]) =>
			says.length + says.filter((saying) => saying.version).length;
		expect(await rows.evaluateAll((all) => all.map((li) => li.querySelectorAll('.numeral').length))).toEqual(
			story.chapters[lang].flatMap(({ id }) => story.claims.filter((c) => c.chapter === id).map(given))
		);
		await expect(rows.last()).toBeVisible();
		// As many pages as it has had, or a few more: a rule that leaves pages half empty shows here.
		const pdf = await page.pdf({ format: 'A4' });
		const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
		expect(pages).toBeLessThanOrEqual(25);
	});
}

for (const { lang, root } of EDITIONS) {
	test(`the evidence page on paper: every claim, and no thread over its words, ${lang}`, async ({ page }) => {
		const story = await storyOf(STORY);
		await page.goto(`${root}evidence/`);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('tr[data-kind] .what:visible')).toHaveCount(story.claims.length);
		const struck = await page.locator('[data-evidence-page]').evaluate((whole) => {
			const threads = [...whole.querySelectorAll('i[data-report], svg:not(.bead svg)')]
				.map((i) => i.getBoundingClientRect())
				.filter(({ width, height }) => width > 0 && height > 30);
			const range = document.createRange();
			return [...whole.querySelectorAll('h1, h2, h3, p, li, a')].flatMap((e) => {
				range.selectNodeContents(e);
				const boxes = [...range.getClientRects()];
				const over = boxes.some((box) =>
					threads.some(
						(t) => t.left < box.right && t.right > box.left && t.top < box.bottom && t.bottom > box.top
					)
				);
				return over ? [e.textContent!.trim().slice(0, 40)] : [];
			});
		});
		expect(struck).toEqual([]);
	});
}

// A window pauses the page while it prints, which a browser without one does not.
test('a print that a script starts leaves every chapter, picture and the place', async ({ baseURL }) => {
	const executablePath = windowedChromium();
	test.skip(
		!executablePath || !existsSync('/usr/bin/Xvfb'),
		'no Chromium with a window, or no screen for it'
	);
	test.slow();
	const screen = await startScreen();
	const browser = await chromium.launch({
		executablePath: executablePath!,
		headless: false,
		args: [...ARGUMENTS, '--kiosk-printing'],
		env: { ...process.env, DISPLAY: screen.display }
	});
	try {
		for (const { root } of EDITIONS) {
			const page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
			await page.goto(new URL(root, baseURL).href);
			await awake(page);
			await page.locator('[data-step="night-flight/leaves"]').evaluate((step) => step.scrollIntoView());
			const stage = page.locator('#night-flight [data-stage]');
			await expect(stage).toHaveAttribute('data-scene', 'night-flight/leaves');
			const now = () =>
				page.evaluate(() => ({
					sections: [...document.querySelectorAll('[data-section]')].map((section) => section.id),
					words: document.querySelector('main')!.textContent!.length,
					at: Math.round(scrollY)
				}));
			const before = await now();
			await page.evaluate(() => {
				const told = new Promise((done) => addEventListener('afterprint', done, { once: true }));
				Object.assign(window, { told });
				print();
			});
			await page.evaluate(() => (window as unknown as { told: Promise<unknown> }).told);
			expect(await now()).toEqual(before);
			await page.locator('[data-step="night-flight/hmeimim"]').evaluate((step) => step.scrollIntoView());
			await expect(stage, 'the picture goes on').toHaveAttribute('data-scene', 'night-flight/hmeimim');
			await page.close();
		}
	} finally {
		await browser.close();
		screen.stop();
	}
});
