/**
 * Names that a map never drops and never moves: places with a `lead` in places.yaml, at the end of a fine line. Drawn
 * by FixedNames.svelte in any picture whose box places the plane by `--x0`, `--y0` (where its origin lies, px) and
 * `--per-unit` (px per km). Build only.
 */
import type { Projection } from '../../graphics/projection.ts';
import type { Lang, Place } from '../../model/story.ts';

/** A place with a `lead`, in one language. */
export interface FixedName {
	id: string;
	name: string;
	/** The place, plane units. */
	x: number;
	y: number;
	/** Which way the line leads, and how far at least, km. */
	to: 'left' | 'right';
	km: number;
	/** As places.yaml has it: a country's name is set as those of other countries. */
	kind: string;
}

/** The fixed names of a story, in one language. */
export const fixedNames = (places: readonly Place[], lang: Lang, { project }: Projection): FixedName[] =>
	places.flatMap(({ id, name, at, kind, lead }) => {
		if (!lead) return [];
		const [x, y] = project(at);
		return [{ id, name: name[lang], x, y, kind, ...lead }];
	});
