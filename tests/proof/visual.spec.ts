/**
 * Key scenes against committed pictures: what no rule describes, such as a colour, a weight or a line's ending.
 * After a change that is meant: `npm run test:proof visual -- --update-snapshots`, look at them, commit them.
 */
import { systemChromium } from '../../scripts/browsers.js';
import { awake, chapterOf, expectScene, readStep, restingPicture } from '../support/page.ts';
import { DEVICES, expect, test, type Device } from '../support/test.ts';

/**
 * Name of the picture: what it shows, edition, device; and a step, an address, or a claim's sheet. One for each kind of
 * picture at least, both editions, both devices.
 */
const SCENES: { name: string; device: Device; path: string; step?: string; claim?: string }[] = [
	{ name: 'front-en-phone', device: 'phone', path: '/' },
	{ name: 'front-ar-desktop', device: 'desktop', path: '/ar/' },
	{ name: 'threads-en-phone', device: 'phone', path: '/', step: 'prologue/five-reports' },
	{ name: 'road-en-desktop', device: 'desktop', path: '/', step: 'aleppo/falls' },
	{ name: 'road-ar-phone', device: 'phone', path: '/ar/', step: 'aleppo/road-south' },
	{ name: 'calendar-ar-phone', device: 'phone', path: '/ar/', step: 'moscow/wait' },
	{ name: 'corridor-en-desktop', device: 'desktop', path: '/', step: 'iranian-flights/clearance' },
	{ name: 'voices-ar-phone', device: 'phone', path: '/ar/', step: 'iranian-flights/tehran-cools' },
	{ name: 'channels-en-phone', device: 'phone', path: '/', step: 'failed-calls/ankara' },
	{ name: 'hours-en-phone', device: 'phone', path: '/', step: 'night-flight/palace-at-three' },
	{ name: 'hours-ar-desktop', device: 'desktop', path: '/ar/', step: 'night-flight/to-the-airport' },
	{ name: 'braid-en-desktop', device: 'desktop', path: '/', step: 'epilogue/told-apart' },
	{ name: 'sheet-ar-phone', device: 'phone', path: '/ar/', claim: 'putin-answer' },
	{ name: 'evidence-ar-phone', device: 'phone', path: '/ar/evidence/' }
];

const shell = /chromium-headless-shell$/.test(systemChromium() ?? '');

for (const { name, device, path, step, claim } of SCENES) {
	test.describe(name, () => {
		test.use({ ...DEVICES[device], contextOptions: { reducedMotion: 'reduce' } });
		test.skip(
			!shell,
			'NOT COMPARED: the pictures were made by Debian’s chromium-headless-shell; others draw type otherwise'
		);
		test('looks as it did', async ({ page }) => {
			await page.goto(path);
			if (!path.endsWith('evidence/')) await awake(page);
			await page.evaluate(() => document.fonts.ready.then(() => {}));
			if (step) {
				await readStep(page, step);
				await expectScene(page, step);
				// The finer map has come, or the picture needs none.
				await page.waitForLoadState('networkidle');
				await restingPicture(page, chapterOf(step));
			}
			if (claim) {
				await page.locator(`[id="claim-${claim}"]`).click();
				await expect(page.locator('dialog[open] h2')).not.toHaveText('…');
				await page.waitForLoadState('networkidle');
			}
			await expect(page).toHaveScreenshot(`${name}.png`);
		});
	});
}
