/** Interface words of the picture in the browser. */
export const MAP_WORDS = ['figure.map'] as const;
/** Interface words that are compiled into its scenes. */
export const MAP_BUILD_WORDS = ['map.km'] as const;
