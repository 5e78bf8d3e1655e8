/** The scroller on three zones: who is told of what, when the browser tells too late. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scroller } from '#lib/reader/scroll/scroller.ts';

/** What scrollama would call: a test says when a zone is told. `settled`: how often the zones were measured again. */
const told = vi.hoisted(() => ({ enter: (_: number) => {}, settled: 0 }));
vi.mock('#lib/reader/scroll/triggers.ts', () => ({
	triggers: (_zones: unknown, _offset: number, onenter: (index: number) => void) => {
		told.enter = onenter;
		return { update: () => (told.settled += 1), destroy: () => {} };
	}
}));

/** Longer than the page waits before its boxes decide again, ms. */
const PATIENCE = 3000;
let stop = () => {};
let root: HTMLElement;
let entered: string[];

beforeEach(async () => {
	root = document.createElement('div');
	root.innerHTML = ['a', 'b', 'c']
		.map((id) => `<div class="zone" id="${id}" style="height:2000px"></div>`)
		.join('');
	document.body.append(root);
	scrollTo(0, 0);
	entered = [];
	told.settled = 0;
	stop = scroller(root, {
		selector: '.zone',
		onzone: (zone) => entered.push(zone.id),
		onskimend: () => {},
		onprogress: () => {},
		line: () => 0.5
	});
	await expect.poll(() => told.settled, { message: 'measured once all has come' }).toBeGreaterThan(0);
});
afterEach(() => {
	stop();
	root.remove();
});

test('a zone that is told while the page scrolls is entered', async () => {
	scrollTo(0, 2000);
	dispatchEvent(new Event('scroll'));
	told.enter(1);
	await expect.poll(() => entered).toEqual(['a', 'b']);
});

test('a zone that is told after the end of scrolling, or after an end that was told too early, does not stay', async () => {
	const here = () => entered.at(-1);
	const end = document.documentElement.scrollHeight;
	const ended = new Promise((done) => addEventListener('scrollend', done, { once: true }));
	scrollTo(0, end);
	await ended;
	await expect.poll(here).toBe('c');
	// After the end.
	told.enter(1);
	await expect.poll(here, { timeout: PATIENCE }).toBe('c');
	// Told too early: a scroll comes after it, and then the zone that was passed.
	dispatchEvent(new Event('scrollend'));
	dispatchEvent(new Event('scroll'));
	told.enter(1);
	await expect.poll(here).toBe('b');
	await expect.poll(here, { timeout: PATIENCE }).toBe('c');
});

test('at the end of scrolling the next zone is entered in a task of its own, one that was jumped to at once', async () => {
	/** Zones that have been entered when the event is over, before any other task. */
	const enteredAtEnd = (y: number) =>
		new Promise<string[]>((done) => {
			addEventListener('scrollend', () => done([...entered]), { once: true });
			scrollTo(0, y);
		});
	expect(await enteredAtEnd(2000)).toEqual(['a']);
	await expect.poll(() => entered).toEqual(['a', 'b']);
	await enteredAtEnd(0);
	await expect.poll(() => entered).toEqual(['a', 'b', 'a']);
	expect(await enteredAtEnd(document.documentElement.scrollHeight)).toEqual(['a', 'b', 'a', 'c']);
});
