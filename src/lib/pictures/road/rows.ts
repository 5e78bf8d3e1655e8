import type { RoadRow } from './compiled.ts';

/**
 * Where a row stands, as a style and a class: Picture.svelte makes `--row` of them, px from the top.
 * @param towns shares of the towns' rows, from the first to the last: in a low frame these stand at equal distances
 */
export const rowStyle = (row: RoadRow, towns: readonly number[]): string =>
	typeof row === 'number' ? `--y:${row};--shift:${shiftOf(row, towns)}` : '';
/** Of a row that is no place of the map, such as `row-axis`, the class says where it stands. */
export const rowClass = (row: RoadRow): string => (typeof row === 'number' ? 'row-town' : `row-${row}`);

/** How far a town's row is from where it would stand among rows at equal distances, as a share. */
const shiftOf = (row: number, towns: readonly number[]): number =>
	Math.round(1e3 * (towns.indexOf(row) / (towns.length - 1) - row)) / 1e3;
