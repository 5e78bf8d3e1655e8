/** The same engine with another story: other chapters, reports and places pass the same tests. */
import { evidenceTests } from '../support/evidence.ts';
import { scrollerTests } from '../support/scroller.ts';
import { languageOf } from '../../src/lib/model/languages.ts';
import { EDITIONS, STORY, storyOf, TINY, TINY_EDITIONS } from '../support/story.ts';
import { ALL, DEVICES, expect, test, TINY_URL } from '../support/test.ts';
import { openStory, stepsOf } from '../support/page.ts';

test.use({ baseURL: TINY_URL });

for (const [i, edition] of EDITIONS.entries()) {
	// Each direction on one device, and the other way round for the evidence.
	const [device, other] = i === 0 ? (['phone', 'desktop'] as const) : (['desktop', 'phone'] as const);
	test.describe(`${device}, ${edition.lang}`, i === 0 ? {} : ALL, () => {
		test.use(DEVICES[device]);
		test.describe('scrolling', ALL, () => scrollerTests(edition));

		test('it is another story', async ({ page }) => {
			const [tiny, story] = [await storyOf(TINY), await storyOf(STORY)];
			await openStory(page, edition.root);
			expect(await stepsOf(page)).toEqual(
				tiny.chapters[edition.lang].flatMap((c) => c.steps.map((s) => `${c.id}/${s.id}`))
			);
			await expect(page.locator('html')).toHaveAttribute('dir', edition.dir);
			await expect(page.locator('h1')).toHaveText(tiny.front.title[edition.lang]);
			const html = await page.content();
			const names = [...story.places, ...story.people]
				.filter((p) => ![...tiny.places, ...tiny.people].some((q) => q.name.en === p.name.en))
				.map((p) => p.name[edition.lang]);
			expect(names.length).toBeGreaterThan(10);
			for (const name of names) expect(html, 'nothing of the other story').not.toContain(`>${name}<`);
		});
	});
	test.describe(`${other}, ${edition.lang}`, i === 1 ? {} : ALL, () => {
		test.use(DEVICES[other]);
		evidenceTests(TINY, edition, i === 0);
	});
}

for (const { lang, dir, root } of TINY_EDITIONS) {
	const others = TINY_EDITIONS.filter((e) => e.lang !== lang);
	test.describe(`three languages, ${lang}`, () => {
		test('the page says its language, names every edition, and leads to the two others', async ({ page }) => {
			await page.goto(root);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(page.locator('html')).toHaveAttribute('dir', dir);
			for (const edition of [...TINY_EDITIONS, { lang: 'x-default', root: '/' }]) {
				const link = page.locator(`head link[hreflang="${edition.lang}"]`);
				expect(new URL((await link.getAttribute('href'))!, page.url()).pathname).toBe(edition.root);
			}
			for (const other of others) {
				const link = page.locator(`header a[hreflang="${other.lang}"]`).first();
				await expect(link).toHaveText(languageOf(other.lang).name);
				await expect(link).toHaveAttribute('href', other.root);
			}
		});

		test('evidence, files, maker and embeds are there, and know the other editions', async ({ page }) => {
			const story = await storyOf(TINY);
			await page.goto(`${root}evidence/`);
			for (const other of others) {
				await expect(page.locator(`nav a[hreflang="${other.lang}"]`)).toHaveAttribute(
					'href',
					`${other.root}evidence/`
				);
				await expect(page.locator(`a[download="claims.${other.lang}.csv"]`)).toBeVisible();
			}
			const file = await (await page.request.get(`${root}evidence/claims.json`)).json();
			expect(file.claims[0].claim).toBe(story.claims[0]!.claim[lang]);
			await page.goto(`${root}embed/`);
			for (const other of others) {
				await expect(page.locator(`a[hreflang="${other.lang}"]`)).toHaveAttribute(
					'href',
					`${other.root}embed/`
				);
				await expect(page.locator(`option[value="${other.lang}"]`)).toHaveText(languageOf(other.lang).name);
			}
			await page.goto(`/embed/${lang}/crossing/`);
			await expect(page.locator('html')).toHaveAttribute('dir', dir);
			await expect(page.locator('[data-embed-card]')).toContainText(story.chapters[lang][0]!.title);
		});

		test('reports have the colours of reports.yaml, by day and by night', async ({ page }) => {
			const { reports } = await storyOf(TINY);
			await page.goto(root);
			for (const ink of ['day', 'night'] as const) {
				const drawn = await page.evaluate(
					([ink, ids]) =>
						ids.map((id) => {
							const around = Object.assign(document.createElement('div'), { innerHTML: '<i></i>' });
							around.dataset['ink'] = ink;
							const mark = around.firstElementChild as HTMLElement;
							mark.dataset['report'] = id;
							document.body.append(around);
							return getComputedStyle(mark).getPropertyValue('--c').trim();
						}),
					[ink, reports.map((r) => r.id)] as const
				);
				expect(drawn).toEqual(reports.map((r) => r.colour[ink]));
			}
		});
	});
}
