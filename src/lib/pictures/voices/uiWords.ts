/** Interface words of the picture in the browser. */
export const VOICES_WORDS = ['figure.voices', 'voices.marks'] as const;
