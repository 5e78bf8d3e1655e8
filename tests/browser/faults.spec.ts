/** Broken networks and broken parts: the words stay, the pictures keep what they showed last, the rest goes on. */
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { expectScene, openStory, readStep, stepsOf } from '../lib/page.ts';
import { EDITIONS, STORY, storyOf } from '../lib/story.ts';
import { DEVICES, expect, test } from '../lib/test.ts';

/** What a network or a host can do to a file. Delayed here means that it does not come while the test looks. */
const FAULTS = {
	delayed: () => Promise.resolve(),
	refused: (route: Route) => route.abort('connectionrefused'),
	'cut off': async (route: Route) => {
		const response = await route.fetch();
		const body = await response.body();
		await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
	},
	'404': (route: Route) => route.fulfill({ status: 404, body: 'Not found' }),
	'500': (route: Route) => route.fulfill({ status: 500, body: '' }),
	'an HTML page': (route: Route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Log in</title>' })
} as const;
type Fault = keyof typeof FAULTS;
const NAMES = Object.keys(FAULTS) as Fault[];

/** Files of the first load, by what the page's own HTML names; those that come later by reading on. */
const named = (root: string) => [
	...new Set(
		[...readFileSync(`build${root}index.html`, 'utf8').matchAll(/\/_app\/immutable\/[^"')\s]+/g)].map(
			(m) => m[0]
		)
	)
];

/** All words of the story are there to be read: in the page, not hidden, and of a colour of their own. */
async function expectWords(page: Page, why: string) {
	const lost = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('h1, h2, [data-step] .words')]
			.filter(
				(e) =>
					!e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
					e.innerText.trim().length < 3
			)
			.map((e) => e.innerText.slice(0, 40) || e.outerHTML.slice(0, 80))
	);
	expect(lost, why).toEqual([]);
	expect(await page.locator('[data-step]').count(), why).toBeGreaterThan(20);
}
/** Every stage has a picture of its chapter. */
async function expectPictures(page: Page, why: string) {
	const stages = await page.locator('[data-stage]').evaluateAll((all) =>
		all.map((s) => ({
			own: s.getAttribute('data-scene')?.split('/')[0] === s.closest('[data-section]')?.id,
			drawn: s.querySelectorAll('*').length
		}))
	);
	expect(stages.length, why).toBe(7);
	for (const { own, drawn } of stages) {
		expect(own, why).toBe(true);
		expect(drawn, why).toBeGreaterThan(3);
	}
}

test.describe('the first load', () => {
	test.use(DEVICES.phone);
	for (const [n, { lang, root }] of EDITIONS.entries()) {
		test(`in ${lang}: each script, style and font in turn, each broken in two ways`, async ({
			page,
			trouble
		}) => {
			test.setTimeout(300_000);
			const files = named(root);
			expect(files.length).toBeGreaterThan(5);
			for (const [i, file] of files.entries()) {
				// Between them, files and editions meet every fault; a style that hangs keeps any page from being painted.
				const ways = [NAMES[(2 * i + 3 * n) % 6]!, NAMES[(2 * i + 3 * n + 1) % 6]!];
				for (const fault of ways.filter((f) => !(f === 'delayed' && file.endsWith('.css')))) {
					const why = `${file.split('/').at(-1)} ${fault}`;
					await page.route(`**${file}`, FAULTS[fault]);
					await page.goto(root, { waitUntil: 'commit' });
					await page.waitForSelector('footer', { state: 'attached' });
					await expect
						.poll(() => page.evaluate(() => document.documentElement.classList.contains('held')), why)
						.toBe(false);
					await expectWords(page, why);
					await expectPictures(page, why);
					await page.unrouteAll({ behavior: 'ignoreErrors' });
				}
			}
			trouble.length = 0;
		});
	}

	test('a section opens although its scripts hang', async ({ page }) => {
		const { chapters } = (await storyOf(STORY)).front;
		await page.route('**/*.js', () => Promise.resolve());
		await page.goto(`/${chapters[3]}/`, { waitUntil: 'commit' });
		await expect(page.locator(`[id="${chapters[3]}"] h2`)).toBeInViewport();
		await expectWords(page, 'no script came');
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	});
});

test.describe('what comes later', () => {
	for (const fault of NAMES) {
		test(`${fault}: finer maps, pictures, ledger and menus`, async ({ page, trouble }) => {
			test.slow();
			await openStory(page, '/');
			const notes: string[] = [];
			page.on('console', (m) => m.type() === 'info' && notes.push(m.text()));
			const asked = new Set<string>();
			await page.route(/\/_app\/.*\.(js|webp|png|jpg|svg|json)$/, (route) => {
				asked.add(new URL(route.request().url()).pathname);
				return FAULTS[fault](route);
			});
			const steps = await stepsOf(page);
			for (const step of steps.filter((_, i) => i % 2 === 0)) {
				await readStep(page, step);
				await expectScene(page, step, fault);
			}
			await expectPictures(page, fault);
			expect(asked.size, 'files asked for').toBeGreaterThan(0);
			const menu = page.locator('[data-section] [data-share]').first();
			await menu.scrollIntoViewIfNeeded();
			for (let i = 0; i < 3; i++) {
				await menu.locator('summary').click();
				await page.mouse.move(5, 5);
			}
			await expect(menu.getByRole('link').first()).toBeVisible();
			await expectWords(page, fault);
			expect(
				notes.filter((t, i) => notes.indexOf(t) !== i),
				'each note once'
			).toEqual([]);
			expect(
				trouble.filter((t) => t.startsWith('page error')),
				'no error goes unhandled'
			).toEqual([]);
			await page.unrouteAll({ behavior: 'ignoreErrors' });
			trouble.length = 0;
		});
	}

	test('offline in the middle: reading goes on to the end', async ({ page, context, trouble }) => {
		await openStory(page, '/');
		const steps = await stepsOf(page);
		await readStep(page, steps[Math.floor(steps.length / 3)]!);
		await context.setOffline(true);
		for (const step of steps.slice(-12)) {
			await readStep(page, step);
			await expectScene(page, step, 'Offline:');
		}
		await expectWords(page, 'offline');
		await expectPictures(page, 'offline');
		expect(trouble.filter((t) => t.startsWith('page error'))).toEqual([]);
		await context.setOffline(false);
		trouble.length = 0;
	});
});

test('a store that is refused changes nothing', async ({ page }) => {
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage'] as const) {
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('The operation is insecure.', 'SecurityError');
				}
			});
		}
	});
	await openStory(page, '/');
	const steps = await stepsOf(page);
	for (const step of steps.slice(3, 6)) {
		await readStep(page, step);
		await expectScene(page, step);
	}
	await page.goto('/evidence/');
	await expect(page.locator('tr[id]').first()).toBeAttached();
});

test('an error in one picture leaves the words, its last picture and the other pictures', async ({
	page,
	trouble
}) => {
	await openStory(page, '/');
	const steps = await stepsOf(page);
	const chapters = [...new Set(steps.map((s) => s.split('/')[0]!))];
	const bad = steps.find((s) => s.startsWith(`${chapters[1]}/`))!;
	await readStep(page, bad);
	await expectScene(page, bad);
	// From here on something that this chapter's map needs fails.
	await page.evaluate((id) => {
		const stage = document.querySelector(`[id="${id}"] [data-stage]`)!;
		const set = Element.prototype.setAttribute;
		Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
			if (stage.contains(this) && name !== 'data-scene') throw new Error('a part of the picture failed');
			set.call(this, name, value);
		};
	}, chapters[1]!);
	for (const step of steps.filter((s) => s.startsWith(`${chapters[1]}/`)).slice(1))
		await readStep(page, step);
	for (const chapter of [chapters[2]!, chapters[4]!]) {
		const step = steps.find((s) => s.startsWith(`${chapter}/`))!;
		await readStep(page, step);
		await expectScene(page, step, 'Another chapter:');
	}
	await expectWords(page, 'an error in one picture');
	await expectPictures(page, 'an error in one picture');
	trouble.length = 0;
});
