/** A report is known by its shape alone, without colour. */
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Shape from '#lib/graphics/Shape.svelte';

const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'ring'];

/** What is drawn: the elements inside the picture, with what gives them their form. */
const drawn = (root: Element) =>
	[...root.querySelectorAll('svg > *')]
		.map((e) => e.localName + [...e.attributes].map((a) => `${a.name}=${a.value}`).join())
		.join();

test('every shape is drawn, and no two alike', async () => {
	const all = new Set<string>();
	for (const shape of SHAPES) {
		const { container } = await render(Shape, { shape });
		expect(drawn(container), shape).not.toBe('');
		all.add(drawn(container));
	}
	expect(all.size).toBe(SHAPES.length);
});

test('it is as large as asked, and silent: the words beside it say which report', async () => {
	const { container } = await render(Shape, { shape: 'circle', size: 24 });
	const svg = container.querySelector('svg')!;
	expect(svg.getBoundingClientRect()).toMatchObject({ width: 24, height: 24 });
	expect(svg).toHaveAttribute('aria-hidden', 'true');
});
