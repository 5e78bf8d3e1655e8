/** Twelve made-up countries, drawn alike on every machine: as many points as a real map of the region has. */
import { geoConicConformal, geoPath } from 'd3-geo';

/** One country as the bare page draws it, in the units of its SVG. */
export interface Country {
	name: string;
	/** Its outline as SVG path data, and its middle. */
	d: string;
	middle: [number, number];
}

const POINTS = 150;
const projection = geoConicConformal().parallels([28, 38]).rotate([-42, 0]).center([0, 32]).scale(700);
const path = geoPath(projection.translate([195, 300]));

/** A wavy ring about a place, clockwise as d3 wants it. */
function ring(lon: number, lat: number, seed: number): [number, number][] {
	return Array.from({ length: POINTS + 1 }, (_, i) => {
		const a = (-2 * Math.PI * (i % POINTS)) / POINTS;
		const r = 2.2 + 0.35 * Math.sin(5 * a + seed) + 0.12 * Math.sin(23 * a + 2 * seed);
		return [lon + r * Math.cos(a), lat + 0.8 * r * Math.sin(a)];
	});
}

/** Four in a row, three rows; always the same. */
export const countries: Country[] = Array.from({ length: 12 }, (_, i) => {
	const [lon, lat] = [34 + 4.4 * (i % 4), 27 + 4 * Math.floor(i / 4)];
	const shape = { type: 'Polygon' as const, coordinates: [ring(lon, lat, i)] };
	return { name: `Country ${i + 1}`, d: path(shape) ?? '', middle: path.centroid(shape) };
});
