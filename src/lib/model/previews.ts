export type { PreviewData, Previews } from '../content/schema/previews.ts';

/** The front page among the sections that have a share picture. */
export const TOP = 'top';
