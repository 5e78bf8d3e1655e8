import type { ParamMatcher } from '@sveltejs/kit';
import { LANGS, type Lang } from '#lib/model/story.ts';

/** Every language, where each has a folder of its own: under /embed/. */
export const match = ((param): param is Lang => LANGS.some((l) => l === param)) satisfies ParamMatcher;
