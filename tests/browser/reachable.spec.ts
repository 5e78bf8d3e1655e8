/** Every claim and every saying of the ledger can be reached in both languages: from the story, and on the evidence page. */
import { openStory } from '../support/page.ts';
import { lower, plain } from '../support/sheet.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';
import { everyNth, expect, partsOf, test } from '../support/test.ts';

for (const { lang, root } of EDITIONS) {
	for (const { every, tag } of partsOf(lang === 'ar'))
		test(
			`all 146 claims and 294 sayings have a mark and a row, ${every === 1 ? 'every' : 'every ninth'} claim a sheet, ${lang}`,
			tag,
			async ({ page }) => {
				test.slow();
				const { claims, forks, chapters, ui } = await storyOf(STORY);
				const told = { prose: new Set<string>(), fork: new Set<string>(), list: new Set<string>() };
				await page.emulateMedia({ reducedMotion: 'reduce' });
				await openStory(page, root);
				const marks = await page.locator('main [data-claim]').evaluateAll((all) =>
					all.map((m) => ({
						claim: m.getAttribute('data-claim')!,
						place: m.closest('[data-fork]') ? 'fork' : m.closest('details') ? 'list' : 'prose'
					}))
				);
				for (const { claim, place } of marks) told[place as keyof typeof told].add(claim);
				// Each stands in one place: told in the prose, in a fork, or in its chapter's list.
				const places = Object.values(told).flatMap((ids) => [...ids]);
				expect([...places].sort()).toEqual(claims.map((c) => c.id).sort());
				expect(told.list).toEqual(new Set(chapters[lang].flatMap((c) => c.also)));
				expect(told.fork).toEqual(
					new Set(forks.flatMap((f) => f.answers.flatMap((a) => a.rows.map((r) => r.claim))))
				);

				// From its mark each opens the sheet, which has every saying.
				const opened = everyNth(claims, every ** 2);
				const close = ui[lang]['sheet.close']!;
				const sheets = await page.evaluate(
					async ([ids, name]) => {
						const until = async (done: () => boolean, what: string) => {
							for (let frames = 0; !done(); frames++) {
								if (frames > 900) throw new Error(what);
								await new Promise(requestAnimationFrame);
							}
						};
						const found: Record<string, { report: string; words: string }[]> = {};
						for (const id of ids) {
							const mark = document.querySelector<HTMLElement>(`main [data-claim="${id}"]`)!;
							mark.closest('details')?.setAttribute('open', '');
							mark.click();
							await until(
								() => mark.ariaExpanded === 'true' && Boolean(document.querySelector('dialog[open] h2')),
								`${id} opens`
							);
							found[id] = [...document.querySelectorAll<HTMLElement>('dialog[open] li[data-report]')].map(
								(row) => ({
									report: row.dataset['report']!,
									words: row.innerText
								})
							);
							document.querySelector<HTMLElement>(`dialog[open] button[aria-label="${name}"]`)!.click();
							await until(
								() => !document.querySelector('dialog[open]') && !mark.ariaExpanded,
								`${id} closes`
							);
						}
						return found;
					},
					[opened.map((c) => c.id), close] as const
				);

				await page.goto(`${root}evidence/`);
				const rows: Record<string, string> = await page
					.locator('tr[id]')
					.evaluateAll((all) =>
						Object.fromEntries(all.map((row) => [row.id, (row as HTMLElement).innerText]))
					);
				let sayings = 0;
				for (const claim of claims) {
					const row = lower(plain(rows[claim.id] ?? ''));
					for (const saying of claim.says) {
						sayings++;
						const why = `${claim.id}, ${saying.report}`;
						const gives = lower(plain(saying.gives[lang]));
						if (opened.includes(claim)) {
							const shown = sheets[claim.id]!.find((r) => r.report === saying.report);
							expect(lower(plain(shown?.words ?? '')), `the sheet of ${why}`).toContain(gives);
						}
						expect(row, `the row of ${why}`).toContain(gives);
					}
				}
				expect(claims).toHaveLength(146);
				expect(sayings).toBe(294);
			}
		);

	for (const { each, every, tag } of partsOf(lang === 'en'))
		test(`${each} old name of a claim or a step still opens, ${lang}`, tag, async ({ page }) => {
			const { aliases, front, chapters } = await storyOf(STORY);
			await page.emulateMedia({ reducedMotion: 'reduce' });
			for (const [old, now] of everyNth(Object.entries(aliases), every)) {
				await page.goto('about:blank');
				await openStory(page, `${root}#claim-${old}`);
				await expect(page.locator('dialog[open] h2')).toBeVisible();
				expect(new URL(page.url()).hash).toBe(`#claim-${now}`);
			}
			for (const [old, now] of everyNth(Object.entries(front.moved ?? {}), every)) {
				await page.goto('about:blank');
				await openStory(page, `${root}#${old.replace('/', '-')}`);
				await expect(page.locator(`[data-step="${now}"]`)).toBeInViewport();
			}
			// A claim of a closed list: the list opens behind the sheet.
			const [listed] = chapters[lang].flatMap((c) => c.also);
			await page.goto('about:blank');
			await openStory(page, `${root}#claim-${listed}`);
			await expect(page.locator('dialog[open] h2')).toBeVisible();
			await expect(page.locator(`details[open] [id="claim-${listed}"]`)).toHaveCount(1);
		});

	test(`words copied from a step keep their numerals in brackets, without the picture’s alternative, ${lang}`, async ({
		page
	}) => {
		await openStory(page, root);
		const [text, alt] = await page.evaluate(() => {
			const words = document.querySelector('.step .numerals[data-claim]')!.closest('.step')!;
			const range = document.createRange();
			range.selectNodeContents(words);
			getSelection()!.removeAllRanges();
			getSelection()!.addRange(range);
			return [getSelection()!.toString(), words.querySelector('p.sr-only')!.textContent];
		});
		expect(text).toMatch(/\p{L}\S*\s?\[[\d, ]+/u);
		expect(text).not.toContain(alt);
	});
}
