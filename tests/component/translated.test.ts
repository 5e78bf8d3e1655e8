/** In a page that the browser's translator rewrites, what changes in place says what it would say untranslated. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Component, ComponentProps } from 'svelte';
import Bar from '#lib/chrome/Bar.svelte';
import Sheet from '#lib/evidence/sheet/Sheet.svelte';
import { editionLink } from '#lib/model/languages.ts';
import { components } from '#lib/pictures/components.ts';
import { Reader } from '#lib/reader/reader.svelte.ts';
import Stage from '#lib/reader/Stage.svelte';
import { claims, inStory, story } from '../support/component.ts';
import { translate, wordsIn } from '../support/translator.ts';

beforeAll(() => {
	document.documentElement.dataset['motion'] = 'off';
});
const turn = () => new Promise((done) => setTimeout(done, 30));
const lang = document.documentElement.lang;
afterEach(() => {
	document.documentElement.lang = lang;
	document.documentElement.classList.remove('translated-ltr');
});

/** Shows a component with each of the properties in turn; gives its words at each. */
async function walk<P extends Record<string, unknown>>(
	of: Component<P>,
	states: P[],
	selector: string,
	translated: boolean
): Promise<string[]> {
	const shown = await inStory(of, states[0]! as ComponentProps<typeof of>);
	// Starts once the first words stand, as a reader would start it.
	await turn();
	if (translated) translate();
	const all: string[] = [];
	for (const state of states) {
		await shown.update(state as ComponentProps<typeof of>);
		await turn();
		all.push(wordsIn(selector));
	}
	dispatchEvent(new Event('untranslate'));
	await shown.unmount();
	return all;
}

/** The words with and without a translator. */
async function both<P extends Record<string, unknown>>(of: Component<P>, states: P[], selector: string) {
	const plain = await walk(of, states, selector, false);
	return { plain, translated: await walk(of, states, selector, true) };
}

test('every claim’s sheet is its own', async () => {
	const states = Object.entries(claims.claims).flatMap(([id, claim]) =>
		[null, ...(claim.versions ?? []).map((v) => v.id)].map((version) => ({
			open: { id, version },
			data: claims,
			row: '/evidence/',
			link: `/#claim-${id}`,
			onclose: () => {}
		}))
	);
	const { plain, translated } = await both(
		Sheet as unknown as Component<Record<string, unknown>>,
		states,
		'dialog[open]'
	);
	expect(new Set(plain).size).toBeGreaterThan(3);
	expect(translated).toEqual(plain);
});

test('the bar and its menu follow the reader', async () => {
	const states = new Reader(story).zones.map((_, at) => {
		const reader = new Reader(story);
		reader.at = at;
		return { reader, links: {}, others: [editionLink('ar', '#ar')], evidence: '#evidence' };
	});
	const { plain, translated } = await both(
		Bar as unknown as Component<Record<string, unknown>>,
		states,
		'.bar'
	);
	expect(translated).toEqual(plain);
});

test.each(story.chapters.filter((c) => !Object.values(c.scenes).some((s) => s.tall)).map((c) => c.id))(
	'the picture of %s shows each step’s words, forwards and back',
	async (id) => {
		const chapter = story.chapters.find((c) => c.id === id)!;
		const forwards = chapter.steps.map((step) => chapter.scenes[step]!);
		const states = [...forwards, ...forwards.toReversed()].flatMap((scene) =>
			[0.2, 1].map((progress) => ({ components, scene, shared: chapter.shared, progress }))
		);
		const { plain, translated } = await both(
			Stage as unknown as Component<Record<string, unknown>>,
			states,
			'[data-stage]'
		);
		expect(translated).toEqual(plain);
	}
);
