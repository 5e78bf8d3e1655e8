/** Interface words of the share pictures. */
export const PREVIEW_WORDS = ['preview.claims'] as const;
