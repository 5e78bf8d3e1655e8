/** Interface words of the picture in the browser. */
export const CHANNELS_WORDS = ['figure.channels', 'channels.marks'] as const;
