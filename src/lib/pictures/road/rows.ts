import type { RoadRow } from './compiled.ts';

/**
 * Where a row stands, as a style and a class: Picture.svelte makes `--row` of them, px from the top.
 * @param towns shares of the towns' rows, from the first to the last: in a low frame these stand at equal distances
 */
export const rowStyle = (row: RoadRow, towns: readonly number[]): string =>
	typeof row === 'number' ? `--y:${row};--even:${evenly(towns.indexOf(row), towns)}` : '';
export const rowClass = (row: RoadRow): string => (typeof row === 'number' ? 'row-town' : `row-${row}`);

/** The share of row `index` where all stand at equal distances. */
export const evenly = (index: number, towns: readonly number[]): number =>
	Math.round((1e3 * Math.max(0, index)) / (towns.length - 1)) / 1e3;
