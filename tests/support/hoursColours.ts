/** Colours of pictures of hours, as their styles have them. */

/** What words stand on where neither ink reads on the sky itself. */
export const PLATE = '#1b2542';
/** The casing of a thread in twilight: --deep-night. */
export const CASING = '#0b1122';
