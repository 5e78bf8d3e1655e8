/** A browser that darkens every page (Chrome's and Samsung's), and heeds no wish to be left out: labels stay legible. */
import { expect, test } from '@playwright/test';

for (const path of ['/moscow/', '/ar/aleppo/', '/embed/en/moscow/', '/embed/ar/aleppo/']) {
	test(`no light edge is left around the letters of pictures, ${path}`, async ({ page }) => {
		const tools = await page.context().newCDPSession(page);
		await tools.send('Emulation.setAutoDarkModeOverride', { enabled: true });
		await page.goto(path);
		await expect(page.locator('html')).toHaveClass(/darkened/);
		const edges = () =>
			page.locator('[data-frame] *').evaluateAll((all) =>
				all
					.filter((e) => {
						const { textShadow, stroke } = getComputedStyle(e);
						return textShadow !== 'none' || (e.localName === 'text' && stroke !== 'none');
					})
					.map((e) => e.outerHTML.slice(0, 80))
			);
		expect(await edges()).toEqual([]);
		// An edge there is for those whose pages are not darkened.
		await tools.send('Emulation.setAutoDarkModeOverride', { enabled: false });
		await page.goto(path);
		await expect(page.locator('html')).not.toHaveClass(/darkened/);
		if (!path.startsWith('/embed/')) await expect.poll(async () => (await edges()).length).toBeGreaterThan(0);
	});
}
