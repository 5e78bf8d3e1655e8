/** The controls of an embed alone: they turn its stepper, and say where the reader is. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import EmbedNav from '#lib/embed/EmbedNav.svelte';
import { Stepper } from '#lib/embed/stepper.svelte.ts';
import { inStory } from '../support/component.ts';

const STEPS = ['one', 'two', 'three'];
const nav = () => page.getByRole('navigation');
const prev = () => nav().getByRole('button').first();
const next = () => nav().getByRole('button').last();
/** Between the points and 'next'. */
const play = () =>
	nav()
		.getByRole('button')
		.nth(STEPS.length + 1);
const current = () => nav().element().querySelectorAll('[aria-current="step"]');

test('forth and back, and no further than the ends', async () => {
	const stepper = new Stepper(STEPS);
	await inStory(EmbedNav, { stepper });
	await expect.element(prev()).toBeDisabled();
	await next().click();
	expect(stepper.step).toBe('two');
	await next().click();
	expect(stepper.step).toBe('three');
	await expect.element(next()).toBeDisabled();
	await prev().click();
	expect(stepper.step).toBe('two');
});

test('a point leads to its step, and the one that is shown is said', async () => {
	const stepper = new Stepper(STEPS);
	await inStory(EmbedNav, { stepper });
	await nav().getByRole('listitem').last().getByRole('button').click();
	expect(stepper.step).toBe('three');
	await expect.poll(() => current().length).toBe(1);
	expect(current()[0]!.closest('li')).toBe(nav().getByRole('listitem').last().element());
});

test('turning stops what plays; at the end it starts anew', async () => {
	const stepper = new Stepper(STEPS, { step: 0, autoplay: true });
	await inStory(EmbedNav, { stepper, playable: true });
	await expect.element(play()).toHaveAttribute('aria-pressed', 'true');
	await next().click();
	await expect.element(play()).toHaveAttribute('aria-pressed', 'false');
	stepper.go(STEPS.length - 1);
	await play().click();
	expect(stepper.index).toBe(0);
	expect(stepper.playing).toBe(true);
});

test('without autoplay there is nothing to start', async () => {
	await inStory(EmbedNav, { stepper: new Stepper(STEPS) });
	expect(nav().element().querySelectorAll('[aria-pressed]')).toHaveLength(0);
});
