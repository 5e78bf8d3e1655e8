import * as v from 'valibot';
import { reference } from '../../model/schema.ts';
import { definePicture, SceneFault, sceneSchema } from '../kind.ts';
import type { ResolvedBraid } from './compiled.ts';
import { braidRows, HEIGHTS } from './rows.ts';

const schema = sceneSchema('braid', {
	/** The rows in the light: all, those told alike, those told apart, or none. */
	light: v.picklist(['all', 'tied', 'parted', 'none']),
	/** What no report gives, under the loose ends; once in a chapter. */
	untold: v.optional(
		v.strictObject({
			head: reference('note'),
			lines: v.pipe(
				v.array(
					v.strictObject({
						/** The chapter whose entry of evidence/untold.yaml the line stands on, and which of them, from 1. */
						chapter: v.string(),
						nth: v.pipe(v.number(), v.integer(), v.minValue(1)),
						/** The same in a few words. */
						words: reference('note')
					})
				),
				v.minLength(1)
			)
		})
	)
});
/** A scene as scenes.ts holds it. */
export type BraidScene = v.InferOutput<typeof schema>;

/**
 * The claims that the story tells as rows, and a thread a report through all of them: tied where reports tell it
 * alike, apart where they do not. Higher than the window; all steps of its chapter show it.
 */
export const braid = definePicture({
	schema,
	compile: (scene, base, { story }): ResolvedBraid => {
		for (const [i, { chapter, nth }] of (scene.untold?.lines ?? []).entries()) {
			if (story.untold[chapter]?.[nth - 1]) continue;
			throw new SceneFault(
				['untold', 'lines', i],
				`evidence/untold.yaml has no entry ${nth} of "${chapter}"`,
				'Name one that a line can stand on'
			);
		}
		return {
			...base,
			view: 'braid',
			light: scene.light,
			links: true,
			tall: {
				state: scene.light,
				passed: (HEIGHTS.opening + braidRows(story).height) / 16
			}
		};
	}
});
