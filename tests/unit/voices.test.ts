/** Voices: marks only at places that are given, days that the record gives, and what the build refuses. */
import { describe, expect, test } from 'vitest';
import { clientStory } from '#lib/content/compile/story.ts';
import { readStory } from '#lib/content/read/story.ts';
import type { ResolvedVoices } from '#lib/pictures/voices/compiled.ts';
import { voices, type VoicesRow, type VoicesScene } from '#lib/pictures/voices/scene.ts';
import { LANGS } from '../support/languages.ts';
import { REAL } from '../support/copy.ts';
import { faultsFound } from '../support/checks.ts';

const story = (await readStory(REAL)).story;
const scenes = Object.values(story.scenes)
	.flatMap(({ steps }) => Object.values(steps))
	.filter((scene): scene is VoicesScene => scene.view === 'voices');

describe.each(LANGS)('the story’s voices, %s', (lang) => {
	const compiled = clientStory(story, lang as 'en')
		.chapters.flatMap((chapter) => Object.values(chapter.scenes))
		.filter((scene): scene is ResolvedVoices => scene.view === 'voices');

	test('every row opens a claim, or has its day and source; every mark is at a name on the map', () => {
		expect(compiled.length).toBe(scenes.length);
		for (const { id, rows, names } of compiled) {
			for (const row of rows) {
				expect(Boolean(row.claim), `${id} ${row.id}`).toBe(Boolean(row.report));
				expect(Boolean(row.day && row.source), `${id} ${row.id}`).toBe(!row.report);
				if (row.at) expect(names.map((name) => name.id)).toContain(row.at);
			}
			expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
		}
	});

	test('names with a lead are on every map', () => {
		const fixed = story.places.filter(({ lead }) => lead).map(({ id }) => id);
		expect(fixed.length).toBeGreaterThan(1);
		for (const scene of compiled) expect(scene.fixed.map(({ id }) => id)).toEqual(fixed);
	});
});

describe('the build refuses', () => {
	const scene = scenes.find(({ rows }) => rows.some(({ record }) => record))!;
	const given = scene.rows.find(({ report, at }) => report && at)!;
	const placeless = scene.rows.find(({ report, at }) => report && !at)!;
	const ofRecord = scene.rows.find(({ record, at }) => record && at)!;
	const faultsOf = (rows: VoicesRow[]) =>
		faultsFound(story, (checks) => voices.check({ ...scene, rows }, checks));

	test('nothing in the story as it is', () => {
		for (const { rows } of scenes) expect(rows.length).toBeGreaterThan(0);
		expect(faultsOf(scene.rows)).toEqual([]);
	});
	test('a row of nobody, and one of both a report and the record', () => {
		expect(faultsOf([{ words: given.words }])).toEqual(['rows.0: stands on nothing']);
		expect(faultsOf([{ ...given, record: ofRecord.record! }])).toEqual(['rows.0: stands on nothing']);
	});
	test('a claim that the report does not give', () => {
		expect(faultsOf([{ ...placeless, report: 'r4' }])).toEqual([
			`rows.0.claim: Report "r4" does not give "${placeless.claim}"`
		]);
	});
	test('a mark at a place that the saying, or the record, does not name', () => {
		expect(faultsOf([{ ...placeless, at: given.at! }])).toEqual([
			`rows.0.at: "${given.at}" is not in what ${placeless.report} gives`
		]);
		expect(faultsOf([{ ...ofRecord, at: 'tehran' }])).toEqual([
			`rows.0.at: "tehran" is not in what ${ofRecord.record} gives`
		]);
	});
	test('a mark at a place that the map does not name, and words at no place', () => {
		expect(faultsOf([{ ...given, at: 'minsk' }])).toContain('rows.0.at: unknown name on the map minsk');
		const { at, ...nowhere } = given;
		expect(at).toBeDefined();
		expect(faultsOf([nowhere])).toEqual(['rows.0.caption: stands at no place']);
	});
});
