import type { ParamMatcher } from '@sveltejs/kit';
import outline from 'virtual:story/outline';
import type { Lang } from '#lib/model/languages.ts';

/** The languages that stand in the path: all but the story's first, which has none. */
export const match = ((param): param is Lang =>
	outline.languages.slice(1).some((l) => l === param)) satisfies ParamMatcher;
