/** The evidence's tests, for any story: each claim opens from its mark, says what the ledger says, and closes without moving the page. */
import { giversOf } from '../../src/lib/model/givers.ts';
import { spokenGivers } from '../../src/lib/marks/spoken.ts';
import { languageOf } from '../../src/lib/model/languages.ts';
import { awake, openStory, scrolled, stepsOf } from './page.ts';
import {
	CLOSINGS,
	closeSheet,
	expectClear,
	expected,
	held,
	leafThrough,
	lower,
	openMark,
	OPENINGS,
	plain,
	sheetOf
} from './sheet.ts';
import { EDITIONS, storyOf, type Edition } from './story.ts';
import { expect, OFTEN, test } from './test.ts';

/** Registers the tests; call inside a describe that sets device and address. `dir` is the story's folder; not `all`: of what is many, some. */
export function evidenceTests(dir: string, edition: Edition, all = true): void {
	const { lang, root } = edition;

	test(`${all ? 'every claim' : 'a claim'} opens from its first mark, is told in full, and closes where one was`, async ({
		page
	}) => {
		// A second and a half for each on a loaded machine, and once more in a row.
		test.setTimeout(all ? 720_000 : 180_000);
		const story = await storyOf(dir);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await openStory(page, root);
		for (const [i, claim] of story.claims.filter((_, n) => all || n % 11 === 0).entries()) {
			const how = OPENINGS[i % OPENINGS.length]!;
			const closing = CLOSINGS[i % CLOSINGS.length]!;
			const why = `${claim.id}, opened by ${how}`;
			// Where one reads: low in the window, clear of the picture.
			const y = await page.evaluate((id) => {
				const first = document.querySelector(`[data-claim="${id}"]`)!;
				// A mark of the closing list: the reader opens the list first.
				first.closest('details')?.setAttribute('open', '');
				const mark = first.getBoundingClientRect();
				scrollTo({ top: Math.round(scrollY + mark.top - 0.78 * innerHeight), behavior: 'instant' });
				return scrollY;
			}, claim.id);
			await openMark(page, claim.id, how);
			await expect
				.poll(async () => (await sheetOf(page))?.heading, { ...OFTEN, message: why })
				.toBe(plain(claim.claim[lang]));
			const sheet = (await sheetOf(page))!;
			const rows = expected(story, claim, lang);
			expect(
				sheet.rows.map((r) => r.report),
				why
			).toEqual(rows.map((r) => r.report));
			for (const [n, { words, silent }] of rows.entries()) {
				const shown = lower(sheet.rows[n]!.words);
				for (const part of words) expect(shown, why).toContain(part);
				// A silent report says that and nothing else.
				if (silent) expect(words.reduce((rest, part) => rest.replace(part, ''), shown).trim(), why).toBe('');
			}
			// Shared with a part that a chatbot wrote is less than shared by two reports.
			const written = claim.says.filter((saying) => saying.match !== 'part' && !saying.machine).length;
			const gist =
				claim.kind === 'shared' && written < 2
					? ('sheet.shared.machine' as const)
					: (`sheet.${claim.kind}` as const);
			expect(sheet.words, why).toContain(plain(story.ui[lang][gist]!));
			expect(sheet.apart.length, `${why}: versions set against each other`).toBe(
				Object.keys(claim.versions ?? {}).length
			);
			Object.values(claim.versions ?? {}).forEach((text, n) =>
				expect(sheet.apart[n], why).toContain(plain(text[lang]))
			);
			if (claim.note) expect(sheet.words, why).toContain(plain(claim.note[lang]));
			expect(sheet.row, why).toBe(`${root}evidence/#${claim.id}`);
			expect(sheet.focused, `${why}: the sheet has the focus`).toBe(true);

			const close = story.ui[lang]['sheet.close']!;
			await closeSheet(page, closing, { name: close, dir: edition.dir });
			await expect
				.poll(() => sheetOf(page), { ...OFTEN, message: `${claim.id}, closed by ${closing}` })
				.toBeNull();
			await expect
				.poll(
					() =>
						page.evaluate((id) => {
							const first = document.querySelector(`[data-claim="${id}"]`);
							return { back: document.activeElement === first, y: scrollY };
						}, claim.id),
					{
						...OFTEN,
						timeout: 2000,
						message: `${claim.id}, opened by ${how}, closed by ${closing}: focus on its mark, same place`
					}
				)
				.toEqual({ back: true, y });
		}
		if (!all) return;
		// And all of them once more, in a row: nothing piles up. Before that often enough for what the engine itself learns
		// of the script: it grows by less each time, and after three by next to nothing.
		const ids = story.claims.map((c) => c.id);
		const leaf = async () => {
			const off = await leafThrough(page, ids, story.ui[lang]['sheet.close']!);
			expect(off, 'sheets that left the focus or the page elsewhere').toEqual([]);
		};
		for (let i = 0; i < 3; i++) await leaf();
		const entries = await page.evaluate(() => history.length);
		// What is lost grows with every time; a picture that comes to life, or a part thrown away late, does so once.
		await expect(async () => {
			const before = await held(page);
			await leaf();
			const after = await held(page);
			expect(after.nodes - before.nodes, 'nodes more').toBeLessThan(50);
			expect(after.listeners - before.listeners, 'listeners more').toBeLessThan(10);
			expect(after.bytes - before.bytes, 'bytes of script more').toBeLessThan(300_000);
		}).toPass({ intervals: [100], timeout: 240_000 });
		expect(await page.evaluate(() => history.length), 'entries of the history').toBe(entries);
	});

	test('numerals say who gives what the sentence tells, and no other report', async ({ page }) => {
		const story = await storyOf(dir);
		await openStory(page, root);
		const groups = await page.locator('.numerals[data-claim]').evaluateAll((all) =>
			all.map((m) => ({
				claim: m.getAttribute('data-claim')!,
				version: m.getAttribute('data-version'),
				spoken: m.getAttribute('aria-label') ?? '',
				shown: [...m.querySelectorAll('[data-report]')].map((n) => n.getAttribute('data-report'))
			}))
		);
		expect(groups.length).toBeGreaterThan(0);
		const words = { ui: story.ui[lang], locale: languageOf(lang).locale };
		for (const { claim: id, version, spoken, shown } of groups) {
			const claim = story.claims.find((c) => c.id === id)!;
			const givers = giversOf(claim, version, story.reports);
			expect(shown, id).toEqual(givers.map((g) => g.report.id));
			expect(spoken, id).toContain(spokenGivers(givers, words));
		}
	});

	test('the way back from the evidence page ends at the claim, clear of the picture', async ({ page }) => {
		test.slow();
		const story = await storyOf(dir);
		for (const [i, chapter] of story.front.chapters.entries()) {
			if (!all && i > 0 && i < story.front.chapters.length - 1) continue;
			const claim = story.claims.findLast((c) => c.chapter === chapter);
			if (!claim) continue;
			await page.goto(`${root}evidence/#${claim.id}`);
			await page.locator(`[id="${claim.id}"] a[href*="#claim-"]`).click();
			await expect(page).toHaveURL(new RegExp(`/${chapter}/#claim-${claim.id}$`));
			await awake(page);
			// An address that names a claim opens its sheet; under it the mark stands ready.
			await expect(page.locator('dialog[open] h2')).toHaveText(claim.claim[lang]);
			await page.keyboard.press('Escape');
			await expect(page.locator('dialog[open]')).toHaveCount(0);
			await expectClear(page, `[id="claim-${claim.id}"]`, claim.id);
		}
	});

	test('a pointer to a claim of another chapter opens its sheet in place, and leads on to its mark, clear of the picture', async ({
		page
	}) => {
		test.slow();
		const story = await storyOf(dir);
		const claimOf = (id: string) => story.claims.find((c) => c.id === id)!;
		await openStory(page, root);
		const ids = await page
			.locator('[data-see]')
			.evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('data-see')!))]);
		expect(ids.length, 'the story has such pointers').toBeGreaterThan(0);
		for (const id of ids.filter((_, i) => all || i % 5 === 0)) {
			const pointer = page.locator(`[data-see="${id}"]`).first();
			await pointer.evaluate((a) => a.scrollIntoView({ block: 'center' }));
			const before = await scrolled(page);
			await pointer.evaluate((a) => (a as HTMLElement).click());
			await expect(page.locator('dialog[open] h2')).toHaveText(claimOf(id).claim[lang]);
			expect(await page.evaluate(() => scrollY), id).toBe(before);
			await page.locator('dialog[open] a.place').click();
			await expectClear(page, `[id="claim-${id}"]`, id);
			await expect(page.locator(`[id="claim-${id}"]`), id).toBeFocused();
		}
	});

	test('the evidence page has a row for every claim, with what each report gives', async ({ page }) => {
		const story = await storyOf(dir);
		await page.goto(`${root}evidence/`);
		await expect(page.locator('h1')).toBeInViewport();
		const rows = await page.locator('tr[id]').evaluateAll((all) =>
			all.map((row) => ({
				id: row.id,
				height: row.getBoundingClientRect().height,
				words: (row as HTMLElement).innerText.replace(/\s+/g, ' ')
			}))
		);
		expect(rows.map((r) => r.id).sort()).toEqual(story.claims.map((c) => c.id).sort());
		for (const claim of story.claims) {
			const row = rows.find((r) => r.id === claim.id)!;
			expect(row.height, claim.id).toBeGreaterThan(20);
			expect(row.words, claim.id).toContain(plain(claim.claim[lang]));
			for (const said of claim.says) expect(row.words, claim.id).toContain(plain(said.gives[lang]));
		}
		const other = EDITIONS.find((e) => e.lang !== lang)!;
		await page.locator(`a[hreflang="${other.lang}"]`).first().click();
		await expect(page).toHaveURL(new RegExp(`${other.root}evidence/$`));
		await expect(page.locator('html')).toHaveAttribute('dir', other.dir);
	});

	test('without its data the mark leads to the row of the evidence page', async ({ page, trouble }) => {
		const story = await storyOf(dir);
		const claim = story.claims.at(-1)!;
		await openStory(page, root);
		expect((await stepsOf(page)).length).toBeGreaterThan(0);
		await page.route('**/*.js', (route) => route.abort());
		await page
			.locator(`[data-claim="${claim.id}"]`)
			.first()
			.evaluate((m) => (m as HTMLElement).click());
		await expect(page).toHaveURL(new RegExp(`${root}evidence/#${claim.id}$`));
		await expect(page.locator(`[id="${claim.id}"]`)).toBeInViewport();
		// The browser itself tells of the request that this test has cut off.
		trouble.splice(0, trouble.length, ...trouble.filter((t) => !t.includes('ERR_FAILED')));
	});
}
