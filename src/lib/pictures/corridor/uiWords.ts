/** Interface words of the picture in the browser. */
export const CORRIDOR_WORDS = ['figure.corridor', 'corridor.marks', 'mark.join'] as const;
