/** The bar alone: where the reader is, the chapters, the switches. */
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ComponentProps } from 'svelte';
import Bar from '#lib/chrome/Bar.svelte';
import { editionLink } from '#lib/model/languages.ts';
import { Reader } from '#lib/reader/reader.svelte.ts';
import { inStory, story } from '../support/component.ts';

const [first, second] = story.chapters;
/** A reader who is at the first step of a chapter. */
function readerIn(chapter: string): Reader {
	const reader = new Reader(story);
	reader.at = reader.zones.findIndex((zone) => zone.chapter === chapter && zone.step !== null);
	return reader;
}
const props = (): ComponentProps<typeof Bar> => ({
	reader: readerIn(second!.id),
	links: Object.fromEntries(story.chapters.map((c) => [c.id, `#${c.id}`])),
	others: [editionLink('ar', '#ar')],
	evidence: '#evidence'
});
const menu = () => page.getByRole('navigation', { name: story.ui['nav.label'], exact: true });
const openMenu = () => menu().getByText(story.ui['nav.open']!, { exact: true }).click();

beforeEach(() => localStorage.clear());

test('it names the chapter that is read', async () => {
	await inStory(Bar, props());
	await expect.element(page.getByText(second!.short, { exact: true })).toBeVisible();
});

test('the menu leads to every chapter, says which is read, and closes on the way', async () => {
	const heading = document.createElement('h2');
	heading.id = `${first!.id}-title`;
	document.body.append(heading);
	await inStory(Bar, props());
	await openMenu();
	const link = (title: string) => menu().getByRole('link', { name: title, exact: true });
	for (const chapter of story.chapters) await expect.element(link(chapter.title)).toBeVisible();
	await expect.element(link(second!.title)).toHaveAttribute('aria-current', 'true');
	await link(first!.title).click();
	expect(document.activeElement).toBe(heading);
	heading.remove();
	await expect.poll(() => menu().element().querySelector('details')!.open).toBe(false);
});

test('a switch says whether it is pressed, and is as it was when the page is opened again', async () => {
	const button = () => menu().getByRole('button', { name: story.ui['switch.motion'], exact: true });
	const before = await inStory(Bar, props());
	await openMenu();
	await expect.element(button()).toHaveAttribute('aria-pressed', 'false');
	await button().click();
	await expect.element(button()).toHaveAttribute('aria-pressed', 'true');
	await before.unmount();
	await inStory(Bar, props());
	await openMenu();
	await expect.element(button()).toHaveAttribute('aria-pressed', 'true');
});

test('the menu closes by Escape, which gives the focus back, and by a press elsewhere', async () => {
	await inStory(Bar, props());
	const details = () => menu().element().querySelector('details')!;
	await openMenu();
	details().querySelector('a')!.focus();
	await userEvent.keyboard('{Escape}');
	expect(details().open).toBe(false);
	expect(document.activeElement).toBe(details().querySelector('summary'));
	await openMenu();
	expect(details().open).toBe(true);
	document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
	expect(details().open).toBe(false);
});
