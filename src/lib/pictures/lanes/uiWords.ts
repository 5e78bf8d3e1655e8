/** Interface words of the picture in the browser. */
export const LANES_WORDS = ['figure.lanes', 'lanes.keys', 'lanes.marks'] as const;
