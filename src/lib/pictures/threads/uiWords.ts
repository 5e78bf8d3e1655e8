/** Interface words of the picture in the browser. */
export const THREADS_WORDS = ['figure.threads'] as const;
