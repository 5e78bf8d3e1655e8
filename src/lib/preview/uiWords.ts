/** Interface words of the share pictures. */
export const PREVIEW_WORDS = ['preview.silent', 'report'] as const;
