/** The maker of embed code: every choice stands in the code and in the preview. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Maker from '#lib/embed/maker/Maker.svelte';
import data from 'virtual:story/embed/en';

const SITE = 'https://story.example/2024';
const words: Record<string, string> = data.ui;
const ui = (key: string) => words[`embed.${key}`]!;
const [first, second] = data.titles.en;
const show = (section: string | null = null) => render(Maker, { data, site: SITE, section });
const code = (id: string) => page.getByLabelText(ui(id), { exact: true });

test('it starts with the section that it was opened for', async () => {
	await show(second!.id);
	await expect.element(page.getByLabelText(ui('section'), { exact: true })).toHaveValue(second!.id);
	await expect.element(code('address')).toHaveValue(`${SITE}/embed/en/${second!.id}/`);
});

test('section, language and height stand in the code', async () => {
	await show(first!.id);
	await page.getByLabelText(ui('section'), { exact: true }).selectOptions(second!.id);
	await page.getByLabelText(ui('lang'), { exact: true }).selectOptions('ar');
	const heights = page.getByLabelText(ui('height'), { exact: true });
	const other = [...(heights.element() as HTMLSelectElement).options].find((o) => !o.selected)!.value;
	await heights.selectOptions(other);
	const frame = (code('frame').element() as HTMLTextAreaElement).value;
	expect(frame).toContain(`${SITE}/embed/ar/${second!.id}/`);
	expect(frame).toContain(`height="${other}"`);
	// What is pasted is markup: one frame, with a title for those who cannot see it.
	const parsed = new DOMParser().parseFromString(frame, 'text/html').querySelectorAll('iframe');
	expect(parsed).toHaveLength(1);
	expect(parsed[0]!.title).toContain(data.titles.ar.find((t) => t.id === second!.id)!.title);
});

test('the whole story has no plain frame and no address: it needs the loader', async () => {
	await show(first!.id);
	await page.getByLabelText(ui('form'), { exact: true }).selectOptions('story');
	await expect.element(code('loader')).toBeVisible();
	expect(code('frame').query()).toBeNull();
	expect(code('address').query()).toBeNull();
});
