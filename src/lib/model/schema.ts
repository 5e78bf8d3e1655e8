/** Small schemas that the story's data files and the pictures' scenes share. Build only: no page needs valibot. */
import * as v from 'valibot';

/** A text with something in it; spaces around it do not count. */
export const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));

/** An id: small letters, digits, hyphens. */
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9][a-z0-9-]*$/, 'is no id (small letters, digits, hyphens)')
);

/** A plain date, or a moment with its offset: without one it would be read by the clock of the machine that builds. */
const isIso = (s: string): boolean =>
	/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/.test(s) && !Number.isNaN(Date.parse(s));

/** A date or a moment, ISO 8601. */
export const iso = v.pipe(
	v.string(),
	v.check(isIso, 'is no date. Write 2024-12-08, or 2024-12-08T06:38+03:00 with the offset from UTC')
);

/**
 * What an id in a scene may name: something of the story, or a note of its own chapter. For the data that the scenes of a
 * chapter share see `sharedReference` (pictures/kind.ts).
 */
export type ReferenceKind = 'place' | 'note' | 'report' | 'claim' | 'record';

/** The id of something that must exist. The build finds every such value in a file by its schema and checks it. */
export const reference = (to: ReferenceKind) => v.pipe(v.string(), v.metadata({ refersTo: to }));
