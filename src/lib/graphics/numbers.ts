/** To three places: enough for percent of a picture and km of the map's plane. */
export const round = (n: number): number => Math.round(n * 1000) / 1000;
