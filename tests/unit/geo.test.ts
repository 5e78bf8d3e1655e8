/** The facts that the baked maps must keep (geo/test.mjs runs them on its own), each as a test here. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { levelMarkup } from '#lib/pictures/basemap/markup.ts';
import type { BaseLevel } from '#lib/pictures/basemap/base.ts';
import { projectionOf } from '#lib/graphics/projection.ts';
import { readStory } from '#lib/content/read/story.ts';
import type { Story } from '#lib/model/story.ts';
import { REAL, TINY } from '../support/copy.ts';

const run = spawnSync(process.execPath, ['--test', '--test-reporter=tap', 'geo/test.mjs'], {
	encoding: 'utf8',
	// Not as a part of the run around it.
	env: { ...process.env, NODE_OPTIONS: '', NODE_TEST_CONTEXT: undefined }
});
const facts = [...run.stdout.matchAll(/^(ok|not ok) \d+ - (.*)$/gm)].map((m) => ({
	name: m[2]!,
	ok: m[1] === 'ok'
}));

describe('baked maps', () => {
	test('have facts to keep', () => {
		expect(run.error).toBeUndefined();
		expect(facts.length, run.stdout + run.stderr).toBeGreaterThanOrEqual(15);
	});
	test.each(facts.map((f) => [f.name, f.ok] as const))('%s', (name, ok) => {
		expect(ok, run.stdout.slice(run.stdout.indexOf(`# Subtest: ${name}`)).slice(0, 1500)).toBe(true);
	});
	test('keep them all', () => expect(run.status, run.stdout).toBe(0));
});

const levelsOf = (dir: string) =>
	readdirSync(`${dir}/base`)
		.filter((f) => f.endsWith('.json'))
		.map((f) => JSON.parse(readFileSync(`${dir}/base/${f}`, 'utf8')) as BaseLevel)
		.sort((a, b) => b.quantum - a.quantum);

const stories: Record<string, Story> = {
	[REAL]: (await readStory(REAL)).story,
	[TINY]: (await readStory(TINY)).story
};

describe.each([
	['the real story', REAL, 3],
	['the tiny story', TINY, 1]
])('base of %s', (_, dir, count) => {
	const levels = levelsOf(dir);
	const story = stories[dir]!;

	test(`has ${count} levels, each finer than the one before`, () => {
		expect(levels).toHaveLength(count);
		expect(new Set(levels.map((l) => l.quantum)).size).toBe(count);
		for (const level of levels) {
			expect(level.layers['land'], level.level).toMatch(/^[Mm]/);
			expect(level.layers['coastline'], level.level).toMatch(/^[Mm]/);
		}
	});

	test('holds every place of its story', () => {
		const [x0, y0, x1, y1] = levels[0]!.extent;
		const { project } = projectionOf(story.front.projection);
		for (const place of story.places) {
			const [x, y] = project(place.at);
			expect(x > x0 && x < x1 && y > y0 && y < y1, place.id).toBe(true);
		}
	});

	test('has every layer that a scene lights', () => {
		const all = new Set(levels.flatMap((l) => Object.keys(l.layers)));
		for (const [chapter, { steps }] of Object.entries(story.scenes)) {
			for (const [step, scene] of Object.entries(steps)) {
				for (const layer of 'bright' in scene ? (scene.bright ?? []) : []) {
					expect(all, `${chapter}/${step}`).toContain(layer);
				}
			}
		}
	});

	test('becomes markup, sea first, lines last', () => {
		for (const [i, level] of levels.entries()) {
			const svg = levelMarkup(level, i);
			expect(svg.startsWith(`<g id="base-${i}"`)).toBe(true);
			const classes = [...svg.matchAll(/class="([\w-]+)/g)].map((m) => m[1]!);
			expect(classes[0]).toBe('sea');
			const at = (name: string) => classes.indexOf(name);
			expect(at('land')).toBeGreaterThan(0);
			expect(at('coastline')).toBeGreaterThan(at('land'));
			if (at('country') >= 0) expect(at('country')).toBeGreaterThan(at('land'));
			expect(svg).not.toMatch(/undefined|NaN/);
		}
	});
});
