import type { RoadRow } from './compiled.ts';

/** Where a row stands, as a style and a class: Picture.svelte makes `--row` of them, px from the top. */
export const rowStyle = (row: RoadRow): string => (typeof row === 'number' ? `--y:${row}` : '');
export const rowClass = (row: RoadRow): string => (typeof row === 'number' ? 'row-town' : `row-${row}`);
