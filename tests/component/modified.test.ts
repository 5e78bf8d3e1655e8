/** A click that asks for a new tab, a window or a file is the browser's, at every link whose plain click is ours. */
import { afterEach, expect, test } from 'vitest';
import { goTo } from '#lib/chrome/goTo.ts';
import { insideFrame } from '#lib/embed/child.ts';
import { listenToLinks } from '#lib/embed/links.ts';
import { Stepper } from '#lib/embed/stepper.svelte.ts';
import Sheet from '#lib/evidence/sheet/Sheet.svelte';
import { listenToMarks, listenToReferences } from '#lib/reader/claims/events.ts';
import { Claims, MemoryStore } from '#lib/reader/claims/claims.svelte.ts';
import MarksLink from '#lib/reader/marks/MarksLink.svelte';
import { claims as data, inStory } from '../support/component.ts';

/** Whether a click is left to the browser; it goes nowhere. */
function isLeft(link: Element, how: MouseEventInit): boolean {
	let left = false;
	const end = (event: Event) => {
		left = !event.defaultPrevented;
		event.preventDefault();
	};
	addEventListener('click', end);
	link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }));
	removeEventListener('click', end);
	return left;
}

/** A page of one link, with a place that it leads to. */
function page(attributes = ''): { root: HTMLElement; link: HTMLElement } {
	const root = document.createElement('main');
	root.innerHTML = `<div data-step="there"><p id="there"></p></div><a href="#there" ${attributes}>there</a>`;
	document.body.append(root);
	return { root, link: root.querySelector('a')! };
}
const claims = () => new Claims(new MemoryStore(), () => new Promise(() => {}), '');
const [id] = Object.keys(data.claims);
const sheet = async (link: string) => {
	const onplace = () => {};
	const open = { id: id!, version: null };
	await inStory(Sheet, { open, data, row: '#row', link: '#claim', onplace, onclose: () => {} });
	return document.querySelector(`dialog ${link}`)!;
};

/** The links, each by a function that makes it and gives it. */
const LINKS: Record<string, () => Element | Promise<Element>> = {
	'a chapter in the bar': () => {
		const { link } = page();
		link.addEventListener('click', (event) => goTo(event, 'there'));
		return link;
	},
	'a mark': () => {
		const { root, link } = page('data-claim="a"');
		listenToMarks(root, claims());
		return link;
	},
	'a reference to a claim': () => {
		const { root, link } = page('data-see="a"');
		listenToReferences(root, claims());
		return link;
	},
	'a link of an embed': () => {
		const { root, link } = page();
		listenToLinks(root, new Stepper(['there']), () => true);
		return link;
	},
	'the place of a claim, in its sheet': () => sheet('a.place'),
	'the link to a claim, in its sheet': () => sheet('a[href="#claim"]'),
	'the way to the marks of a picture': async () => {
		const { root } = page();
		root.setAttribute('data-section', '');
		root.insertAdjacentHTML('beforeend', '<div data-stage data-scene="a/there"></div>');
		await inStory(MarksLink, { step: 'a/there', text: 'marks' });
		const link = document.querySelector('a[href="#a-there"]')!;
		root.querySelector('[data-step]')!.append(link);
		return link;
	},
	// The last one: it listens to the whole document from then on.
	'a link of the story in a frame': () => {
		insideFrame();
		return page().link;
	}
};

afterEach(() => {
	for (const root of document.querySelectorAll('body > main')) root.remove();
});

test.each(Object.keys(LINKS))('%s', async (name) => {
	const link = await LINKS[name]!();
	for (const key of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
		expect(isLeft(link, { [key]: true }), key).toBe(true);
	}
	expect(isLeft(link, { button: 1 }), 'the middle button').toBe(true);
	expect(isLeft(link, {}), 'a plain click').toBe(false);
});
