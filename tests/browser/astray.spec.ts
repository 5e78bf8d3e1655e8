/** Addresses that lead nowhere: a wrong section, an unknown place on a page. The reader is helped on; the console says why. */
import { openStory } from '../support/page.ts';
import { EDITIONS, STORY, storyOf } from '../support/story.ts';
import { expect, only, SUBPATH, test } from '../support/test.ts';

for (const { lang, dir, root } of EDITIONS) {
	test(`a wrong section gives the sections of the story, ${lang}`, SUBPATH, async ({ page, trouble }) => {
		const story = await storyOf(STORY);
		const answer = await page.goto(`${root}no-such-section/`);
		expect(answer!.status()).toBe(404);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await expect(page.locator('html')).toHaveAttribute('dir', dir);
		await expect(page.locator('h1')).toHaveText(story.ui[lang]['error.title']!);
		for (const chapter of story.chapters[lang]) {
			await expect(page.getByRole('link', { name: chapter.title, exact: true })).toHaveAttribute(
				'href',
				`${root}${chapter.id}/`
			);
		}
		const other = EDITIONS.find((e) => e.lang !== lang)!;
		await expect(page.locator(`a[hreflang="${other.lang}"]`)).toHaveAttribute('href', other.root);
		// The browser tells of the answer itself.
		trouble.splice(0, trouble.length, ...trouble.filter((t) => !t.includes('status of 404')));
	});

	test(
		`an unknown place on a page is noted in the console, once, ${lang}`,
		only(lang === 'en'),
		async ({ page }) => {
			const notes: string[] = [];
			page.on('console', (message) => {
				if (message.text().startsWith('Nothing on this page')) notes.push(message.text());
			});
			const story = await storyOf(STORY);
			const noted = async (path: string, hash: string) => {
				await page.goto('about:blank');
				notes.length = 0;
				if (path.endsWith('evidence/')) await page.goto(`${root}${path}${hash}`);
				else await openStory(page, `${root}${path}${hash}`);
				await expect.poll(() => notes, hash).toEqual([expect.stringContaining(hash)]);
				await expect(page.locator('dialog[open]')).toHaveCount(0);
			};
			const chapter = story.front.chapters[2]!;
			await noted(`${chapter}/`, '#claim-nobody-said-this');
			await noted('', '#%E0%A4');
			await noted('evidence/', '#nobody-said-this');
		}
	);
}

test('the one page that many hosts have for wrong addresses leads on to the other edition’s', async ({
	page,
	trouble
}) => {
	const [first, other] = EDITIONS;
	const html = await (await page.request.get(`${first!.root}404.html`)).text();
	await page.route(`**${other!.root}astray/`, (route) =>
		route.fulfill({ status: 404, contentType: 'text/html', body: html })
	);
	await page.goto(`${other!.root}astray/`);
	await expect(page).toHaveURL(new RegExp(`${other!.root}404.html$`));
	await expect(page.locator('html')).toHaveAttribute('lang', other!.lang);
	trouble.splice(0, trouble.length, ...trouble.filter((t) => !t.includes('status of 404')));
});
