import type { ParamMatcher } from '@sveltejs/kit';
import outline from 'virtual:story/outline';
import type { Lang } from '#lib/model/languages.ts';

/** Every language of the story, where each has a folder of its own: under /embed/. */
export const match = ((param): param is Lang =>
	outline.languages.some((l) => l === param)) satisfies ParamMatcher;
