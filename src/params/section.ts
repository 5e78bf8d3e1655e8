import type { ParamMatcher } from '@sveltejs/kit';
import outline from 'virtual:story/outline';

/** A section of the story. */
export const match: ParamMatcher = (param) => outline.chapters.includes(param);
