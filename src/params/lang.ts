import type { ParamMatcher } from '@sveltejs/kit';

/** The languages that stand in the path; the first language has none. */
export const match = ((param): param is 'ar' => param === 'ar') satisfies ParamMatcher;
