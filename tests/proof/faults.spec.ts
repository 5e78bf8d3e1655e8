/** Broken networks and broken parts: the words stay, the pictures keep what they showed last, the rest goes on. */
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import {
	awake,
	chapterOf,
	expectScene,
	openStory,
	readStep,
	restingPicture,
	stay,
	stepsOf
} from '../support/page.ts';
import { clientOf, EDITIONS, STORY, storyOf } from '../support/story.ts';
import { DEVICES, expect, OFTEN, test } from '../support/test.ts';

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

/**
 * All words of the story are there to be read: in the page, not hidden, and of a colour of their own. Those that the
 * reader of a tall picture has behind them have made room for it. (`innerText` has none of a chapter far away.)
 */
async function expectWords(page: Page, why: string) {
	const lost = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>(':is(h1, h2):not([data-print] *), [data-step] .words')]
			.filter(
				(e) =>
					(!e.closest('.tall .gone') &&
						!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) ||
					e.textContent!.trim().length < 3
			)
			.map((e) => e.outerHTML.slice(0, 80))
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
	for (const { lang, root } of EDITIONS) {
		test(`in ${lang}: each script, style and font in turn, each broken in every way`, async ({
			page,
			trouble
		}) => {
			test.setTimeout(900_000);
			const files = named(root);
			expect(files.length).toBeGreaterThan(5);
			for (const file of files) {
				// A style that hangs keeps any page from being painted.
				for (const fault of NAMES.filter((f) => !(f === 'delayed' && file.endsWith('.css')))) {
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

	test('scripts that come late take the page over where the reader is by then', async ({ page }) => {
		let arrive = () => {};
		const late = new Promise<void>((done) => (arrive = done));
		await page.route('**/*.js', async (route) => {
			await late;
			await route.continue();
		});
		await page.goto('/', { waitUntil: 'commit' });
		await page.waitForSelector('footer', { state: 'attached' });
		const steps = await stepsOf(page);
		const step = steps[Math.floor(steps.length / 2)]!;
		// A jump to words that are not laid out yet lands where they were thought to be; the reader goes on to them.
		for (let jump = 0; jump < 2; jump++) {
			await readStep(page, step);
			await drawnAt(page, step);
		}
		// In the window: what is far above may be laid out only now, and the page be longer or shorter there.
		const words = page.locator(`[data-step="${step}"] .words`).first();
		const top = () => words.evaluate((node) => node.getBoundingClientRect().top);
		const before = await top();
		await expectWords(page, 'before any script');
		await expectPictures(page, 'before any script');
		arrive();
		await page.waitForSelector('html[data-started]:not(.defers)', { state: 'attached' });
		await expectScene(page, step, 'Late:');
		expect(Math.abs((await top()) - before), 'nobody is moved').toBeLessThan(1);
	});

	test('a section opens although its scripts hang', async ({ page }) => {
		const { chapters } = (await storyOf(STORY)).front;
		await page.route('**/*.js', () => Promise.resolve());
		await page.goto(`/${chapters[3]}/`, { waitUntil: 'commit' });
		await expect(page.locator(`[id="${chapters[3]}"] h2`)).toBeInViewport();
		await expectWords(page, 'no script came');
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	});
});

/** What each chapter's stage shows, and whether its picture is live: else it is the still that the server sent. */
async function chaptersNow(page: Page): Promise<Record<string, { scene: string; live: boolean }>> {
	return Object.fromEntries(
		await page.locator('[data-stage]').evaluateAll((stages) =>
			stages.map((stage) => [
				stage.closest('[data-section]')!.id,
				{
					scene: stage.getAttribute('data-scene')!,
					live: stage.closest('[data-live]') !== null
				}
			])
		)
	);
}
/** The chapters whose picture is live. */
const liveNow = async (page: Page) =>
	Object.entries(await chaptersNow(page)).flatMap(([chapter, { live }]) => (live ? chapter : []));

/** Opens the story, reads a step and waits until the pictures that are near have come, and nothing more is fetched. */
async function openAt(page: Page, share: number): Promise<string> {
	const fetching = new Set<unknown>();
	page.on('request', (request) => fetching.add(request));
	for (const end of ['requestfinished', 'requestfailed'] as const)
		page.on(end as 'requestfinished', (request) => fetching.delete(request));
	await openStory(page, '/');
	const steps = await stepsOf(page);
	const step = steps[Math.floor(share * steps.length)]!;
	await readStep(page, step);
	await expectScene(page, step);
	await expect.poll(() => liveNow(page)).toContain(chapterOf(step));
	await expect.poll(() => fetching.size, OFTEN).toBe(0);
	return step;
}

/**
 * Waits until the page has drawn where the reader is. Without it the next jump may come within the same frame: then no
 * observer hears that the chapter between was there, and its picture is never asked for. Those of the page are older
 * than this one, so they have heard of it before.
 */
const drawnAt = (page: Page, step: string) =>
	page.locator(`[data-step="${step}"]`).evaluate(
		(node) =>
			new Promise<void>((done) => {
				const observer = new IntersectionObserver(() => {
					observer.disconnect();
					done();
				});
				observer.observe(node);
			})
	);

/** Reads steps: a live picture shows the reader's, a chapter whose script did not come keeps the server's still. */
async function readOn(page: Page, steps: string[], why: string) {
	const stills = Object.fromEntries(
		(await clientOf(STORY, 'en')).chapters.map(({ id, still }) => [id, `${id}/${still}`])
	);
	for (const step of steps) {
		await readStep(page, step);
		await drawnAt(page, step);
		const chapter = chapterOf(step);
		const shown = async () => {
			const { scene, live } = (await chaptersNow(page))[chapter]!;
			return !live && scene === stills[chapter] ? step : scene;
		};
		await expect.poll(shown, { ...OFTEN, message: `${why}: ${step}` }).toBe(step);
	}
}

test.describe('what comes later', () => {
	/** Whether a script that failed so is asked for again: one that came, though broken, browsers keep. */
	const AGAIN: Record<Fault, boolean> = {
		delayed: false,
		refused: true,
		'cut off': false,
		'404': true,
		'500': true,
		'an HTML page': true
	};
	for (const fault of NAMES) {
		test(`${fault}: finer maps, pictures and menus`, async ({ page, trouble }) => {
			test.slow();
			await openAt(page, 0);
			const before = await liveNow(page);
			const notes: string[] = [];
			page.on('console', (m) => m.type() === 'info' && notes.push(m.text()));
			const asked = new Set<string>();
			await page.route(/\/_app\/.*\.(js|webp|png|jpg|svg|json)$/, (route) => {
				asked.add(new URL(route.request().url()).pathname);
				return FAULTS[fault](route);
			});
			const steps = await stepsOf(page);
			await readOn(
				page,
				steps.filter((_, i) => i % 2 === 0),
				fault
			);
			await expectPictures(page, fault);
			expect(asked.size, 'files asked for').toBeGreaterThan(0);
			const live = await liveNow(page);
			expect(live, 'what was live goes on').toEqual(expect.arrayContaining(before));
			const stills = Object.keys(await chaptersNow(page)).filter((chapter) => !live.includes(chapter));
			expect(stills.length, 'chapters whose script did not come').toBeGreaterThan(3);
			await expect
				.poll(() => notes.flatMap((note) => /^The picture of "(.*)" stays/.exec(note)?.[1] ?? []).sort(), {
					...OFTEN,
					message: 'each chapter that stays is noted'
				})
				.toEqual(fault === 'delayed' ? [] : stills.sort());
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
			await page.unrouteAll({ behavior: 'ignoreErrors' });
			if (AGAIN[fault]) {
				const later = steps.findLast((step) => stills.includes(chapterOf(step)))!;
				await readStep(page, later);
				await expectScene(page, later, 'When its script comes after all:');
			}
			expect(
				trouble.filter((t) => t.startsWith('page error')),
				'no error goes unhandled'
			).toEqual([]);
			trouble.length = 0;
		});
	}

	test('offline in the middle: reading goes on to the end, and pictures come once online', async ({
		page,
		context,
		trouble
	}) => {
		const middle = await openAt(page, 1 / 3);
		const steps = await stepsOf(page);
		const notes: string[] = [];
		page.on('console', (m) => m.type() === 'info' && notes.push(m.text()));
		await context.setOffline(true);
		await readOn(page, steps.slice(-16), 'Offline');
		await expectWords(page, 'offline');
		await expectPictures(page, 'offline');
		const live = await liveNow(page);
		expect(live).toContain(chapterOf(middle));
		// The reader goes back to a chapter that stayed and is in its midst when the connection is back.
		const [, inside] = steps.filter((step) => !live.includes(chapterOf(step)));
		await readOn(page, [inside!], 'Offline');
		await context.setOffline(false);
		await expectScene(page, inside!, 'Online again:');
		expect(
			notes.filter((t, i) => notes.indexOf(t) !== i),
			'each note once'
		).toEqual([]);
		expect(trouble.filter((t) => t.startsWith('page error'))).toEqual([]);
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

/** What scenes of any kind may have, though only one kind does now. */
const OF_ANY_KIND = ['brief', 'links', 'fork', 'moves', 'inkAbove'];

/**
 * What only one kind of picture is drawn from, for each kind that stands in the midst of a chapter. Tall pictures are
 * left out: the server alone draws them.
 */
const OWN_FIELDS = await (async () => {
	const { chapters } = await clientOf(STORY, 'en');
	const scenes = chapters.flatMap((c) => Object.values(c.scenes));
	const fieldsOf = (those: typeof scenes) => new Set(those.flatMap((s) => Object.keys(s)));
	const midst = chapters.flatMap((c) =>
		c.steps.slice(1, -1).flatMap((id) => (c.scenes[id]!.tall ? [] : c.scenes[id]!.view))
	);
	return Object.fromEntries(
		[...new Set(midst)].map((view) => {
			const others = fieldsOf(scenes.filter((s) => s.view !== view));
			const own = [...fieldsOf(scenes.filter((s) => s.view === view))];
			return [view, own.filter((field) => !others.has(field) && !OF_ANY_KIND.includes(field))];
		})
	);
})();

test.describe('a script error in one component', () => {
	/** Breaks the scenes' data as it comes; `spoil` runs in the page, on the story that the page gets. */
	async function spoiled(page: Page, spoil: string) {
		await page.route(/\/_app\/immutable\/client\/.*\.js$/, async (route) => {
			const code = readFileSync(`build${new URL(route.request().url()).pathname}`, 'utf8');
			if (!code.includes('lang:`en`') || !code.includes('chapters:[')) return route.continue();
			await route.fulfill({
				contentType: 'text/javascript',
				body: code.replace(
					/export\s*\{\s*([\w$]+) as default/,
					(all, story: string) => `(${spoil})(${story});${all}`
				)
			});
		});
	}
	/**
	 * Svelte checks what it takes out with a broken picture once more, and warns in the console (`derived_inert`) that
	 * the values there are old. Nothing is drawn with them.
	 */
	const pass = (trouble: string[]) => {
		const rest = trouble.filter((t) => !t.includes('svelte.dev/e/derived_inert'));
		trouble.splice(0, trouble.length, ...rest);
	};
	const notesOf = (page: Page) => {
		const notes: string[] = [];
		page.on('console', (m) => m.type() === 'info' && notes.push(m.text()));
		return notes;
	};
	for (const [view, fields] of Object.entries(OWN_FIELDS)) {
		test(`${view}: the stage keeps its last good picture, and draws the next one again`, async ({
			page,
			trouble
		}) => {
			// At rest pictures do not move with the reader: whichever place in the step, they are the same.
			await page.emulateMedia({ reducedMotion: 'reduce' });
			// Of the scenes with this picture one in the midst of a chapter, with sound ones about it, is broken.
			await spoiled(
				page,
				`(s) => { for (const c of s.chapters) { const at = c.steps.findIndex((id, i) => i > 0 && i < c.steps.length - 1 && c.scenes[id].view === '${view}'); if (at > 0) { window.spoiled = [c.id, ...c.steps.slice(at - 1, at + 2)]; for (const field of ${JSON.stringify(fields)}) Object.defineProperty(c.scenes[c.steps[at]], field, { get() { throw new Error('broken on purpose'); } }); return; } } }`
			);
			const notes = notesOf(page);
			await openStory(page, '/');
			const [chapter, before, at, after] = (await page.evaluate(
				() => (window as unknown as { spoiled: string[] }).spoiled
			)) as [string, string, string, string];
			await readStep(page, `${chapter}/${before}`);
			await expectScene(page, `${chapter}/${before}`);
			// The live picture, not the still of the same scene.
			await page.waitForSelector(`[id="${chapter}"] [data-live] [data-stage] .view`, { state: 'attached' });
			const good = await restingPicture(page, chapter);
			await readStep(page, `${chapter}/${at}`);
			await expect
				.poll(() => notes.filter((n) => n.startsWith('A picture could not be drawn')).length)
				.toBe(1);
			await expectScene(page, `${chapter}/${before}`, 'At the broken one');
			await stay(page);
			expect(await restingPicture(page, chapter), 'the last good picture').toBe(good);
			await expectWords(page, `${view} broken`);
			await readStep(page, `${chapter}/${after}`);
			await expectScene(page, `${chapter}/${after}`, 'After the broken one');
			// Back over it, and on to another chapter: nothing else is hurt, nothing is said twice.
			await readStep(page, `${chapter}/${at}`);
			await expectScene(page, `${chapter}/${after}`, 'Back at the broken one');
			const last = (await stepsOf(page)).at(-1)!;
			await readStep(page, last);
			await expectScene(page, last);
			await expectPictures(page, `${view} broken`);
			expect(notes.filter((n) => n.startsWith('A picture could not be drawn')).length).toBe(1);
			pass(trouble);
		});
	}

	test('a picture that cannot be drawn at all stays as the server sent it', async ({ page }) => {
		await spoiled(
			page,
			`(s) => { for (const id in s.chapters[1].scenes) delete s.chapters[1].scenes[id].frame; }`
		);
		const { chapters } = (await storyOf(STORY)).front;
		await page.goto('about:blank');
		await openStory(page, '/');
		const drawn = await page.locator(`[id="${chapters[1]}"] [data-stage] *`).count();
		expect(drawn).toBeGreaterThan(20);
		const steps = await stepsOf(page);
		for (const step of [steps.find((s) => s.startsWith(`${chapters[1]}/`))!, steps.at(-1)!])
			await readStep(page, step);
		await expectScene(page, steps.at(-1)!);
		await expectWords(page, 'a chapter without pictures');
		await expectPictures(page, 'a chapter without pictures');
	});

	test('a chapter whose script breaks stays as the server sent it; the rest goes on', async ({ page }) => {
		const notes = notesOf(page);
		// Each is broken by something of the browser that it alone uses.
		await page.addInitScript(() => {
			const Own = window.IntersectionObserver;
			window.IntersectionObserver = class extends Own {
				override observe(target: Element) {
					if (target.matches('#aleppo > .chapter-body')) throw new Error('broken on purpose');
					super.observe(target);
				}
			};
		});
		await openStory(page, '/');
		await expect
			.poll(() => notes.filter((n) => n.startsWith('The picture of "aleppo" stays')).length)
			.toBe(1);
		await expectWords(page, 'a chapter broken');
		await expectPictures(page, 'a chapter broken');
		const steps = await stepsOf(page);
		for (const step of [steps.find((s) => s.startsWith('moscow/'))!, steps.at(-1)!]) {
			await readStep(page, step);
			await expectScene(page, step);
		}
		await page.locator('[data-section]#aleppo [data-claim]').first().click();
		await expect(page.locator('dialog[open]')).toBeVisible();
	});

	test('a sheet that breaks as it opens leads to its claim’s row on the evidence page', async ({ page }) => {
		// A modal dialog alone may be refused: then it stands without (tests/browser/refused.spec.ts). Here neither does.
		await page.addInitScript(() => {
			HTMLDialogElement.prototype.showModal = () => {
				throw new Error('broken on purpose');
			};
			HTMLDialogElement.prototype.setAttribute = function (name: string, value: string) {
				if (name === 'open') throw new Error('broken on purpose');
				Element.prototype.setAttribute.call(this, name, value);
			};
		});
		await openStory(page, '/');
		const mark = page.locator('[data-claim]').first();
		const claim = await mark.getAttribute('data-claim');
		await mark.click();
		await expect(page).toHaveURL(new RegExp(`/evidence/#${claim}$`));
		await expect(page.locator(`[id="${claim}"]`)).toBeInViewport();
	});

	test('a bar that breaks is left out; the rest goes on', async ({ page }) => {
		await spoiled(page, `(s) => { delete s.ruler; }`);
		const notes = notesOf(page);
		await openStory(page, '/');
		expect(notes.filter((n) => n.startsWith('A part of the page did not start (bar)')).length).toBe(1);
		await expectWords(page, 'no bar');
		const last = (await stepsOf(page)).at(-1)!;
		await readStep(page, last);
		await expectScene(page, last);
		await page.locator('[data-step] [data-claim]').last().click();
		await expect(page.locator('dialog[open]')).toBeVisible();
	});

	test('a page whose script cannot start stays as the server sent it', async ({ page, trouble }) => {
		const sent = await page.evaluate(
			(html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML,
			readFileSync('build/index.html', 'utf8')
		);
		await spoiled(page, '(s) => { delete s.chapters; }');
		const failed = page.waitForEvent('console', (m) => m.text().startsWith('The page stays as it came'));
		await page.goto('/');
		await failed;
		await expect(page.locator('html.defers'), 'nothing would lay out the rest').toHaveCount(0);
		await expectWords(page, 'script cannot start');
		await expectPictures(page, 'script cannot start');
		const letters = (html: string) => html.replace(/<!--.*?-->|<script.*?<\/script>|<[^>]*>|\s+/gs, '');
		expect(letters(await page.locator('body').innerHTML())).toBe(letters(sent));
		await expect(page.locator('[data-claim][role="button"]')).toHaveCount(0);
		await page.locator('[data-step] a[data-claim]').first().click();
		await page.waitForURL('**/evidence/#*');
		expect(trouble.filter((t) => t.startsWith('page error'))).toEqual([]);
		trouble.length = 0;
	});

	test('a page that a translator or an extension rewrites keeps its words, and its pictures go on', async ({
		page
	}) => {
		// As translators do it: every text in elements of their own; and as blockers do: parts are gone.
		await page.addInitScript(() =>
			addEventListener('DOMContentLoaded', () => {
				const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				const all: Text[] = [];
				while (texts.nextNode()) all.push(texts.currentNode as Text);
				for (const text of all) {
					if (!text.data.trim() || text.parentElement!.closest('script, style, svg')) continue;
					const font = document.createElement('font');
					text.replaceWith(font);
					font.append(text);
				}
				document.querySelector('[data-story]')!.firstElementChild!.remove();
				document.querySelector('[data-section] .chapter-body [data-still]')!.remove();
			})
		);
		await openStory(page, '/');
		await expectWords(page, 'rewritten');
		const steps = await stepsOf(page);
		const other = steps.filter((step) => !step.startsWith(steps[0]!.split('/')[0]!));
		for (const step of [other[0]!, other[8]!, other.at(-1)!]) {
			await readStep(page, step);
			await expectScene(page, step, 'Rewritten:');
		}
	});
});

test.describe('what a claim needs', () => {
	for (const fault of NAMES) {
		test(`${fault}: the claim's row of the evidence page opens in place of the sheet`, async ({
			page,
			trouble
		}) => {
			await openStory(page, '/');
			await page.route(/\/_app\/.*\.js$/, FAULTS[fault]);
			const mark = page.locator('[data-step] [data-claim]').first();
			const id = await mark.getAttribute('data-claim');
			await mark.scrollIntoViewIfNeeded();
			const gone = page.waitForURL(`**/evidence/#${id}`, { waitUntil: 'commit' });
			await mark.click();
			await gone;
			await expect(page.locator(`tr[id="${id}"]`)).toBeInViewport();
			await page.unrouteAll({ behavior: 'ignoreErrors' });
			trouble.length = 0;
		});
	}

	test('an address that names a claim whose sheet does not come: Back leads to where the reader came from', async ({
		page,
		trouble
	}) => {
		await openStory(page, '/');
		await page.route(/\/_app\/.*Sheet.*\.js$/, FAULTS.refused);
		await page.evaluate(() => location.assign('/moscow/#claim-putin-answer'));
		await page.waitForURL('**/evidence/#putin-answer');
		await page.goBack();
		await expect(page).toHaveURL(/\d\/$/);
		await awake(page);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
		trouble.length = 0;
	});
});
