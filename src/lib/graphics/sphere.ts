/** Distances on the earth. Build only: the browser gets what is reckoned here. */
import { geoDistance } from 'd3-geo';
import type { LonLat } from './projection.ts';

/** Mean radius of the earth, km (IUGG). */
const EARTH = 6371.0088;

/** Length of the great circle between two places given in degrees, km. */
export const greatCircleKm = (a: LonLat, b: LonLat): number => geoDistance([...a], [...b]) * EARTH;
