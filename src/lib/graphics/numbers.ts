/** Numbers as pictures need them: held to a share, and with no more places than a screen can show. */

/** A share held between 0 and 1. */
export const clamp01 = (n: number): number => Math.max(0, Math.min(1, n));

/** To one place: enough for px and km. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;

/** To two places: enough for lines whose parts must meet. */
export const hundredth = (n: number): number => Math.round(n * 100) / 100;

/** To three places: enough for percent of a picture and shares of its width. */
export const thousandth = (n: number): number => Math.round(n * 1000) / 1000;
