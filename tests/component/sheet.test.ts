/** The sheet alone: what each report gives for one claim, and the ways to close it. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Sheet from '#lib/evidence/sheet/Sheet.svelte';
import type { OpenSheet } from '#lib/evidence/sheet/sheet.ts';
import { claims, inStory, story } from '../support/component.ts';

const [id, claim] = Object.entries(claims.claims).find(([, c]) => c.kind === 'parted')!;
const told = claim.says.find((s) => s.version)!.version;
const props = (onclose = () => {}) => ({
	open: { id, version: told } as OpenSheet | null,
	data: claims,
	row: '/evidence/#claim',
	link: '/chapter/#claim',
	onclose
});
const rows = () => [...document.querySelectorAll('dialog li[data-report]')] as HTMLElement[];

test('it is named by the claim and has a row for every report, silent ones too', async () => {
	await inStory(Sheet, props());
	await expect.element(page.getByRole('dialog', { name: claim.claim })).toBeVisible();
	expect(rows().map((row) => row.dataset['report'])).toEqual(story.reports.map((r) => r.id));
	for (const [i, report] of story.reports.entries()) {
		const saying = claim.says.find((s) => s.report === report.id);
		const words = saying ? saying.gives : claims.ui['sheet.silent']!;
		// As it is shown, a saying begins with a capital.
		expect(rows()[i]!.innerText.toLowerCase()).toContain(words.toLowerCase());
	}
});

test('of a parted claim it says what is told, and which of it stands at the mark', async () => {
	await inStory(Sheet, props());
	const version = claim.versions!.find((v) => v.id === told)!;
	const current = document.querySelectorAll<HTMLElement>('dialog [aria-current="true"]');
	expect([...current].map((e) => e.innerText.includes(version.text))).toEqual([true]);
});

test.each(['button', 'Escape'])('%s asks to close it', async (how) => {
	const onclose = vi.fn();
	await inStory(Sheet, props(onclose));
	await expect.element(page.getByRole('dialog')).toBeVisible();
	if (how === 'Escape') await userEvent.keyboard('{Escape}');
	else await page.getByRole('button', { name: claims.ui['sheet.close'], exact: true }).click();
	await expect.poll(() => onclose.mock.calls.length).toBe(1);
});

test('it closes when no claim is open any more, and keeps its words while it goes', async () => {
	const shown = await inStory(Sheet, props());
	await expect.element(page.getByRole('dialog')).toBeVisible();
	await shown.update({ ...props(), open: null });
	await expect.poll(() => document.querySelector('dialog[open]')).toBeNull();
	expect(document.querySelector('dialog')!.textContent).toContain(claim.claim);
});

test.each([2, 8])(
	'on a phone the threads of %i reports come down where they stand on the page',
	async (n) => {
		const reports = Array.from({ length: n }, (_, i) => ({ ...claims.reports[0]!, id: `r${i}` }));
		await inStory(Sheet, { ...props(), data: { ...claims, reports } });
		const threads = [...document.querySelectorAll('dialog .thread')].map(
			(e) => e.getBoundingClientRect().left
		);
		// As --spine-inset and --pitch say.
		expect(threads).toEqual(reports.map((_, i) => 16 + 5 * i));
	}
);
