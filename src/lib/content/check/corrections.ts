import type * as v from 'valibot';
import { suggest, type Problems } from '../read/problem.ts';
import type { YamlFile } from '../read/yaml.ts';
import type { correctionsSchema, storySchema } from '../schema/files.ts';
import type { Claim } from '../../model/story.ts';

/** Corrections stand in one file, newest first, and touch claims that exist. */
export function checkCorrections(
	file: string,
	corrections: YamlFile<v.InferOutput<typeof correctionsSchema>>,
	front: YamlFile<v.InferOutput<typeof storySchema>>,
	claims: ReadonlyMap<string, Claim>,
	problems: Problems
): void {
	if (front.data.corrections?.length) {
		problems.add(file, 1, 'Corrections stand in story.yaml too', 'Keep them all in this file');
	}
	for (const [i, { date, claims: touched = [] }] of corrections.data.entries()) {
		const before = corrections.data[i - 1];
		if (before && Date.parse(before.date) < Date.parse(date)) {
			problems.add(
				file,
				corrections.line([i, 'date']),
				`The correction of ${date} stands below that of ${before.date}`,
				'Put the newest first'
			);
		}
		for (const [k, id] of touched.entries()) {
			if (claims.has(id)) continue;
			problems.add(
				file,
				corrections.line([i, 'claims', k]),
				`Unknown claim "${id}"`,
				suggest(id, claims.keys())
			);
		}
	}
}
