/** Interface words of the picture in the browser. */
export const HOURS_WORDS = ['figure.hours', 'hours.marks'] as const;
