/** Phones: what a step says stays in view with its picture, and nothing of a fork is behind it before it has been read. */
import type { Page } from '@playwright/test';
import { openStory } from '../support/page.ts';
import { EDITIONS } from '../support/story.ts';
import { everyOther, expect, test } from '../support/test.ts';

/** Size of the window, and the share of a step's scroll for which its first sentence is whole in view. */
const SIZES = [
	{ width: 360, height: 640, share: 0.5 },
	{ width: 390, height: 844, share: 0.6 }
];

/** Of each step under a picture that sticks: for which share of its scroll its first sentence is whole in view. */
const sharesOf = (page: Page) =>
	page.evaluate(() => {
		/** Where the next picture comes, as in page/client/story.ts. */
		const line = 0.82 * innerHeight;
		const sentenceOf = (step: Element) => {
			const words = step.querySelector('.words > p')!;
			const range = document.createRange();
			const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
			range.setStart(words, 0);
			while (texts.nextNode()) {
				const text = texts.currentNode as Text;
				if (text.parentElement!.closest('.numerals')) continue;
				const end = text.data.search(/[.؟?!]/);
				range.setEnd(text, end < 0 ? text.length : end + 1);
				if (end >= 0) break;
			}
			return range;
		};
		return [...document.querySelectorAll<HTMLElement>('.chapter-body:not(.tall) .step:not(:has(.fork))')].map(
			(step) => {
				const frame = step.closest('.chapter-body')!.querySelector('[data-frame]')!;
				const sentence = sentenceOf(step);
				const from = step.getBoundingClientRect().top + scrollY - line;
				let [seen, all] = [0, 0];
				for (let y = from; y < from + step.offsetHeight; y += 10, all++) {
					scrollTo({ top: y, behavior: 'instant' });
					const { top, bottom } = sentence.getBoundingClientRect();
					if (top >= frame.getBoundingClientRect().bottom - 1 && bottom <= innerHeight) seen++;
				}
				return { step: step.dataset['step']!, share: seen / all };
			}
		);
	});

/** Lines of forks that are behind something while they stand in the window, on the way through each fork. */
const coveredRows = (page: Page) =>
	page.evaluate(async () => {
		const covered = new Set<string>();
		const frame = () => new Promise(requestAnimationFrame);
		for (const fork of document.querySelectorAll<HTMLElement>('.fork')) {
			const lines = fork.querySelectorAll('.fork-question, .fork-word > span, .fork-detail, .fork-note');
			const from = fork.getBoundingClientRect().top + scrollY - innerHeight;
			// The chapter may have been far, and left out of the page so far (reader/farChapters.ts).
			scrollTo({ top: from, behavior: 'instant' });
			for (let i = 0; i < 3; i++) await frame();
			const bar = document.querySelector<HTMLElement>('.bar')!.offsetHeight;
			for (let y = from; y < from + 2 * innerHeight + fork.offsetHeight; y += 60) {
				scrollTo({ top: y, behavior: 'instant' });
				for (const words of lines) {
					const { left, right, top, bottom } = words.getBoundingClientRect();
					const middle = (top + bottom) / 2;
					if (middle < bar + 4 || middle > innerHeight - 4) continue;
					const there = document.elementFromPoint((left + right) / 2, middle);
					if (!fork.contains(there)) covered.add(`${fork.dataset['fork']}: ${words.textContent}`);
				}
			}
		}
		return [...covered];
	});

/** Of each step whose first words stay under the picture: how many of their lines the room there has not. */
const linesOver = (page: Page) =>
	page.evaluate(() =>
		[
			...document.querySelectorAll<HTMLElement>(
				'.chapter-body:not(.tall) .step:not(.fork-stage) .first-words'
			)
		].map((words) => {
			// At least as high as the room: what stands in them counts.
			words.style.minHeight = '0';
			const { lineHeight } = getComputedStyle(words);
			const room =
				innerHeight -
				words.closest('.chapter-body')!.querySelector<HTMLElement>('[data-frame]')!.offsetHeight;
			return {
				step: words.closest<HTMLElement>('.step')!.dataset['step']!,
				lines: (words.offsetHeight - room) / parseFloat(lineHeight)
			};
		})
	);

for (const [column, { share: least, ...viewport }] of SIZES.entries()) {
	for (const [row, { lang, root }] of EDITIONS.entries()) {
		test.describe(`${viewport.width} × ${viewport.height}, ${lang}`, everyOther(row, column), () => {
			test.use({ viewport, isMobile: true, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

			test('a step’s first sentence is in view for most of its scroll', async ({ page }) => {
				await openStory(page, root);
				const shares = await sharesOf(page);
				expect(shares.length).toBeGreaterThan(20);
				expect(shares.filter(({ share }) => share < least)).toEqual([]);
			});

			test('a step’s first words have the room under their picture, but for two lines at most', async ({
				page
			}) => {
				await openStory(page, root);
				expect((await linesOver(page)).filter(({ lines }) => lines > 2)).toEqual([]);
			});

			test('nothing of a fork is behind a picture before it has been read', async ({ page }) => {
				await openStory(page, root);
				expect(await coveredRows(page)).toEqual([]);
			});
		});
	}
}
