/**
 * What the platform refuses, one by one and in pairs: words, forks and links always work, the picture goes on where it
 * can, and no error is left to the console.
 */
import type { Page } from '@playwright/test';
import { expectScene, lostWords, readStep } from '../support/page.ts';
import { REFUSAL_NAMES, refusalPairs, REFUSALS, type Refusal } from '../support/refusals.ts';
import { EDITIONS, STORY, storyOf, type Edition } from '../support/story.ts';
import { ALL, DEVICE_NAMES, DEVICES, expect, OFTEN, test } from '../support/test.ts';

const story = await storyOf(STORY);
/** Without the first nothing is told of a chapter that comes near: the server's stills stand. */
const NO_PICTURE: Refusal[] = ['silent IntersectionObserver'];
const sheet = (page: Page) => page.locator('dialog[open]');

/** Opens a section, reads on, opens a claim, follows links, shares. */
async function reads(page: Page, { lang, root }: Edition, refused: Refusal[]) {
	const chapter = story.chapters[lang].find((c) => c.id === 'moscow')!;
	await page.goto(`${root}moscow/`);
	await page.waitForSelector('html[data-started]', { state: 'attached' });
	await expect(page.locator('#moscow-title')).toBeInViewport();
	expect(await lostWords(page)).toEqual([]);
	for (const { id } of [chapter.steps[1]!, chapter.steps.at(-1)!]) {
		await readStep(page, `moscow/${id}`);
		if (!NO_PICTURE.some((r) => refused.includes(r))) await expectScene(page, `moscow/${id}`);
	}

	// A claim: its sheet, by its mark, closed by a key and by the button.
	const claim = story.claims.find((c) => c.id === 'putin-answer')!;
	const mark = page.locator(`#moscow [data-claim="${claim.id}"]`).first();
	const name = story.ui[lang]['sheet.close']!;
	for (const close of ['Escape', 'button']) {
		await mark.evaluate((m) => m.scrollIntoView({ block: 'center' }));
		await mark.evaluate((m) => (m as HTMLElement).click());
		await expect(sheet(page)).toContainText(claim.claim[lang]);
		if (close === 'Escape') await page.keyboard.press('Escape');
		else await sheet(page).getByRole('button', { name, exact: true }).click();
		await expect(sheet(page)).toHaveCount(0);
	}

	// Sharing: copied, or the link stands selected and the reader is told.
	const menu = page.locator('#moscow [data-share]');
	await menu.scrollIntoViewIfNeeded();
	await menu.locator('summary').click();
	const field = menu.getByRole('textbox');
	await expect(field).toHaveValue(new RegExp(`${root}moscow/$`));
	await expect(menu.getByRole('link')).toHaveCount(5);
	const ui = story.ui[lang];
	for (const [word, refusal] of [
		['share.copy', 'clipboard'],
		['share.system', 'share']
	] as const) {
		const button = menu.getByRole('button', { name: ui[word]!, exact: true });
		if (!refused.includes(refusal) || (await button.count()) === 0) continue;
		await button.click();
		await expect(menu.getByRole('status')).toHaveText(ui['share.refused']!);
		await expect(field).toBeFocused();
	}
	await page.keyboard.press('Escape');

	// The menu of chapters leads on, and the bar follows.
	await page.locator('.bar summary').first().click();
	await page.locator('.bar details ol a').nth(4).click();
	const next = story.front.chapters[4]!;
	await expect(page.locator(`#${next}-title`)).toBeInViewport();
	await expect
		.poll(() => page.locator('.bar .now b').textContent(), OFTEN)
		.toBe(story.chapters[lang].find((c) => c.id === next)!.short);
}

/** The page of the evidence finds rows, and an address leads to its row. */
async function findsEvidence(page: Page, { lang, root }: Edition) {
	const claim = story.claims.at(-1)!;
	await page.goto(`${root}evidence/#${claim.id}`);
	await expect(page.locator(`tr[id="${claim.id}"]`)).toBeInViewport();
	await page.locator('input[name="q"]').fill(claim.claim[lang].split(/\s+/).slice(0, 4).join(' '));
	await expect.poll(() => page.locator('tr[data-says]:visible').count(), OFTEN).toBeLessThan(30);
	await expect(page.locator(`tr[id="${claim.id}"]`)).toBeVisible();
}

/** A section as other sites show it. */
async function turnsCard(page: Page, { lang }: Edition) {
	const chapter = story.chapters[lang].find((c) => c.id === 'aleppo')!;
	await page.goto(`/embed/${lang}/aleppo/`);
	for (const { id } of chapter.steps.slice(0, 3)) {
		await expect(page.locator(`[data-step="aleppo/${id}"] .words`)).toBeVisible();
		await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', `aleppo/${id}`);
		await page.locator('.next').click();
	}
	await page.locator('[data-step].on [data-claim]').first().click();
	await expect(sheet(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(sheet(page)).toHaveCount(0);
	await expect(page.locator('[data-embed-card]').getByRole('link').first()).toBeVisible();
}

/** Code to embed: copied, or selected and said. */
async function makesCode(page: Page, { lang, root }: Edition, refused: Refusal[]) {
	await page.goto(`${root}embed/`);
	const code = page.locator('.code').first();
	await code.getByRole('button').click();
	if (!refused.some((r) => r.includes('clipboard'))) return;
	await expect(code).toContainText(story.ui[lang]['share.refused']!);
	const selected = () =>
		code.locator('textarea').evaluate((t: HTMLTextAreaElement) => t.selectionEnd - t.selectionStart);
	expect(await selected()).toBeGreaterThan(100);
}

const PARTS = { 'the story': reads, evidence: findsEvidence, 'a card': turnsCard, 'the maker': makesCode };

/** The part with all these refused. Errors and warnings in the console fail the test, see support/test.ts. */
function refuse(refused: Refusal[], part: keyof typeof PARTS, at: number, details = {}) {
	const device = DEVICE_NAMES[at % 2]!;
	const edition = EDITIONS[(at >> 1) % EDITIONS.length]!;
	test.describe(() => {
		test.use({ ...DEVICES[device], contextOptions: { reducedMotion: 'reduce' } });
		test(
			`${part} without ${refused.join(' and ')}, ${device}, ${edition.lang}`,
			details,
			async ({ page }) => {
				for (const name of refused) await page.addInitScript(REFUSALS[name]);
				await PARTS[part](page, edition, refused);
			}
		);
	});
}

REFUSAL_NAMES.forEach((name, i) => {
	for (const [k, part] of (Object.keys(PARTS) as (keyof typeof PARTS)[]).entries())
		refuse([name], part, i + k, ALL);
});
refusalPairs().forEach((pair, i) => refuse(pair, 'the story', i, ALL));
