/** What a stranger writes into an address, a message or a browser's store: a sensible page, and never a script that runs. */
import type { Page } from '@playwright/test';
import { EDITIONS, STORY, storyOf, TINY_EDITIONS } from '../support/story.ts';
import { awake, expectScene, readStep, seeded, stepsOf } from '../support/page.ts';
import { ALL, expect, test, TINY_URL } from '../support/test.ts';

const CODE = 'window.pwned=(window.pwned||0)+1';
const PAYLOADS = [
	`<script>${CODE}</script>`,
	`"><img src=x onerror="${CODE}">`,
	`'-(${CODE})-'`,
	`javascript:${CODE}`,
	`</script><svg onload="${CODE}">`,
	`{{constructor.constructor('${CODE}')()}}`
];
const pwned = 'pwned' as keyof Window;

test('the policy stops a script that got into the page, whichever way', async ({ page, trouble }) => {
	for (const path of ['/', '/moscow/', '/ar/evidence/', '/404.html']) {
		await page.goto(path);
		const broken = await page.evaluate(async (code) => {
			const broken: string[] = [];
			document.addEventListener('securitypolicyviolation', (e) =>
				broken.push(`${e.effectiveDirective} ${e.blockedURI}`)
			);
			const script = document.createElement('script');
			script.textContent = code;
			document.body.append(script);
			const holder = document.createElement('div');
			holder.innerHTML = `<img src="data:," onerror="${code}"><a href="javascript:${code}">x</a>`;
			document.body.append(holder);
			holder.querySelector('a')!.click();
			setTimeout(code);
			const far = document.createElement('script');
			far.src = 'https://elsewhere.example/x.js';
			document.body.append(far);
			const picture = document.createElement('img');
			picture.src = 'https://elsewhere.example/x.png';
			await new Promise((done) => {
				picture.onerror = done;
				document.body.append(picture);
			});
			await fetch('https://elsewhere.example/').catch(() => {});
			const base = document.createElement('base');
			base.href = 'https://elsewhere.example/';
			document.head.append(base);
			await new Promise((done) => setTimeout(done, 50));
			return broken;
		}, CODE);
		expect(broken, path).toEqual(
			expect.arrayContaining([
				'script-src-elem inline',
				'script-src-attr inline',
				'script-src eval',
				'script-src-elem https://elsewhere.example/x.js',
				'img-src https://elsewhere.example/x.png',
				'connect-src https://elsewhere.example/',
				'base-uri https://elsewhere.example/'
			])
		);
		expect(await page.evaluate((k) => window[k], pwned), path).toBeUndefined();
	}
	trouble.length = 0;
});

const PARAMETERS = ['q', 'told', 'chapter', 'status', 'report', 'lang', 'theme', 'context', 'height'];

/** Writes every payload wherever a page reads something, at the edition's first page and its evidence page. */
async function expectHarmless(page: Page, root: string): Promise<void> {
	for (const path of [root, `${root}evidence/`]) {
		for (const [i, payload] of PAYLOADS.entries()) {
			const p = encodeURIComponent(payload);
			// Every payload in every parameter of each page; the hash takes its three forms in turn.
			const hashes = [p, `claim-${p}`, `:~:text=${p}`];
			const query = PARAMETERS.map((name) => `${name}=${p}`).join('&');
			const address = `${path}?${query}#${hashes[i % hashes.length]}`;
			await page.goto('about:blank');
			await page.goto(address);
			await page.evaluate((text) => {
				window.name = text;
				for (const data of [text, { type: text }, { context: 'iframe', sentinel: 'amp', html: text }])
					window.postMessage(data, '*');
				location.hash = text;
				try {
					for (const key of ['evidence', 'motion']) localStorage.setItem(key, text);
				} catch {
					// Refused: nothing to read back.
				}
			}, payload);
			await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
			expect(await page.evaluate((k) => window[k], pwned), address).toBeUndefined();
			// The policy stops code; that no markup comes of it either is the page's own doing.
			const markup = await page.evaluate(
				() =>
					[...document.querySelectorAll('img[onerror], svg[onload], a[href^="javascript:"], script')].filter(
						(e) => e.outerHTML.includes('pwned')
					).length
			);
			expect(markup, address).toBe(0);
		}
	}
}

const HARMLESS = 'nothing injected through an address, a store, a message or the window’s name runs';
for (const { lang, root } of EDITIONS)
	test(`${HARMLESS}, ${lang}`, ALL, ({ page }) => {
		test.slow();
		return expectHarmless(page, root);
	});
test.describe('the other, smaller story', () => {
	test.use({ baseURL: TINY_URL });
	test(HARMLESS, ({ page }) => expectHarmless(page, TINY_EDITIONS[1]!.root));
});

/** Sends so many hashes and as many messages to the page, in an order of the seed's. */
async function expectUnmoved(page: Page, seed: number, count: number): Promise<void> {
	await page.goto('/');
	await awake(page);
	const steps = await stepsOf(page);
	// The words; a picture that comes to life meanwhile has others than its still.
	const words = () =>
		page
			.locator('.story :is(p, h1, h2, h3, li)')
			.evaluateAll((all) => all.filter((e) => !e.closest('[data-live]')).map((e) => e.textContent));
	const before = await words();
	const random = seeded(seed);
	// prettier-ignore
	const marks = ['#', '/', '%', '"', "'", '<', '>', '&', '=', '..', '\u202e', '\u0000', 'claim-', 'ت', '💥', ' '];
	const junk = () =>
		Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
			random() < 0.5
				? marks[Math.floor(random() * marks.length)]!
				: random()
						.toString(36)
						.slice(2, 2 + Math.floor(random() * 9))
		).join('');
	const hashes = Array.from({ length: count }, junk);
	const messages = Array.from({ length: count }, (_, i) => {
		const values = [
			junk(),
			Number(random().toFixed(3)) * 1e9,
			null,
			-1,
			Infinity,
			NaN,
			[junk()],
			{ [junk()]: junk() }
		];
		const value = () => values[Math.floor(random() * values.length)];
		return i % 2
			? value()
			: {
					type: value(),
					height: value(),
					top: value(),
					y: value(),
					sentinel: 'amp',
					context: value(),
					[junk()]: value()
				};
	});
	const tallest = await page.evaluate(
		async ({ hashes, messages }) => {
			let worst = 0;
			const turn = () => new Promise((done) => setTimeout(done, 0));
			for (let i = 0; i < hashes.length; i++) {
				const start = performance.now();
				// Replaced: a browser lets a page push only so many entries.
				history.replaceState(history.state, '', `#${hashes[i]}`);
				dispatchEvent(new HashChangeEvent('hashchange'));
				postMessage(messages[i], '*');
				if (i % 10 === 9) await turn();
				worst = Math.max(worst, performance.now() - start);
			}
			await turn();
			return worst;
		},
		{ hashes, messages }
	);
	expect(tallest, 'ms for the worst: no hang').toBeLessThan(5000);
	await expect(page.locator('dialog[open]')).toHaveCount(0);
	expect(await words()).toEqual(before);
	await readStep(page, steps[0]!);
	await expectScene(page, steps[0]!);
}

test('400 fuzzed hashes and messages leave the page as it was', ({ page }) => expectUnmoved(page, 94, 200));

test('20,000 fuzzed hashes and messages leave the page as it was', ALL, ({ page }) => {
	test.slow();
	return expectUnmoved(page, 2024, 10_000);
});

/** Opens the evidence page under so many addresses that name nothing. */
async function expectAllClaims(page: Page, seed: number, count: number): Promise<void> {
	const story = await storyOf(STORY);
	const random = seeded(seed);
	for (let i = 0; i < count; i++) {
		const junk = () =>
			encodeURIComponent(
				String.fromCharCode(...Array.from({ length: 6 }, () => 33 + Math.floor(random() * 1500)))
			);
		await page.goto(
			`/evidence/?${junk()}=${junk()}&chapter=${junk()}&status=${junk()}&report=${junk()}&page=-1#${junk()}`
		);
		await expect(page.locator('tr[id]')).toHaveCount(story.claims.length);
		await expect(page.locator('tr[id]').first()).toBeVisible();
	}
}

test('an address of the evidence page that names nothing shows all claims', ({ page }) =>
	expectAllClaims(page, 7, 2));

test('an address of the evidence page that names nothing shows all claims, many', ALL, ({ page }) => {
	test.slow();
	return expectAllClaims(page, 8, 50);
});
