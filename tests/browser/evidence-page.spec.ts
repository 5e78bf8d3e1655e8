/** The evidence page as a reader uses it: by finger, by keyboard, without script, from a link to one row. */
import type { Locator, Page } from '@playwright/test';
import { quotation } from '../../src/lib/model/quotation.ts';
import { expectNoViolations } from '../support/axe.ts';
import { EDITIONS, STORY, storyOf, TINY, type Edition } from '../support/story.ts';
import { ALL, DEVICE_NAMES, DEVICES, expect, OFTEN, only, sampled, test, TINY_URL } from '../support/test.ts';

const addressOf = ({ root }: Edition, rest = '') => `${root}evidence/${rest}`;
const rowsOf = (page: Page) => page.locator('tr[data-says]');
const idsShown = (page: Page) =>
	rowsOf(page).evaluateAll((rows) => rows.filter((r) => (r as HTMLElement).offsetParent).map((r) => r.id));
const field = (page: Page, name: string) => page.locator(`[data-find] [name="${name}"]`);
const kind = (page: Page, value: string) => page.locator(`[data-find] [name="kind"][value="${value}"]`);
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
/** What the page says of how many rows are left, once it has said it. */
const said = (page: Page) => page.getByRole('status');

async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.evaluate(() => document.fonts.ready);
}
/** Expects exactly these rows, by id, in the ledger's order. */
async function expectRows(page: Page, ids: string[], why = ''): Promise<void> {
	await expect.poll(() => idsShown(page), { ...OFTEN, message: why }).toEqual(ids);
}
/** All of an element stands in the window, and nothing lies over its middle. */
async function expectClear(element: Locator, why: string): Promise<void> {
	await expect(element, why).toBeInViewport({ ratio: 1 });
	const clear = await element.evaluate((node) => {
		const { left, top, width, height } = node.getBoundingClientRect();
		return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
	});
	expect(clear, `nothing lies over: ${why}`).toBe(true);
}

for (const edition of EDITIONS) {
	const { lang, dir } = edition;
	test.describe(`the ledger, ${lang}`, only(lang === 'en'), () => {
		test('is a table of every claim by every report, with what each gives', async ({ page }) => {
			const story = await storyOf(STORY);
			await open(page, addressOf(edition));
			await expect(page.locator('html')).toHaveAttribute('dir', dir);
			const table = page.getByRole('table');
			await expect(table.getByRole('columnheader')).toHaveCount(1 + story.reports.length);
			const rows = await rowsOf(page).evaluateAll((all) =>
				all.map((row) => ({
					id: row.id,
					chapter: row.closest('tbody')!.dataset['chapter'],
					head: row.querySelector('th[scope="row"]')!.textContent!.replace(/\s+/g, ' '),
					place: row.querySelector('th a')!.getAttribute('href'),
					mark: [...row.querySelectorAll('th .how .numeral')].map((n) => n.textContent),
					cells: [...row.querySelectorAll('td')].map((cell) => ({
						machine: cell.querySelectorAll('.machine').length,
						part: cell.querySelectorAll('.part').length,
						text: cell.textContent!.replace(/\s+/g, ' ').trim(),
						quotes: [...cell.querySelectorAll<HTMLElement>('.quote')].map(({ lang, dir, textContent }) => ({
							lang,
							dir,
							text: textContent
						}))
					}))
				}))
			);
			expect(rows.map((r) => r.id)).toEqual(
				story.front.chapters.flatMap((c) => story.claims.filter((k) => k.chapter === c).map((k) => k.id))
			);
			const ui = story.ui[lang];
			for (const row of rows) {
				const claim = story.claims.find((c) => c.id === row.id)!;
				expect(row.chapter).toBe(claim.chapter);
				expect(row.head, row.id).toContain(claim.claim[lang]);
				expect(row.head, row.id).toContain(ui[`ledger.${claim.kind}`]);
				if (claim.note) expect(row.head, row.id).toContain(claim.note[lang]);
				for (const version of Object.values(claim.versions ?? {})) {
					expect(row.head, row.id).toContain(version[lang]);
				}
				expect(row.place).toBe(`${edition.root}${claim.chapter}/#claim-${claim.id}`);
				expect(row.mark.map((n) => n!.charAt(0))).toEqual(
					story.reports.filter((r) => claim.says.some((s) => s.report === r.id)).map((r) => String(r.number))
				);
				for (const [i, report] of story.reports.entries()) {
					const saying = claim.says.find((s) => s.report === report.id);
					const { text, machine, part, quotes } = row.cells[i]!;
					const what = `${row.id} by ${report.id}`;
					if (!saying) {
						expect(text, what).toContain(ui['sheet.silent']);
						continue;
					}
					expect(text, what).toContain(saying.gives[lang]);
					expect(text, what).toContain(ui['report.paragraph']!.replace('{n}', String(saying.paragraph)));
					expect(machine, `${what}, machine-written`).toBe(saying.machine ? 1 : 0);
					expect(part, `${what}, in part`).toBe(saying.match === 'part' ? 1 : 0);
					expect(quotes, what).toEqual(saying.quote ? [quotation(saying.quote, report.lang)] : []);
				}
			}
		});

		test('each row’s link leads to the claim’s place in the story', async ({ page }) => {
			const story = await storyOf(STORY);
			const claims = story.front.chapters.map((c) => story.claims.find((k) => k.chapter === c)!);
			for (const claim of claims) {
				const html = await (await page.request.get(`${edition.root}${claim.chapter}/`)).text();
				expect(html, claim.id).toContain(`id="claim-${claim.id}"`);
			}
		});

		test('without script it stands whole, and shows no control that would do nothing', async ({
			browser,
			baseURL
		}) => {
			const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
			const page = await context.newPage();
			for (const width of [390, 1440]) {
				await page.setViewportSize({ width, height: 844 });
				await page.goto(addressOf(edition, '?kind=single&q=nothing'));
				await expect(rowsOf(page)).toHaveCount(146);
				for (const row of [rowsOf(page).first(), rowsOf(page).last()]) await expect(row).toBeVisible();
				await expect(page.locator('[data-find]')).toBeHidden();
				await expect(page.getByRole('button')).toHaveCount(0);
				await expect(page.locator('[data-part="none"]')).toBeHidden();
			}
			await context.close();
		});

		test('by how it is told, by chapter, by report; the address keeps it', async ({ page }) => {
			const story = await storyOf(STORY);
			const ids = (wanted: (c: (typeof story.claims)[number]) => boolean) =>
				story.front.chapters.flatMap((chapter) =>
					story.claims.filter((c) => c.chapter === chapter && wanted(c)).map((c) => c.id)
				);
			const counted = (n: number) =>
				story.ui[lang]['evidence.find.count']!.replace('{n}', String(n)).replace('{total}', '146');
			await open(page, addressOf(edition));
			await expectRows(
				page,
				ids(() => true)
			);

			for (const value of ['parted', 'shared', 'single']) {
				await kind(page, value).check();
				await expectRows(
					page,
					ids((c) => c.kind === value),
					value
				);
				expect(query(page)).toEqual({ kind: value });
				await expect(said(page)).toHaveText(counted(ids((c) => c.kind === value).length));
			}
			await kind(page, 'parted').check();
			await field(page, 'report').selectOption('r4');
			const both = ids((c) => c.kind === 'parted' && c.says.some((s) => s.report === 'r4'));
			expect(both.length).toBeGreaterThan(2);
			await expectRows(page, both, 'parted, and the fourth gives something');
			await field(page, 'chapter').selectOption('night-flight');
			const all = both.filter((id) => story.claims.find((c) => c.id === id)!.chapter === 'night-flight');
			expect(all.length).toBeGreaterThan(0);
			await expectRows(page, all, 'and in one chapter');
			expect(query(page)).toEqual({ kind: 'parted', report: 'r4', chapter: 'night-flight' });
			// A chapter without a row shows no heading.
			await expect(page.locator('th[scope="rowgroup"]:visible')).toHaveCount(1);

			await page.reload();
			await expectRows(page, all, 'after a reload');
			await expect(kind(page, 'parted')).toBeChecked();
			await expect(field(page, 'report')).toHaveValue('r4');
			await expect(said(page)).toHaveText(counted(all.length));

			await page.locator('.tally [data-part="all"]').click();
			await expectRows(
				page,
				ids(() => true),
				'all again'
			);
			expect(query(page)).toEqual({});
			await expect(page.locator('.tally [data-part="all"]')).toBeHidden();
		});

		test('by keyboard alone', async ({ page }) => {
			const story = await storyOf(STORY);
			await open(page, addressOf(edition));
			await kind(page, '').focus();
			await page.keyboard.press('ArrowDown');
			await expect(kind(page, 'parted')).toBeChecked();
			await expect.poll(() => query(page), OFTEN).toEqual({ kind: 'parted' });
			await page.keyboard.press('Tab');
			await expect(field(page, 'chapter')).toBeFocused();
			await page.keyboard.press('Tab');
			await expect(field(page, 'report')).toBeFocused();
			await page.keyboard.press('Tab');
			await expect(field(page, 'match')).toBeFocused();
			await page.keyboard.press('Tab');
			await expect(field(page, 'q')).toBeFocused();
			const claim = story.claims.find((c) => c.id === 'assad-left')!;
			await page.keyboard.type(claim.claim[lang]);
			await expectRows(page, ['assad-left']);
			// Enter asks for nothing that is not there already.
			await page.keyboard.press('Enter');
			await expect.poll(() => query(page), OFTEN).toEqual({ kind: 'parted', q: claim.claim[lang] });
			await page.keyboard.press('Tab');
			await expect(page.locator('.tally [data-part="all"]')).toBeFocused();
			await page.keyboard.press('Enter');
			await expect.poll(async () => (await idsShown(page)).length, OFTEN).toBe(146);
			// What was pressed is gone; the focus is not lost with it.
			await expect(page.locator('[data-part="count"]')).toBeFocused();
		});

		test('search finds both scripts, however they are written', async ({ page }) => {
			await open(page, addressOf(edition));
			const has: [string, string][] = [
				// The words of the other edition are found too.
				['ATTACHE', 'attache'],
				['attaché', 'attache'],
				['erdogan', 'erdogan-meeting'],
				['القَصْر', 'assad-left'],
				['ساعه', 'saqr-left'],
				['الـثالثه', 'palace-staff-left'],
				['٦:٣٨', 'saqr-left']
			];
			for (const [words, id] of has) {
				await field(page, 'q').fill(words);
				await expect.poll(() => idsShown(page), { ...OFTEN, message: `${words} finds ${id}` }).toContain(id);
				expect((await idsShown(page)).length, `${words} leaves rows out`).toBeLessThan(146);
			}
			await expect.poll(() => query(page), OFTEN).toEqual({ q: '٦:٣٨' });
			await page.reload();
			await expect(field(page, 'q')).toHaveValue('٦:٣٨');
			await expect.poll(() => idsShown(page), OFTEN).toContain('saqr-left');
		});

		test('says so when nothing matches, and leads out', async ({ page }) => {
			await open(page, addressOf(edition, '?q=zzzz&kind=single'));
			const none = page.locator('[data-part="none"]');
			await expect(none).toBeVisible();
			await expect(page.getByRole('table')).toBeHidden();
			await none.getByRole('button').click();
			await expect(none).toBeHidden();
			await expect.poll(async () => (await idsShown(page)).length, OFTEN).toBe(146);
			expect(query(page)).toEqual({});
		});

		test('an address with values that the page does not offer shows everything', async ({ page }) => {
			await open(page, addressOf(edition, '?chapter=nowhere&report=r9&kind=maybe'));
			await expect.poll(async () => (await idsShown(page)).length, OFTEN).toBe(146);
		});

		test('every question on which they part stands on top, each answer with the reports that give it', async ({
			page
		}) => {
			const story = await storyOf(STORY);
			await open(page, addressOf(edition));
			await expect(page.locator('#parts [data-fork]')).toHaveCount(story.forks.length);
			for (const fork of story.forks) {
				const card = page.locator(`#fork-${fork.id}`);
				await expect(card.getByRole('heading')).toHaveText(fork.question[lang]);
				const links = await card
					.locator('a')
					.evaluateAll((all) => all.map((a) => [a.getAttribute('data-report'), a.getAttribute('href')]));
				expect(links, fork.id).toEqual(
					fork.answers.flatMap((a) => a.rows.map((r) => [r.report, `#${r.claim}`]))
				);
				if (fork.note) await expect(card).toContainText(fork.note[lang]);
			}
		});

		test('what no report gives stands at its chapter’s end while nothing is filtered', async ({ page }) => {
			const story = await storyOf(STORY);
			await open(page, addressOf(edition));
			for (const [chapter, texts] of Object.entries(story.untold)) {
				const row = page.locator(`tbody[data-chapter="${chapter}"] tr[data-untold]`);
				for (const text of texts) await expect(row).toContainText(text[lang]);
			}
			await kind(page, 'single').check();
			await expect(page.locator('tr[data-untold]:visible')).toHaveCount(0);
		});

		test('in full or in part, by any report or by one', async ({ page }) => {
			const story = await storyOf(STORY);
			const ids = (report: string | null, match: string) =>
				story.front.chapters.flatMap((chapter) =>
					story.claims
						.filter((c) => c.chapter === chapter)
						.filter((c) => c.says.some((s) => s.match === match && (!report || s.report === report)))
						.map((c) => c.id)
				);
			await open(page, addressOf(edition));
			await field(page, 'match').selectOption('part');
			await expectRows(page, ids(null, 'part'), 'in part');
			await field(page, 'report').selectOption('r1');
			await expectRows(page, ids('r1', 'part'), 'in part by the first');
			await field(page, 'match').selectOption('full');
			await expectRows(page, ids('r1', 'full'), 'in full by the first');
			expect(query(page)).toEqual({ match: 'full', report: 'r1' });
		});

		test('an old id of a claim opens the row that took its place', async ({ page }) => {
			const story = await storyOf(STORY);
			for (const [old, id] of Object.entries(story.aliases)) {
				for (const rest of [`#${old}`, `?kind=parted#${old}`]) {
					await open(page, addressOf(edition, rest));
					await expectClear(page.locator(`tr#${id} .what`), rest);
				}
			}
		});

		test('its files hold the ledger', async ({ page }) => {
			const story = await storyOf(STORY);
			await open(page, addressOf(edition));
			const links = await page
				.locator('#files a[download]')
				.evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
			expect([...links].sort()).toEqual(
				EDITIONS.flatMap((e) => ['csv', 'json'].map((kind) => addressOf(e, `claims.${kind}`))).sort()
			);
			await expect(page.locator('#files')).toContainText(story.front.title[lang]);
			const json = await (await page.request.get(addressOf(edition, 'claims.json'))).json();
			expect(json.language).toBe(lang);
			expect(json.claims.map((c: { claim: string }) => c.claim)).toEqual(
				story.claims.map((c) => c.claim[lang])
			);
			const csv = await (await page.request.get(addressOf(edition, 'claims.csv'))).body();
			expect([...csv.subarray(0, 3)], 'the UTF-8 mark').toEqual([0xef, 0xbb, 0xbf]);
			expect(csv.toString('utf8')).toContain(story.claims[0]!.claim[lang]);
		});

		test('about the account: witness, reports, borders, corrections, credits', async ({ page }) => {
			const story = await storyOf(STORY);
			await open(page, addressOf(edition));
			const about = page.locator('#about');
			await expect(about.getByRole('heading', { level: 2 })).toHaveText(story.ui[lang]['about.title']!);
			for (const report of story.reports) await expect(about).toContainText(report.about[lang]);
			await expect(about).toContainText(story.front.borders[lang]);
			const corrections = story.front.corrections ?? [];
			const listed = about.locator('[data-corrections]');
			await expect(listed).toHaveAttribute('data-corrections', String(corrections.length));
			if (corrections.length === 0) await expect(listed).toHaveText(story.ui[lang]['about.none']!);
			for (const { text } of corrections) await expect(listed).toContainText(text[lang]);
			// Every link of the words to a row has its row.
			const rows = await about
				.locator('a[href^="#"]')
				.evaluateAll((all) => all.map((a) => document.querySelector(a.getAttribute('href')!)?.tagName));
			expect(rows.length).toBeGreaterThan(5);
			expect(new Set(rows)).toEqual(new Set(['TR']));
			expect(await about.locator('a[href^="https://"]').count()).toBeGreaterThan(5);
		});
	});

	for (const device of DEVICE_NAMES) {
		test.describe(`${device}, ${lang}`, sampled(device, lang), () => {
			test.use(DEVICES[device]);

			test('a link to a row shows it, marked out and clear of what stays on top', async ({ page }) => {
				const background = (row: Locator) =>
					row.evaluate((node) =>
						[node, '::before']
							.map((of) => getComputedStyle(node, typeof of === 'string' ? of : undefined).backgroundColor)
							.join()
					);
				for (const rest of ['#saqr-left', '?told=agreed#saqr-left', '?kind=shared#saqr-left']) {
					await open(page, addressOf(edition, rest));
					const row = page.locator('tr#saqr-left');
					await expectClear(row.locator('.what'), `the claim of ${rest}`);
					const others = await background(page.locator('tr#sunday-date'));
					await expect.poll(() => background(row), OFTEN).not.toBe(others);
					// Where a filter would hide it, the row is what counts.
					await expect.poll(() => query(page), OFTEN).toEqual({});
					expect(new URL(page.url()).hash).toBe('#saqr-left');
				}
			});

			// Takes axe many seconds; `npm test` has it look at one chapter's rows in tests/browser/large-type.spec.ts.
			test('axe finds nothing', ALL, async ({ page }) => {
				test.slow();
				for (const rest of ['?kind=parted&report=r5&chapter=night-flight#assad-left', '?q=zzzz']) {
					await open(page, addressOf(edition, rest));
					await expectNoViolations(page, rest, undefined, ['best-practice']);
				}
			});

			test('axe finds nothing in the whole ledger', ALL, async ({ page }) => {
				test.slow();
				await open(page, addressOf(edition));
				await expectNoViolations(page, 'all claims', undefined, ['best-practice']);
			});
		});
	}

	test.describe(`phone, ${lang}`, only(lang === 'ar'), () => {
		test.use(DEVICES.phone);

		test('when did Assad leave, according to whom: two taps at most', async ({ page }) => {
			const story = await storyOf(STORY);
			const fork = story.forks.find((f) =>
				f.answers.some((a) => a.rows.some((r) => r.claim === 'assad-left'))
			)!;
			// To the questions, to the question.
			await open(page, addressOf(edition));
			await page.locator('a[href="#parts"]').tap();
			await page.locator(`#parts a[href="#fork-${fork.id}"]`).tap();
			const card = page.locator(`#fork-${fork.id}`);
			await expectClear(card.getByRole('heading'), 'the question');
			for (const answer of fork.answers) {
				const item = card.locator('li:has(> .answer)', { hasText: answer.words[lang] }).first();
				await expectClear(item.locator('.answer'), answer.words[lang]);
				for (const row of answer.rows) {
					const giver = item.locator(`a[data-report="${row.report}"]`);
					await expectClear(giver, `${answer.words[lang]} by ${row.report}`);
					const number = row.report.slice(1);
					await expect(giver).toHaveAccessibleName(
						new RegExp(story.ui[lang]['report']!.replace('{n}', number))
					);
					if (row.detail) await expect(giver).toContainText(row.detail[lang]);
				}
			}
			// A report leads to the row, also where a filter hides it.
			for (const rest of ['', '?kind=single']) {
				await open(page, addressOf(edition, rest));
				await page.locator(`#fork-${fork.id} a[href="#assad-left"]`).first().tap();
				await expectClear(page.locator('tr#assad-left .what'), `the row, from ${rest}`);
			}
		});
	});

	test.describe(`widths, ${lang}`, only(lang === 'ar'), () => {
		test('nothing sticks out, and every target is large enough', async ({ page }) => {
			await open(page, addressOf(edition));
			for (const width of [320, 360, 390, 699, 700, 820, 1179, 1180, 1440]) {
				await page.setViewportSize({ width, height: 780 });
				const wide = await page.evaluate(() => {
					scrollTo({ left: 9999 });
					scrollTo({ left: -9999 });
					const { scrollWidth } = document.documentElement;
					return { scrollWidth: Math.max(scrollWidth, document.body.scrollWidth), x: scrollX };
				});
				expect(wide, `at ${width} px`).toEqual({ scrollWidth: width, x: 0 });
				// Words may break; none may run out of the window.
				const out = await page.evaluate((max) => {
					const found: string[] = [];
					for (const node of document.querySelectorAll<HTMLElement>(
						'[data-words], .ref, .how, .parts, #about p'
					)) {
						const box = node.getBoundingClientRect();
						if (
							node.offsetParent &&
							(box.left < -0.5 || box.right > max + 0.5 || node.scrollWidth > node.clientWidth + 1)
						) {
							found.push(`${node.className} ${node.textContent!.slice(0, 40)}`);
						}
					}
					return found;
				}, width);
				expect(out, `at ${width} px`).toEqual([]);
				const small = await page.evaluate(() =>
					[
						...document.querySelectorAll<HTMLElement>(
							'nav a, .how a, .tally a, .files a, button, select, input'
						)
					]
						.filter((n) => n.offsetParent && n.getClientRects().length > 0)
						.filter((n) => n.getBoundingClientRect().height < 24)
						.map((n) => n.outerHTML.slice(0, 80))
				);
				expect(small, `at ${width} px`).toEqual([]);
			}
		});

		test('the threads run from the margin into their columns without a break', async ({ page }) => {
			await open(page, addressOf(edition));
			for (const width of [1180, 1365, 1440, 1920]) {
				await page.setViewportSize({ width, height: 900 });
				const off = await page.evaluate((rtl) => {
					const end = (box: DOMRect) => (rtl ? box.left : box.right);
					const start = (box: DOMRect) => (rtl ? box.right : box.left);
					return [...document.querySelectorAll('.turn.out .b')].map((turn, i) => {
						const head = document.querySelectorAll('thead th[data-report]')[i]!;
						const thread = getComputedStyle(head, '::before');
						const inset = parseFloat(thread.insetInlineStart) + parseFloat(thread.marginInlineStart);
						const far = inset + parseFloat(thread.width);
						return Math.abs(
							end(turn.getBoundingClientRect()) - (start(head.getBoundingClientRect()) + (rtl ? -far : far))
						);
					});
				}, dir === 'rtl');
				expect(off).toHaveLength(5);
				for (const px of off) expect(px, `at ${width} px: ${off}`).toBeLessThan(1);
			}
		});
	});
}

test('another story on the same engine has its table, its files and its finder', async ({ page }) => {
	const story = await storyOf(TINY);
	const html = await (await page.request.get(`${TINY_URL}/evidence/`)).text();
	for (const claim of story.claims) expect(html).toContain(`id="${claim.id}"`);
	expect(html).not.toContain('id="about"');
	const json = await (await page.request.get(`${TINY_URL}/ar/evidence/claims.json`)).json();
	expect(json.claims).toHaveLength(story.claims.length);
});
